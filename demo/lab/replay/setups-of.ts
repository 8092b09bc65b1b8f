import type { Config } from '../../../src/model/config.js';
import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { ShopPages } from '../../../src/simulation/shop-pages.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { ReplaySetup } from './replay-setup.js';

/** All but the config that decides what comes of a replay. */
export interface ReplayCircumstances {
  readonly source: ShopperSource;
  readonly pages: ShopPages;
  readonly assumptions: Assumptions;
}

/** As `taktvoll simulate` has it without `--seed`. */
export const USUAL_SEED = '1';

/** How a config is replayed, the same as by `taktvoll simulate`. */
export const setupOf = (
  config: Config,
  { source, pages, assumptions }: ReplayCircumstances,
): ReplaySetup => ({
  config,
  pages,
  assumptions,
  timeZone: config.shop.timeZone ?? 'UTC',
  seed: source.kind === 'synthetic' ? `${source.seed}` : USUAL_SEED,
});
