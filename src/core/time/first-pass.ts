import { FORESIGHT_MS } from '../audience/matches-again-at.js';
import type { Situation } from '../plan.js';

/**
 * Epoch ms from which something no longer refuses, within the time that is foretold; `Infinity`
 * where it always does.
 * @param refuses whether it certainly does throughout, from the situation's instant to `later`;
 * exact where they are the same.
 */
export function firstPass(
  situation: Situation,
  refuses: (early: Situation, later: number) => boolean,
): number {
  const search = (from: number, to: number): number => {
    if (refuses({ ...situation, at: from }, to)) return Infinity;
    if (from === to) return from;
    const middle = Math.floor((from + to) / 2);
    const first = search(from, middle);
    return first < Infinity ? first : search(middle + 1, to);
  };
  return search(situation.at, situation.at + FORESIGHT_MS);
}
