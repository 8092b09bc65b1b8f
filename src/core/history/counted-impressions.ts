import type { CapPlan, Situation } from '../plan.js';
import { RESERVATION_MS } from '../state/bounds.js';
import type { Entry } from '../state/state.js';
import { inSlot } from './in-slot.js';

/** The impressions that a cap counts now. */
export function countedImpressions(cap: CapPlan, situation: Situation): readonly Entry[] {
  const { slot, window, formats, countsViewable } = cap;
  const shown = inSlot(situation.history.impressions, slot, situation);
  // The calendar takes time, and mostly nothing was shown.
  const start = shown.length && window.startsAt(situation);
  return shown.filter(
    (entry) =>
      entry.at >= start &&
      !entry.service &&
      (!formats || formats.includes(entry.format!)) &&
      stageEnd(entry, countsViewable) > situation.at,
  );
}

/** The instant until which an impression counts by its stage (specification 2.1). */
export function stageEnd({ at, renderedAt, viewableAt }: Entry, countsViewable: boolean): number {
  if (!renderedAt) return at + RESERVATION_MS;
  return countsViewable && !viewableAt ? renderedAt + RESERVATION_MS : Infinity;
}
