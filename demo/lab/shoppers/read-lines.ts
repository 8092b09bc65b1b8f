import { fail } from './read-failure.js';

/** Longer is no session: 4 MiB hold some 80,000 events. */
export const MOST_OF_LINE = 4 * 1024 * 1024;

export interface ReadLinesOptions {
  readonly onBytes: (read: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives the lines of a file to a reader as they come; no more than one of them and a piece of the
 * file are held at a time.
 * @throws ReadError where a line is too long or no UTF-8; the signal's reason where it is aborted.
 */
export async function readLines(
  file: Blob,
  take: (line: string) => void,
  { onBytes, signal }: ReadLinesOptions,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let read = 0;
  let line = 1;
  /** What has come of the line that is not complete yet. */
  let pieces: string[] = [];
  let length = 0;
  const takeText = (text: string): void => {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      addPiece(text.slice(from, end));
      take(pieces.length === 1 ? pieces[0]! : pieces.join(''));
      pieces = [];
      length = 0;
      line++;
      from = end + 1;
    }
    addPiece(text.slice(from));
  };
  const addPiece = (piece: string): void => {
    length += piece.length;
    if (length > MOST_OF_LINE) fail({ code: 'LINE_TOO_LONG', line, most: MOST_OF_LINE });
    pieces.push(piece);
  };
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      takeText(decodeWith(decoder, chunk.value));
      read += chunk.value.byteLength;
      onBytes(read);
      signal?.throwIfAborted();
    }
    takeText(decodeWith(decoder));
    take(pieces.join(''));
  } finally {
    // Whatever went wrong is told; that the rest is not read needs no word.
    await reader.cancel().catch(() => {});
  }
}

function decodeWith(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return fail({ code: 'NOT_UTF8' });
  }
}
