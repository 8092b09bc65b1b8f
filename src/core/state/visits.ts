import { MINUTE_MS } from '../time/duration.js';
import type { State, Visit } from './state.js';

/** A gap of this length starts a new session (specification 2.8). */
export const SESSION_GAP_MS = 30 * MINUTE_MS;

/** Events may arrive late: this many visits wait for one that joins them. */
const MAX_VISITS = 8;

/** Records activity: visits less than half an hour apart become one. */
export function addVisit(visits: readonly Visit[], added: Visit): readonly Visit[] {
  const apart: Visit[] = [];
  let [from, to, pageViews] = added;
  // From the latest on: one that joins moves `from` back, and may reach the one before it.
  for (const visit of [...visits].reverse()) {
    if (visit[0] - to < SESSION_GAP_MS && from - visit[1] < SESSION_GAP_MS) {
      from = Math.min(from, visit[0]);
      to = Math.max(to, visit[1]);
      pageViews += visit[2];
    } else apart.push(visit);
  }
  const joined: Visit = [from, to, pageViews];
  return [...apart, joined].sort(([a], [b]) => a - b).slice(-MAX_VISITS);
}

/** The session that a request at `at` belongs to; one that ended is over, and a new one is empty. */
export function sessionAt({ visits }: State, at: number): Visit {
  const last = visits.at(-1);
  return last && at - last[1] < SESSION_GAP_MS ? last : [at, at, 0];
}
