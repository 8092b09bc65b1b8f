import type { State, Visit } from '../../../src/core/state/state.js';
import { SESSION_GAP_MS } from '../../../src/core/state/visits.js';
import { SECOND_MS } from '../../../src/core/time/duration.js';

/** More than any warm-up asks for: older visits are forgotten, and their page views with them. */
const ENOUGH_VIEWS = 1000;
/** Nobody views a second page so soon. */
const FIRST_PAGE_MS = 2 * SECOND_MS;

/** All visits that an export tells of: its last eight, and before them what was noted in a row. */
export function recordedVisits({ visits, log, held }: State): readonly Visit[] {
  const times = [
    ...log.filter(({ kind }) => kind !== 'folded').map(({ at }) => at),
    ...held.map(([at]) => at),
  ];
  const spans: Visit[] = [...visits, ...times.map((at): Visit => [at, at, 0])];
  const joined: Visit[] = [];
  for (const [from, to, pageViews] of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (!last || from - last[1] >= SESSION_GAP_MS) joined.push([from, to, pageViews]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], to), last[2] + pageViews];
  }
  return joined.map(([from, to, pageViews]) => [from, to, pageViews || ENOUGH_VIEWS]);
}

/**
 * The visits as they were at an instant. How many pages the current one had by then is known from
 * the last two page views on, and of its first page: else all of them count that are not known to
 * have come later. Of a visit that is not recorded not even when it began is known.
 */
export const visitsAt = (
  visits: readonly Visit[],
  views: readonly number[],
  at: number,
): readonly Visit[] =>
  visits
    .filter(([from]) => from <= at)
    .map(([from, to, pageViews]) => {
      const own = views.filter((view) => view >= from && view <= to);
      const byThen = pageViews - own.filter((view) => view > at).length;
      const isKnown = own.some((view) => view <= at);
      const isFirst = !isKnown && pageViews < ENOUGH_VIEWS && at - from < FIRST_PAGE_MS;
      return [from, Math.min(to, at), isFirst ? 1 : byThen];
    });
