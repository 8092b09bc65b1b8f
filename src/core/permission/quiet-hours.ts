import { NOW, type Rule } from '../rule.js';
import type { Offset } from '../time/calendar.js';
import { DAY_MS } from '../time/duration.js';

/** Times of the shopper's day in which a format stays silent: `[from, to)`, also over midnight. */
export const quietHours: Rule = {
  code: 'QUIET_HOURS',
  binds: (rung) => rung.quietHours.length > 0,
  passesAt: (rung, { at, offset }) => {
    const wall = at + offset(at);
    const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
    const time = wall - midnight;
    let passes = NOW;
    for (const { fromMs, toMs } of rung.quietHours) {
      const isQuiet = fromMs < toMs ? time >= fromMs && time < toMs : time >= fromMs || time < toMs;
      if (!isQuiet) continue;
      const endsAt = midnight + toMs + (fromMs > toMs && time >= fromMs ? DAY_MS : 0);
      passes = Math.max(passes, nextPass(at, endsAt - wall, offset));
    }
    return passes;
  },
};

/**
 * When the wall clock shows the end, or before that is put forward or back: it may then show a time
 * outside, and the rule is asked again there.
 */
function nextPass(at: number, remainingMs: number, offset: Offset): number {
  let end = at + remainingMs;
  if (offset(end) === offset(at)) return end;
  for (let low = at; end - low > 1; ) {
    const middle = Math.floor((low + end) / 2);
    if (offset(middle) === offset(at)) low = middle;
    else end = middle;
  }
  return end;
}
