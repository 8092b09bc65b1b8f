import type { ReplaySetup } from '../replay/replay-setup.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';

/** Shoppers whom a search has not met. */
export interface UnseenShoppers {
  readonly source: ShopperSource;
  readonly setupOf: (setup: ReplaySetup) => ReplaySetup;
}

/** Far from every seed that somebody types. */
const STEP = 7919;

/**
 * Others than those of a source: of another seed where they are made up. Those of a file are all
 * there are; they meet the offers with other luck (who agrees, who clicks, who closes).
 */
export function unseenShoppers(source: ShopperSource): UnseenShoppers {
  const seed = (source.kind === 'synthetic' ? source.seed : 1) + STEP;
  return {
    source: source.kind === 'synthetic' ? { ...source, seed } : source,
    setupOf: (setup) => ({ ...setup, seed: `${seed}` }),
  };
}
