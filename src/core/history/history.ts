import type { Entry } from '../state/state.js';

/**
 * A state arranged for questions: what happened in each scope, in the order of time. Built once
 * for a state and plan, and from then on only read.
 */
export interface History {
  /** The latest instant known, epoch ms. */
  latest: number;
  /** Impressions by slot. */
  readonly impressions: Entry[][];
  /** How often was seen what is in a slot, weighed and decayed, at `latest`; once it was asked for. */
  readonly exposures: (number | undefined)[];
  /** The newest dismissal in a slot behind which no interest was shown; once it was asked for. */
  readonly dismissedAt: (number | undefined)[];
  /** Clicks, dismissals and conversions by slot. */
  readonly reactions: Entry[][];
  /** Impressions that left the log, by slot. */
  readonly folded: Entry[][];
  /** Times of the events of each value that an audience names, by value slot. */
  readonly values: number[][];
  /** The interest in each of these values at one instant, as far as it was asked for. */
  interests: (number | undefined)[];
  interestsAt: number;
  /** Signal name, then value, to the times of its events. */
  readonly signals: Map<string, Map<string, number[]>>;
  /** Keys of the settings that are on, see `Settings`. */
  readonly choices: Set<string>;
  /** The score from which on the shopper wants nothing; `Infinity` where they did not say. */
  readonly tightened: number;
  /** Of the state's seed: what the last criterion of selection begins with. */
  readonly tieHash: number;
  /** Product to the latest purchase. */
  readonly purchases: Map<string, number>;
  /** Impressions by their id. */
  readonly byId: Map<string | undefined, Entry>;
  /** What became of an impression: its newest click or dismissal. */
  readonly outcomes: Map<Entry, Entry>;
}
