import { generateSession } from '../../../src/simulation/generate-sessions.js';
import type { ShoppingSession } from '../../../src/simulation/sessions.js';
import { unpackSession } from './packed-sessions.js';
import type { ShopperSource } from './shopper-source.js';

/** What somebody did, by their place among the shoppers. An export is nobody's session. */
export function sessionAt(source: ShopperSource, index: number): ShoppingSession {
  if (source.kind === 'export') return { session: source.name, events: [] };
  return source.kind === 'synthetic'
    ? generateSession(source.seed, index)
    : unpackSession(source.sessions, index);
}
