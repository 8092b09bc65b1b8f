import type { SignalConfig } from './config.js';

/** What the shop calls something: language to text. */
export type Labels = Readonly<Record<string, string>>;

/** A fact of the page or the shopper that let a creative appear. */
export interface Ground {
  readonly signal: string;
  readonly derivation: SignalConfig['derivation'];
  readonly origin: SignalConfig['origin'];
  readonly domain?: string | undefined;
  readonly label?: Labels | undefined;
  /** False where a `not` of the audience held: what was *not* noted, or not often enough. */
  readonly isHeld: boolean;
  /** The values that counted, at most three of those that were not asked for by name. */
  readonly values: readonly GroundValue[];
  /** How many further values counted. */
  readonly more: number;
  /** The shopper's zone, in which the times of the values are dates. */
  readonly timeZone: string;
}

export interface GroundValue {
  readonly value: string;
  readonly label?: Labels | undefined;
  /** Epoch ms of its unexpired events, ascending; of what the page is about, the decision itself. */
  readonly times: readonly number[];
}
