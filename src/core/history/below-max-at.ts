import type { CapPlan, Situation } from '../plan.js';
import { countedImpressions, stageEnd } from './counted-impressions.js';
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
  const counted = countedImpressions(cap, situation);
  // When they stop counting takes the calendar, and is asked for only where it matters.
  return counted.length < room
    ? 0
    : counted
        .map((of) => Math.min(stageEnd(of, countsViewable), window.endsAt(of.at, situation)))
        .sort((a, b) => a - b)
        .at(-room)!;
}
