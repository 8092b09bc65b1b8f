import { isRecord } from '../../../src/config/check-keys.js';
import { type Position, positionOf, readJsonText } from '../../../src/config/json-text.js';
import { kindOfDocument, looksLikeShopping } from '../shoppers/read-document.js';
import { ReadError } from '../shoppers/read-failure.js';
import { SNIFFED_BYTES, sniffText } from '../shoppers/sniff-file.js';
import { decodeText, type Undecodable } from './decode-text.js';
import { isTooDeep, MAX_TEXT_BYTES } from './text-limits.js';

/** Why a file cannot be opened as a config, as facts: the messages make a sentence of each. */
export type FileError =
  | { readonly code: 'empty' }
  | { readonly code: Undecodable }
  /** Larger than any config, in bytes. */
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'too-deep' }
  /** JSON with a mistake: whoever opens it in the editor sees where. */
  | ({ readonly code: 'not-json'; readonly text: string; readonly detail: string } & Position)
  | { readonly code: 'not-an-object' }
  /** It went away, or may not be read. */
  | { readonly code: 'unreadable' };

export type OpenedFile =
  | { readonly kind: 'config'; readonly text: string }
  /** Recorded shopping, what a shopper exported, or a table: for whoever reads shoppers. */
  | { readonly kind: 'shopping' }
  | { readonly kind: 'error'; readonly error: FileError };

/** Reads a file that is to be opened as a config; of a large one no more than its beginning. */
export async function readConfigFile(file: Blob): Promise<OpenedFile> {
  try {
    return await readFile(file);
  } catch {
    return fail({ code: 'unreadable' });
  }
}

const fail = (error: FileError): OpenedFile => ({ kind: 'error', error });

async function readFile(file: Blob): Promise<OpenedFile> {
  if (file.size === 0) return fail({ code: 'empty' });
  const isWhole = file.size <= SNIFFED_BYTES;
  const head = decodeText(await bytesOf(file.slice(0, SNIFFED_BYTES)), isWhole);
  if ('problem' in head) return fail({ code: head.problem });
  if (isShopping(head.text, file.size > MAX_TEXT_BYTES)) return { kind: 'shopping' };
  if (file.size > MAX_TEXT_BYTES) return fail({ code: 'too-large', bytes: file.size });
  const decoded = isWhole ? head : decodeText(await bytesOf(file), true);
  if ('problem' in decoded) return fail({ code: decoded.problem });
  return readText(decoded.text);
}

function readText(text: string): OpenedFile {
  if (text.trim() === '') return fail({ code: 'empty' });
  if (isTooDeep(text)) return fail({ code: 'too-deep' });
  const { syntaxErrors, value } = readJsonText(text);
  const [first] = syntaxErrors;
  if (first) {
    if (looksLikeShopping(text)) return { kind: 'shopping' };
    const detail = `${first.message}. ${first.remedy}`;
    return fail({ code: 'not-json', text, detail, ...positionOf(text, first.from) });
  }
  if (!isRecord(value)) return fail({ code: 'not-an-object' });
  const kind = kindOfDocument(value);
  return kind === 'export' || kind === 'session' ? { kind: 'shopping' } : { kind: 'config', text };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/**
 * What the drop zone for shoppers would read, or knows better advice for than to mend a config; what
 * is one document tells only when it was read, unless it is too large for a config.
 */
function isShopping(head: string, isLarge: boolean): boolean {
  try {
    switch (sniffText(head)) {
      case 'lines':
        return /^\s*\{/.test(head);
      case 'list':
        return /^\s*\[\s*\{/.test(head);
      case 'document':
        return isLarge && looksLikeShopping(head);
    }
  } catch (error) {
    return error instanceof ReadError && error.failure.code !== 'EMPTY';
  }
}
