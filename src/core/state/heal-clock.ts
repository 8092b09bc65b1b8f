import type { Entry, State, Visit } from './state.js';
import { addVisit } from './visits.js';

/**
 * The clock was set back: what lies later than `at` is taken to happen at `at`, so that a limit
 * never loosens and the state heals itself (specification 2.6).
 */
export function healClock(state: State, at: number): State {
  const heal = <T extends number | undefined>(ms: T): T => (ms! > at ? (at as T) : ms);
  const healEntry = (entry: Entry): Entry => ({
    ...entry,
    at: heal(entry.at),
    ...(entry.renderedAt && { renderedAt: heal(entry.renderedAt) }),
    ...(entry.viewableAt && { viewableAt: heal(entry.viewableAt) }),
  });
  return {
    ...state,
    revision: state.revision + 1,
    // In the order in which they happened, which the healed times no longer show.
    log: [...state.log].sort((a, b) => a.at - b.at).map(healEntry),
    visits: state.visits.reduce<readonly Visit[]>(
      (visits, { from, to, pageViews }) =>
        addVisit(visits, { from: heal(from), to: heal(to), pageViews }),
      [],
    ),
    settings: Object.fromEntries(
      Object.entries(state.settings).map(([key, [value, since]]) => [key, [value, heal(since)]]),
    ),
  };
}
