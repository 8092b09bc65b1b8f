import type { State, Visit } from './state.js';
import { addVisit } from './visits.js';

/**
 * The clock was set back: what lies later than `at` is taken to happen at `at`, so that a limit
 * never loosens and the state heals itself (specification 2.6).
 */
export function healClock(state: State, at: number): State {
  const heal = <T extends number | undefined>(ms: T): T => (ms! > at ? (at as T) : ms);
  return {
    ...state,
    revision: state.revision + 1,
    // In the order in which they happened, which the healed times no longer show.
    log: [...state.log]
      .sort((a, b) => a.at - b.at)
      .map((entry) => ({
        ...entry,
        at: heal(entry.at),
        renderedAt: heal(entry.renderedAt),
        viewableAt: heal(entry.viewableAt),
      })),
    visits: state.visits
      .map(([from, to, pageViews]): Visit => [heal(from), heal(to), pageViews])
      .reduce<readonly Visit[]>(addVisit, []),
    views: state.views.map(heal),
    settings: Object.fromEntries(
      Object.entries(state.settings).map(([key, [value, since]]) => [key, [value, heal(since)]]),
    ),
  };
}
