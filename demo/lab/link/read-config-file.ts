import { isRecord } from '../../../src/config/check-keys.js';
import { type Position, positionOf, readJsonText } from '../../../src/config/json-text.js';
import { PORTABLE_FORMAT } from '../../../src/core/portable/export-state.js';
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
  /** Recorded shopping, or what a shopper exported: shoppers to replay, no config. */
  | { readonly kind: 'sessions' | 'export' }
  | { readonly kind: 'error'; readonly error: FileError };

/** So much of a file is looked at to find out what it is. */
const SNIFFED_BYTES = 64 * 1024;

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
  if (isSessions(head.text)) return { kind: 'sessions' };
  if (isExport(head.text)) return { kind: 'export' };
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
    const detail = `${first.message}. ${first.remedy}`;
    return fail({ code: 'not-json', text, detail, ...positionOf(text, first.from) });
  }
  if (!isRecord(value)) return fail({ code: 'not-an-object' });
  return value.format === PORTABLE_FORMAT ? { kind: 'export' } : { kind: 'config', text };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** One session a line, or rows of a GA4 export: the first line tells, even where it is cut. */
function isSessions(text: string): boolean {
  const [line = ''] = text.trimStart().split(/\r?\n/, 1);
  return /^\[?\s*\{/.test(line) && /"(aid|event_name)"\s*:/.test(line) && !/"shop"\s*:/.test(line);
}

const isExport = (text: string): boolean =>
  new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${PORTABLE_FORMAT}"`).test(text);
