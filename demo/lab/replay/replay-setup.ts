import type { Config } from '../../../src/model/config.js';
import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { ShopPages } from '../../../src/simulation/shop-pages.js';

/** One way to replay: a config, and all that else decides what comes of it. Plain data. */
export interface ReplaySetup {
  readonly config: Config;
  readonly pages: ShopPages;
  /** IANA name of the shoppers' zone. */
  readonly timeZone: string;
  readonly seed: string;
  readonly assumptions: Assumptions;
}
