import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';
import type { Tally } from '../../../src/simulation/tally.js';

/** What the pictures are drawn of: two configs, and the same shoppers. */
export interface Comparison {
  /** Of the saved config. */
  readonly before: Tally;
  /** Of the edited one; the same object where nothing was edited. */
  readonly now: Tally;
  /** Of each limit of the edited config, in the order in which the config has them. */
  readonly prices: readonly LimitPrice[];
  /** Shoppers that will have been replayed in the end. */
  readonly expected: number;
}

/** What a limit costs and saves. Sums of the same shoppers: `shoppers` of them, growing. */
export interface LimitPrice {
  readonly place: LimitPlace;
  /** In the language of the page. */
  readonly sentence: string;
  readonly shoppers: number;
  /** Of these, with all limits: how often it was this one that held something back. */
  readonly heldBack: number;
  readonly shown: number;
  readonly closed: number;
  /** The same shoppers without this limit, all others kept. */
  readonly without: { readonly shown: number; readonly closed: number; readonly reached: number };
  readonly reached: number;
}
