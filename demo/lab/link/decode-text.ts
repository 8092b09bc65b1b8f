/** Why bytes are no text: `binary` is none at all, `not-unicode` one of an older encoding. */
export type Undecodable = 'binary' | 'not-unicode';

type Decoded = { readonly text: string } | { readonly problem: Undecodable };

/**
 * Bytes as text: UTF-8, or UTF-16 as editors on Windows write it; without the mark in front.
 * @param isWhole false where the bytes end in the middle, perhaps of a character.
 */
export function decodeText(bytes: Uint8Array, isWhole: boolean): Decoded {
  const encoding = encodingOf(bytes);
  if (!encoding) return { problem: 'binary' };
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes, { stream: !isWhole }) };
  } catch {
    return { problem: bytes.some(isControl) ? 'binary' : 'not-unicode' };
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return 'utf-8';
  // JSON begins with ASCII, whose other byte is 0.
  const head = bytes.subarray(0, 4);
  if (head[0] !== 0 && head[1] === 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return 'utf-16be';
  return undefined;
}

/** Characters that no text has. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20);
