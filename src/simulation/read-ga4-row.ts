import { isRecord, type UnknownRecord } from '../config/check-keys.js';
import { isRecordedTime } from './is-recorded-time.js';
import { SessionLineError } from './session-line-error.js';
import type { ShoppingEvent } from './sessions.js';

/** What a row tells: one thing done with one or several articles. */
export interface Ga4Shopping {
  readonly shopper: string;
  /** Epoch ms. */
  readonly ts: number;
  readonly type: ShoppingEvent['type'];
  /** Names of the articles; at least one. */
  readonly items: readonly string[];
}

/** The events of a GA4 export that are shopping, and what they are here. */
const TYPES: ReadonlyMap<unknown, ShoppingEvent['type']> = new Map([
  ['view_item', 'clicks'],
  ['add_to_cart', 'carts'],
  ['purchase', 'orders'],
]);

/**
 * Reads a row as GA4 exports it (`{ event_name, event_timestamp, user_pseudo_id, items:
 * [{ item_id }] }`): views of an item, additions to the basket and purchases.
 * @param line its number in messages.
 * @returns `undefined` where it is no shopping.
 * @throws SessionLineError where it is, and is wrong.
 */
export function readGa4Row(row: UnknownRecord, line: number): Ga4Shopping | undefined {
  const type = TYPES.get(row.event_name);
  if (!type) return undefined;
  const wrong = (key: string, problem: string, held: unknown): SessionLineError => {
    const kind = held === undefined ? 'missing' : 'wrong';
    return new SessionLineError(line, `${key}: ${problem}`, { kind, key });
  };
  const { user_pseudo_id: shopper, event_timestamp: time } = row;
  if (typeof shopper !== 'string' || shopper === '') {
    throw wrong('user_pseudo_id', 'must be a text, or nobody knows whose event it is', shopper);
  }
  const ts = Math.floor(microseconds(time) / 1000);
  if (!isRecordedTime(ts)) {
    throw wrong('event_timestamp', 'must be microseconds since 1970', time);
  }
  const items: string[] = [];
  for (const [index, item] of (Array.isArray(row.items) ? row.items : []).entries()) {
    const id: unknown = isRecord(item) ? item.item_id : undefined;
    // An export writes either where nothing is known.
    if (id === undefined || id === null) continue;
    if (typeof id !== 'string' && typeof id !== 'number') {
      throw wrong(`items[${index}].item_id`, 'must be a text or a number', id);
    }
    items.push(`${id}`);
  }
  return items.length > 0 ? { shopper, ts, type, items } : undefined;
}

/** Exports write them as a number or as text; `NaN` where it is neither. */
function microseconds(time: unknown): number {
  const isNumber = typeof time === 'number' || (typeof time === 'string' && /^\d+$/.test(time));
  // What is not filled in is often 0.
  return isNumber && Number(time) > 0 ? Number(time) : Number.NaN;
}
