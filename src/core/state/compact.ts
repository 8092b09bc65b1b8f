import { RESERVATION_MS } from '../history/count-impressions.js';
import type { Plan } from '../plan.js';
import { DAY_MS } from '../time/duration.js';
import { type Counter, type Entry, MAX_ENTRIES, MAX_SIZE, type State } from './state.js';

/** From here on the log is tidied before it grows. */
const TIDY_ENTRIES = MAX_ENTRIES * 0.8;
const TIDY_SIZE = MAX_SIZE * 0.8;
/** Pauses are foretold this far, and what causes them is kept as long. */
const MEMORY_MS = 400 * DAY_MS;

/**
 * Appends an entry. Where the log grows long, what no rule reads any more goes first: unused
 * reservations and expired signals; settled impressions outside every window become counters,
 * which `lifetime` caps still read (specification 2.7).
 */
export function append(plan: Plan, state: State, entries: readonly Entry[], at: number): State {
  const next: State = { ...state, revision: state.revision + 1, log: [...state.log, ...entries] };
  const isLong = next.log.length > TIDY_ENTRIES || (next.size ?? 0) > TIDY_SIZE;
  return isLong ? bound(tidy(plan, next, at)) : next;
}

function tidy(plan: Plan, state: State, now: number): State {
  const pauses = Math.max(plan.pauseHorizonMs, MEMORY_MS);
  const counters = [...state.counters];
  const log = state.log.filter((entry) => {
    const age = now - entry.at;
    if (entry.kind === 'signal') return age < (plan.signals.get(entry.name!)?.keepMs ?? 0);
    if (entry.kind !== 'impression') return age < pauses;
    if (entry.renderedAt === undefined) return age < RESERVATION_MS;
    if (age < plan.horizonMs) return true;
    if (!entry.service) fold(counters, entry);
    return false;
  });
  return { ...state, log, counters };
}

function fold(counters: Counter[], entry: Entry): void {
  const { offer, campaign, topic, placement, format } = entry;
  const index = counters.findIndex(
    (known) =>
      known.offer === offer &&
      known.campaign === campaign &&
      known.topic === topic &&
      known.placement === placement &&
      known.format === format,
  );
  const { impressions, viewable } = counters[index] ?? { impressions: 0, viewable: 0 };
  counters[index < 0 ? counters.length : index] = {
    offer,
    campaign,
    topic,
    placement,
    format,
    impressions: impressions + 1,
    viewable: viewable + (entry.viewableAt === undefined ? 0 : 1),
  };
}

/** What a shopper did is always remembered: where no room is left, the oldest signal makes it. */
function bound(state: State): State {
  const log = [...state.log];
  while (log.length > MAX_ENTRIES) {
    const oldest = log.findIndex(({ kind }) => kind === 'signal');
    log.splice(Math.max(oldest, 0), 1);
  }
  return { ...state, log };
}
