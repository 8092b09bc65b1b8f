import { isRecord } from '../../../src/config/check-keys.js';
import { PORTABLE_FORMAT } from '../../../src/core/portable/export-state.js';
import { importState } from '../../../src/core/portable/import-state.js';
import { ReadError } from './read-failure.js';

/** What a file that is one JSON object holds. */
export type LabDocument =
  | { readonly kind: 'config' }
  | { readonly kind: 'export' }
  /** One session or row, written over several lines. */
  | { readonly kind: 'session'; readonly value: unknown };

const CONFIG_KEYS = ['shop', 'preset', 'limits', 'campaigns', 'offers'];
/** A config with a mistake is one still: who opens it tells where the mistake is. */
const LIKE_CONFIG = /"(preset|limits|campaigns|offers)"\s*:/;
const LIKE_EXPORT = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${PORTABLE_FORMAT}"`);
const LIKE_SHOPPING = /"(session|event_name)"\s*:/;

/** Tells what a document is, of which only the beginning is known or which is no JSON. */
export const looksLikeShopping = (text: string): boolean =>
  LIKE_EXPORT.test(text) || (LIKE_SHOPPING.test(text) && !LIKE_CONFIG.test(text));

/** What an object is by its keys; nothing where it is none of these. */
export function kindOfDocument(value: Readonly<Record<string, unknown>>) {
  if (value.format === PORTABLE_FORMAT) return 'export';
  if ('session' in value || 'event_name' in value) return 'session';
  return CONFIG_KEYS.some((key) => key in value) ? 'config' : undefined;
}

/**
 * Tells what a JSON document is. @param now epoch ms.
 * @throws ReadError where it is nothing that the lab takes.
 */
export function readDocument(text: string, now: number): LabDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (LIKE_CONFIG.test(text) && !LIKE_SHOPPING.test(text)) return { kind: 'config' };
    throw new ReadError({ code: 'BROKEN_JSON', detail: messageOf(error) });
  }
  if (!isRecord(value)) throw new ReadError({ code: 'OTHER_JSON' });
  switch (kindOfDocument(value)) {
    case 'export':
      try {
        importState(text, now);
      } catch (error) {
        throw new ReadError({ code: 'BROKEN_EXPORT', detail: messageOf(error) });
      }
      return { kind: 'export' };
    case 'session':
      return { kind: 'session', value };
    case 'config':
      return { kind: 'config' };
    default:
      throw new ReadError({ code: 'OTHER_JSON' });
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
