import type { Format } from '../../model/config.js';
import type { SlotRef, WindowPlan } from '../config/limit-plans.js';
import type { Situation } from '../plan.js';
import type { Entry } from '../state/state.js';
import { SESSION_GAP_MS, sessionAt } from '../state/visits.js';
import { startOfUnit, unitOf } from '../time/calendar.js';
import { SECOND_MS } from '../time/duration.js';

/** A reservation that is not rendered within this time is released (specification 2.1). */
export const RESERVATION_MS = 30 * SECOND_MS;

export interface Counted {
  readonly slot: SlotRef;
  readonly window: WindowPlan;
  readonly formats?: readonly Format[] | undefined;
  readonly countsViewable?: boolean;
}

/** The first instant that a window counts at `at`. */
export function windowStart(window: WindowPlan, { state, at, offset }: Situation): number {
  switch (window.kind) {
    case 'rolling':
      return at - window.lengthMs + 1;
    case 'lifetime':
      return -Infinity;
    case 'session': {
      const session = sessionAt(state.visits, at);
      return session.from;
    }
    case 'calendar':
      return startOfUnit(unitOf(at, window.unit, offset) - window.count + 1, window.unit, offset);
  }
}

/** The instant from which a window no longer counts an impression at `t` that it counts now. */
export function windowEnd(window: WindowPlan, t: number, { state, at, offset }: Situation): number {
  switch (window.kind) {
    case 'rolling':
      return t + window.lengthMs;
    case 'lifetime':
      return Infinity;
    case 'session':
      return sessionAt(state.visits, at).to + SESSION_GAP_MS;
    case 'calendar':
      return startOfUnit(unitOf(t, window.unit, offset) + window.count, window.unit, offset);
  }
}

/** The instant until which an impression counts by its stage (specification 2.1). */
function stageEnd(entry: Entry, countsViewable: boolean | undefined): number {
  if (entry.renderedAt === undefined) return entry.at + RESERVATION_MS;
  return countsViewable && entry.viewableAt === undefined
    ? entry.renderedAt + RESERVATION_MS
    : Infinity;
}

const slotOf = (slot: SlotRef, { plan, request }: Situation): number =>
  slot < 0 ? (plan.slots.placements.get(request.placement) ?? slot) : slot;

/** The entries of a slot, of impressions or reactions. */
export const inSlot = <T>(
  lists: readonly (readonly T[] | undefined)[],
  slot: SlotRef,
  situation: Situation,
): readonly T[] => lists[slotOf(slot, situation)] ?? [];

/** Impressions that count at `at`, the latest first, and those that only counters remember. */
export function countImpressions(
  counted: Counted,
  situation: Situation,
): { entries: readonly Entry[]; folded: number } {
  const { history, at } = situation;
  const { slot, window, formats, countsViewable } = counted;
  const entries: Entry[] = [];
  const list = inSlot(history.impressions, slot, situation);
  const start = list.length ? windowStart(window, situation) : at;
  for (let index = list.length - 1; index >= 0 && list[index]!.at >= start; index--) {
    const entry = list[index]!;
    if (
      !entry.service &&
      (!formats || formats.includes(entry.format!)) &&
      stageEnd(entry, countsViewable) > at
    ) {
      entries.push(entry);
    }
  }
  let folded = 0;
  if (window.kind === 'lifetime') {
    for (const counter of inSlot(history.counters, slot, situation)) {
      if (!formats || formats.includes(counter.format!)) {
        folded += countsViewable ? counter.viewable : counter.impressions;
      }
    }
  }
  return { entries, folded };
}

/** Epoch ms from which fewer than `max` count; at or before `at`, already now. */
export function belowMaxAt(counted: Counted, max: number, situation: Situation): number {
  const { impressions, counters } = situation.history;
  const known = inSlot(impressions, counted.slot, situation).length;
  if (known < max && !inSlot(counters, counted.slot, situation).length) return 0;
  const { entries, folded } = countImpressions(counted, situation);
  if (entries.length + folded < max) return 0;
  if (folded >= max) return Infinity;
  const ends = entries.map((entry) =>
    Math.min(
      stageEnd(entry, counted.countsViewable),
      windowEnd(counted.window, entry.at, situation),
    ),
  );
  return ends.sort((a, b) => b - a)[max - folded - 1]!;
}
