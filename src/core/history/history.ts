import type { Counter, Entry } from '../state/state.js';

/**
 * A state arranged for questions: what happened in each scope, in the order of time. Built once
 * for a state and plan; both never change.
 */
export interface History {
  /** The latest instant known, epoch ms. */
  readonly latest: number;
  /** Impressions by slot. */
  readonly impressions: readonly (readonly Entry[] | undefined)[];
  /** Clicks, dismissals and conversions by slot. */
  readonly reactions: readonly (readonly Entry[] | undefined)[];
  /** Impressions that left the log, by slot. */
  readonly counters: readonly (readonly Counter[] | undefined)[];
  /** Times of the events of each value that an audience names, by value slot. */
  readonly values: readonly (readonly number[] | undefined)[];
  /** Signal name, then value, to the times of its events. */
  readonly signals: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** Product to the latest purchase. */
  readonly purchases: ReadonlyMap<string, number>;
  /** What became of an impression: its newest click or dismissal. */
  readonly outcomes: ReadonlyMap<Entry, Entry>;
}
