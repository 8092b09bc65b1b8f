import type { AudienceMatcher, Situation } from '../plan.js';
import { DAY_MS } from '../time/duration.js';

/** Past this nothing is foretold (specification 3.5). */
export const FORESIGHT_MS = 400 * DAY_MS;

/**
 * Epoch ms from which an audience that does not match will, if nothing else happens: what a `not`
 * denies fades or expires. `Infinity` where time alone does not bring it.
 */
export function matchesAgainAt(audience: AudienceMatcher, situation: Situation): number {
  if (!audience.hasNot) return Infinity;
  const turns = audience.leaves
    .map((leaf) => turnsFalseAt((at) => leaf({ ...situation, at }), situation.at))
    .sort((a, b) => a - b);
  return turns.find((at) => audience.matches({ ...situation, at })) ?? Infinity;
}

/** The first instant at which a test, true for a while at most, is false. */
function turnsFalseAt(holds: (at: number) => boolean, from: number): number {
  let low = from;
  let high = from + FORESIGHT_MS + 1;
  if (!holds(low) || holds(high)) return Infinity;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}
