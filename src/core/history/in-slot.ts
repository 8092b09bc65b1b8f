import type { Situation } from '../plan.js';
import type { SlotRef } from '../slots.js';

/** The entries of a slot, of impressions, reactions or what was folded. */
export const inSlot = <T>(
  lists: readonly (readonly T[] | undefined)[],
  slot: SlotRef,
  { placementSlot }: Situation,
): readonly T[] => lists[slot < 0 ? placementSlot : slot] ?? [];
