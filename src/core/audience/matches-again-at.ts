import type { Situation } from '../plan.js';
import { DAY_MS } from '../time/duration.js';
import { firstFalse } from '../time/first-false.js';

/** Past this nothing is foretold (specification 3.5). */
export const FORESIGHT_MS = 400 * DAY_MS;

type Test = (situation: Situation) => boolean;

/**
 * Epoch ms from which an audience that does not match will, if nothing else happens: what a `not`
 * denies fades or expires. `Infinity` where time alone does not bring it.
 * @param leaves the conditions on stored signals: by time alone they only turn from true to false.
 */
export function matchesAgainAt(matches: Test, leaves: readonly Test[], now: Situation): number {
  const from = now.at;
  const until = from + FORESIGHT_MS + 1;
  const turns = leaves
    .map((leaf) => (at: number) => leaf({ ...now, at }))
    .filter((holds) => holds(from) && !holds(until))
    .map((holds) => firstFalse(from, until, holds))
    .sort((a, b) => a - b);
  return turns.find((at) => matches({ ...now, at })) ?? Infinity;
}
