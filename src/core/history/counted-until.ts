import type { CapPlan, Situation } from '../plan.js';
import { RESERVATION_MS } from '../state/bounds.js';
import type { Entry } from '../state/state.js';
import { inSlot } from './in-slot.js';

const NONE: readonly number[] = [];

/** The instants until which a cap counts the impressions that it counts at `at`. */
export function countedUntil(cap: CapPlan, situation: Situation): readonly number[] {
  const { slot, window, formats, countsViewable } = cap;
  const shown = inSlot(situation.history.impressions, slot, situation);
  if (!shown.length) return NONE;
  const ends: number[] = [];
  const start = window.startsAt(situation);
  for (let index = shown.length; index-- && shown[index]!.at >= start; ) {
    const entry = shown[index]!;
    if (entry.service || (formats && !formats.includes(entry.format!))) continue;
    const end = Math.min(stageEnd(entry, countsViewable), window.endsAt(entry.at, situation));
    if (end > situation.at) ends.push(end);
  }
  return ends;
}

/** The instant until which an impression counts by its stage (specification 2.1). */
function stageEnd({ at, renderedAt, viewableAt }: Entry, countsViewable: boolean): number {
  if (!renderedAt) return at + RESERVATION_MS;
  return countsViewable && !viewableAt ? renderedAt + RESERVATION_MS : Infinity;
}
