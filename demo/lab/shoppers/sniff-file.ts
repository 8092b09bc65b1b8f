import { fail } from './read-failure.js';

/** What a file is, as far as its beginning tells. */
export type FileForm = 'list' | 'lines' | 'document';

/** So much of a file is looked at to find out what it is. */
export const SNIFFED_BYTES = 64 * 1024;

const PACKERS: readonly (readonly [name: string, begin: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/**
 * Tells what a file is by its first bytes.
 * @throws ReadError where no text that could be shopping begins like this.
 */
export function sniffFile(bytes: Uint8Array): FileForm {
  const packer = PACKERS.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte));
  if (packer) return fail({ code: 'COMPRESSED', packer: packer[0] });
  if (isUtf16(bytes)) return fail({ code: 'UTF16' });
  if (bytes.includes(0)) return fail({ code: 'BINARY' });
  return sniffText(decode(bytes));
}

/**
 * The same of a file that is decoded already.
 * @param head its beginning, without the mark in front.
 * @throws ReadError where no text that could be shopping begins like this.
 */
export function sniffText(head: string): FileForm {
  const text = head.trimStart();
  if (text === '') return fail({ code: 'EMPTY' });
  if (text.startsWith('[')) return 'list';
  if (text.startsWith('<')) return fail({ code: 'HTML' });
  const [first = ''] = text.split(/\r?\n/, 1);
  if (!text.startsWith('{')) return isTable(first) ? fail({ code: 'CSV' }) : 'lines';
  return isLine(first, text) ? 'lines' : 'document';
}

/** By its mark, or because every other byte of what is mostly ASCII is 0. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length);
  return head.length > 3 && zeros.some((of) => of === Math.floor(head.length / 2));
}

function decode(bytes: Uint8Array): string {
  try {
    // The last character may be cut in two.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return fail({ code: 'NOT_UTF8' });
  }
}

/** Neither a comment nor a key: whoever writes JSON by hand may begin with one. */
const isTable = (line: string): boolean =>
  /^[^{}]*[,;\t][^{}]*$/.test(line) && !/^\/[/*]|"\s*:/.test(line);

/** A session or a row by itself; a config, an export or other JSON that stands alone is a document. */
function isLine(line: string, text: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || isDocument(value)) return false;
    return text.trimEnd() !== line.trimEnd() || SHOPPING_KEYS.some((key) => key in value);
  } catch {
    // With another line behind it, it is a line with a mistake and no document, where it says so.
    return /^\s*\{\s*"(session|event_\w+)"\s*:/.test(line) || isCut(line, text);
  }
}

const SHOPPING_KEYS = ['session', 'events', 'event_name', 'event_timestamp', 'user_pseudo_id'];
/** Keys of a config or of an export. */
const DOCUMENT_KEYS = ['format', 'version', 'shop', 'preset', 'limits', 'campaigns', 'offers'];
const isDocument = (value: object): boolean => DOCUMENT_KEYS.some((key) => key in value);

/** One line, longer than what was looked at. */
const isCut = (line: string, text: string): boolean =>
  line === text &&
  /"(session|event_name|user_pseudo_id)"\s*:/.test(line) &&
  !DOCUMENT_KEYS.includes(/^\{\s*"(\w+)"/.exec(line)?.[1] ?? '');
