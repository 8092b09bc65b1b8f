import { MINUTE_MS } from '../time/duration.js';
import type { State, Visit } from './state.js';

/** A gap of this length starts a new session (specification 2.8). */
export const SESSION_GAP_MS = 30 * MINUTE_MS;

/** Events may arrive late: this many visits wait for one that joins them. */
const MAX_VISITS = 8;

/** Records activity: visits less than half an hour apart become one. */
export function addVisit(visits: readonly Visit[], added: Visit): readonly Visit[] {
  const last = visits.at(-1);
  // Mostly it comes last: then it can join no other than the last one.
  if (last && added[0] >= last[0]) {
    if (added[0] - last[1] >= SESSION_GAP_MS) return [...visits.slice(1 - MAX_VISITS), added];
    const joined: Visit = [last[0], Math.max(last[1], added[1]), last[2] + added[2]];
    return [...visits.slice(0, -1), joined];
  }
  const apart: Visit[] = [];
  let [from, to, pageViews] = added;
  let place = 0;
  for (const visit of visits) {
    // Those that are known lie apart, so what one of them adds reaches no other.
    if (visit[0] - added[1] < SESSION_GAP_MS && added[0] - visit[1] < SESSION_GAP_MS) {
      from = Math.min(from, visit[0]);
      to = Math.max(to, visit[1]);
      pageViews += visit[2];
    } else if (apart.push(visit) && visit[0] < from) place = apart.length;
  }
  apart.splice(place, 0, [from, to, pageViews]);
  return apart.slice(-MAX_VISITS);
}

/** Only the last two are asked for; they may arrive in any order. */
export const latestViews = (views: readonly number[]): readonly number[] =>
  [...views].sort((a, b) => a - b).slice(-2);

/** A state that has changed by something the shopper did. */
export const withActivity = (
  { seed, replica, revision, log: before, visits, views, settings, held, adopted, size }: State,
  at: number,
  pageViews = 0,
  log = before,
): State => ({
  // Named one by one: this is done for every decision, and a spread takes longer.
  seed,
  replica,
  revision: revision + 1,
  log,
  visits: addVisit(visits, [at, at, pageViews]),
  views: pageViews ? latestViews([...views, at]) : views,
  settings,
  held,
  adopted,
  size,
});

/** The session that a request at `at` belongs to; one that ended is over, and a new one is empty. */
export function sessionAt({ visits }: State, at: number): Visit {
  const last = visits.at(-1);
  return last && at - last[1] < SESSION_GAP_MS ? last : [at, at, 0];
}
