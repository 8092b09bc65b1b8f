import { NOW, type Rule } from '../rule.js';
import { instantOfWall } from '../time/calendar.js';
import { DAY_MS } from '../time/duration.js';

/** Times of the shopper's day in which a format stays silent: `[from, to)`, also over midnight. */
export const quietHours: Rule = {
  code: 'QUIET_HOURS',
  binds: (rung) => rung.quietHours.length > 0,
  passesAt: (rung, { at, offset }) => {
    const wall = at + offset(at);
    const midnight = wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
    let passes = NOW;
    for (const { fromMs, toMs } of rung.quietHours) {
      const time = wall - midnight;
      const spansMidnight = fromMs > toMs;
      const isQuiet = spansMidnight ? time >= fromMs || time < toMs : time >= fromMs && time < toMs;
      if (!isQuiet) continue;
      const endsTomorrow = spansMidnight && time >= fromMs;
      let end = instantOfWall(midnight + toMs + (endsTomorrow ? DAY_MS : 0), offset);
      // The hour that daylight saving repeats is quiet twice: its second end counts.
      if (end <= at) end = at + (midnight + toMs + (endsTomorrow ? DAY_MS : 0) - wall);
      passes = Math.max(passes, end);
    }
    return passes;
  },
};
