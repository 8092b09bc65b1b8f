import { SessionLineError } from '../../../src/simulation/session-line-error.js';
import {
  createSessionReader,
  type SessionBounds,
  type SessionReader,
} from '../../../src/simulation/session-reader.js';
import { packSessions } from './packed-sessions.js';
import { readDocument } from './read-document.js';
import { fail, ReadError, type ReadFailure } from './read-failure.js';
import { readLines } from './read-lines.js';
import type { ShopperSource } from './shopper-source.js';
import { SNIFFED_BYTES, sniffFile } from './sniff-file.js';

/** What came of a file. Plain data, so that a worker can send it. */
export type ReadResult =
  | { readonly kind: 'source'; readonly source: ShopperSource }
  /** It is no shopping but a config, to be opened as such. */
  | { readonly kind: 'config'; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

export interface ReadOptions {
  /** Bytes read up to now. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Epoch ms. */
  readonly now: number;
  /** Default: `BOUNDS`. */
  readonly bounds?: Partial<SessionBounds>;
}

/** What a page can replay and hold without running out of memory. */
export const BOUNDS: SessionBounds = {
  shoppers: 5000,
  events: 1_000_000,
  eventsOfShopper: 10_000,
};
/** A list cannot be read piece by piece: all of it is in memory at once. */
export const MOST_OF_LIST = 50 * 1024 * 1024;
/** Larger than any config or export that is taken. */
const MOST_OF_DOCUMENT = 4 * 1024 * 1024;

/**
 * Reads shoppers out of a file that somebody chose, line by line: however large it is, only what is
 * kept takes memory.
 * @returns the failure where it holds none; rejects only where it is aborted.
 */
export async function readShoppers(file: File, options: ReadOptions): Promise<ReadResult> {
  try {
    return await read(file, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof ReadError) return { kind: 'failed', failure: error.failure };
    // A file that moved, or a disk that was taken out, is no mistake of the lab; all else may be one.
    const code = error instanceof DOMException ? 'UNREADABLE' : 'UNEXPECTED';
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { code, detail } };
  }
}

async function read(file: File, options: ReadOptions): Promise<ReadResult> {
  const { name, size } = file;
  const { now, bounds, onProgress = () => {}, signal } = options;
  const head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  const form = sniffFile(head);
  const reader = createSessionReader({ ...BOUNDS, ...bounds });
  if (form === 'lines') {
    const add = withPlace(reader.add, false);
    await readLines(file, (line) => add(line), { onBytes: onProgress, signal });
    return sourceOf(name, reader);
  }
  if (form === 'list' && size > MOST_OF_LIST) {
    fail({ code: 'LIST_TOO_LARGE', bytes: size, most: MOST_OF_LIST });
  }
  if (form === 'document' && size > MOST_OF_DOCUMENT) fail({ code: 'OTHER_JSON' });
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  signal?.throwIfAborted();
  onProgress(size);
  const addValue = withPlace(reader.addValue, form === 'list');
  if (form === 'list') {
    for (const [index, value] of listOf(text).entries()) addValue(value, index + 1);
    return sourceOf(name, reader);
  }
  const document = readDocument(text, now);
  if (document.kind === 'config') return { kind: 'config', name, text };
  if (document.kind === 'export') {
    return { kind: 'source', source: { kind: 'export', name, text } };
  }
  addValue(document.value, 1);
  return sourceOf(name, reader);
}

function sourceOf(name: string, reader: SessionReader): ReadResult {
  const sessions = reader.sessions();
  if (sessions.length === 0) return fail({ code: 'NO_SHOPPING' });
  const { shoppers, isLeast, events } = reader.leftOut();
  const source: ShopperSource = {
    kind: 'file',
    name,
    sessions: packSessions(sessions),
    leftOut: shoppers,
    ...(isLeast && { isLeast }),
    ...(events > 0 && { eventsLeftOut: events }),
  };
  return { kind: 'source', source };
}

/** Mistakes of a line are failures of the file. */
const withPlace =
  <Of extends readonly unknown[]>(add: (...given: Of) => void, isEntry: boolean) =>
  (...given: Of): void => {
    try {
      add(...given);
    } catch (error) {
      if (!(error instanceof SessionLineError)) throw error;
      const { line, fault } = error;
      fail({ code: 'BAD_LINE', line, isEntry, fault });
    }
  };

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ code: 'NOT_UTF8' });
  }
}

function listOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : fail({ code: 'OTHER_JSON' });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    return fail({ code: 'BROKEN_JSON', detail: (error as Error).message });
  }
}
