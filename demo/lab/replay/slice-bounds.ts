import { eventCount } from '../shoppers/packed-sessions.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';

/** Shoppers of one slice: a thread takes some 50 ms for them, and can then be given something else. */
const SHOPPERS = 50;
/** Or so many events, where shoppers have many. */
const EVENTS = 1000;

/** Shoppers of a source in slices: `[from, to)`, one after the other. An export has no crowd. */
export function sliceBounds(source: ShopperSource): readonly (readonly [number, number])[] {
  if (source.kind === 'export') return [];
  const count = shopperCount(source);
  const bounds: (readonly [number, number])[] = [];
  let from = 0;
  let events = 0;
  for (let at = 0; at < count; at++) {
    events += source.kind === 'synthetic' ? 0 : eventCount(source.sessions, at);
    if (at + 1 < count && at + 1 - from < SHOPPERS && events < EVENTS) continue;
    bounds.push([from, at + 1]);
    from = at + 1;
    events = 0;
  }
  return bounds;
}
