import { DEFAULT_ASSUMPTIONS } from '../../../src/simulation/assumptions.js';
import { doesAgree, seedOfShopper } from '../../../src/simulation/replay-shopper.js';
import { USUAL_SEED } from '../replay/setups-of.js';
import { sessionAt } from '../shoppers/session-at.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';

/** Among so many; and with so much to be seen, but not more than one can follow. */
const LOOKED_AT = 100;
const LEAST_EVENTS = 20;
const MOST_EVENTS = 60;

/**
 * With whom to begin: whoever came twice and left says little about limits, and nor does whoever
 * agreed to nothing.
 */
export function firstPerson(source: ShopperSource): number {
  if (source.kind === 'export') return 0;
  const seed = source.kind === 'synthetic' ? source.seed : USUAL_SEED;
  for (let index = 0; index < Math.min(shopperCount(source), LOOKED_AT); index++) {
    const { session, events } = sessionAt(source, index);
    const isTelling = events.length >= LEAST_EVENTS && events.length <= MOST_EVENTS;
    if (isTelling && doesAgree(seedOfShopper(`${seed}`, session), DEFAULT_ASSUMPTIONS))
      return index;
  }
  return 0;
}
