const FORMAT = 'deflate-raw';

/** A small piece cannot blow up to much: a decompressor hands out all of a piece at once. */
const PIECE = 1024;

export async function deflate(text: string): Promise<Uint8Array> {
  const stream = piecesOf(new TextEncoder().encode(text), text.length * 3);
  const chunks = await readAll(stream.pipeThrough(new CompressionStream(FORMAT)));
  return joinChunks(chunks ?? []);
}

/** Reads no further than `max` bytes, however small the packed bytes are. */
export async function inflate(
  bytes: Uint8Array,
  max: number,
): Promise<string | { readonly problem: 'damaged' | 'too-large' }> {
  try {
    const stream = piecesOf(bytes, PIECE).pipeThrough(new DecompressionStream(FORMAT));
    const chunks = await readAll(stream, max);
    if (!chunks) return { problem: 'too-large' };
    return new TextDecoder('utf-8', { fatal: true }).decode(joinChunks(chunks));
  } catch {
    // Not the packed form, cut off, or no UTF-8.
    return { problem: 'damaged' };
  }
}

function piecesOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

/** @returns nothing where there is more than `max` bytes. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  max = Number.POSITIVE_INFINITY,
): Promise<readonly Uint8Array[] | undefined> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    length += value.length;
    if (length > max) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
