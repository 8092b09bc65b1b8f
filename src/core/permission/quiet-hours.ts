import type { Rule } from '../rule.js';
import type { Offset } from '../time/calendar.js';
import { DAY_MS } from '../time/duration.js';
import { firstFalse } from '../time/first-false.js';

/** Times of the shopper's day in which a format stays silent: `[from, to)`, also over midnight. */
export const quietHours: Rule = {
  code: 'QUIET_HOURS',
  passesAt: ({ quietHours: periods }, { at, offset }) => {
    let passes = 0;
    for (const { fromMs, toMs } of periods) {
      const wall = at + offset(at);
      // How long it has been quiet, and how long it is from beginning to end.
      const since = (((wall - fromMs) % DAY_MS) + DAY_MS) % DAY_MS;
      const length = (toMs - fromMs + DAY_MS) % DAY_MS;
      if (since < length) passes = Math.max(passes, nextPass(at, at + length - since, offset));
    }
    return passes;
  },
};

/**
 * When the wall clock shows the end, or before that is put forward or back: it may then show a time
 * outside, and the rule is asked again there.
 */
const nextPass = (at: number, end: number, offset: Offset): number =>
  offset(end) === offset(at) ? end : firstFalse(at, end, (ms) => offset(ms) === offset(at));
