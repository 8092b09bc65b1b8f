import type { CapPlan, Situation } from '../plan.js';
import { countedUntil } from './counted-until.js';
import { inSlot } from './in-slot.js';

/** Epoch ms from which fewer than `max` count; at or before `at`, already now. */
export function belowMaxAt(cap: CapPlan, situation: Situation): number {
  const { slot, max, window, formats, countsViewable } = cap;
  let room = max;
  if (window.isLifetime) {
    for (const folded of inSlot(situation.history.folded, slot, situation)) {
      if (!formats || formats.includes(folded.format!)) {
        room -= (countsViewable ? folded.viewable : folded.impressions)!;
      }
    }
  }
  if (room <= 0) return Infinity;
  const ends = countedUntil(cap, situation);
  return ends.length < room ? 0 : [...ends].sort((a, b) => b - a)[room - 1]!;
}
