import type { CapPlan, Situation } from '../plan.js';
import { countedUntil } from './counted-until.js';
import { inSlot } from './in-slot.js';

/** Epoch ms from which fewer than `max` count; at or before `at`, already now. */
export function belowMaxAt(cap: CapPlan, situation: Situation): number {
  const { slot, max, window, formats, countsViewable } = cap;
  const { impressions, counters } = situation.history;
  let room = max;
  if (window.isLifetime) {
    for (const counter of inSlot(counters, slot, situation)) {
      if (!formats || formats.includes(counter.format!)) {
        room -= countsViewable ? counter.viewable : counter.impressions;
      }
    }
  }
  if (room <= 0) return Infinity;
  // Fewer were ever shown there: the usual case.
  if (inSlot(impressions, slot, situation).length < room) return 0;
  const ends = countedUntil(cap, situation);
  return ends.length < room ? 0 : [...ends].sort((a, b) => b - a)[room - 1]!;
}
