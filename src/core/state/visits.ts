import { MINUTE_MS } from '../time/duration.js';
import type { State, Visit } from './state.js';

/** A gap of this length starts a new session (specification 2.8). */
export const SESSION_GAP_MS = 30 * MINUTE_MS;

/** Events may arrive late: this many visits wait for one that joins them. */
const MAX_VISITS = 8;

/** Records activity: visits less than half an hour apart become one. */
export function addVisit(visits: readonly Visit[], added: Visit): readonly Visit[] {
  const apart: Visit[] = [];
  let visit = added;
  // From the latest on: one that joins moves `from` back, and may reach the one before it.
  for (const known of [...visits].reverse()) {
    const { from, to, pageViews } = known;
    if (from - visit.to < SESSION_GAP_MS && visit.from - to < SESSION_GAP_MS) {
      visit = {
        from: Math.min(from, visit.from),
        to: Math.max(to, visit.to),
        pageViews: pageViews + visit.pageViews,
      };
    } else apart.push(known);
  }
  return [...apart, visit].sort((a, b) => a.from - b.from).slice(-MAX_VISITS);
}

/** The session that a request at `at` belongs to; one that ended is over, and a new one is empty. */
export function sessionAt({ visits }: State, at: number): Visit {
  const last = visits.at(-1);
  return last && at - last.to < SESSION_GAP_MS ? last : { from: at, to: at, pageViews: 0 };
}
