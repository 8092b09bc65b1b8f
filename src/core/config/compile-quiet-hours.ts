import type { Format, Limits } from '../../model/config.js';
import type { Rung } from '../plan.js';
import type { Offset } from '../time/calendar.js';
import { DAY_MS } from '../time/duration.js';
import { firstFalse } from '../time/first-false.js';
import { timeOfDay } from '../time/time-of-day.js';

/** When the quiet hours that bind a format are over: each is `[from, to)`, also over midnight. */
export function compileQuietHours(levels: readonly Limits[], format: Format): Rung['quietUntil'] {
  const periods = levels
    .flatMap(({ quietHours }) => quietHours ?? [])
    .filter(({ formats }) => !formats || formats.includes(format))
    .map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }));
  return ({ at, offset }) => {
    let passes = 0;
    for (const { from, to } of periods) {
      // How long it has been quiet, and how long it is from beginning to end.
      const since = modulo(at + offset(at) - from, DAY_MS);
      const length = modulo(to - from, DAY_MS);
      if (since < length) passes = Math.max(passes, nextPass(at, at + length - since, offset));
    }
    return passes;
  };
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/**
 * When the wall clock shows the end, or before that is put forward or back: it may then show a time
 * outside, and the rule is asked again there.
 */
const nextPass = (at: number, end: number, offset: Offset): number =>
  offset(end) === offset(at) ? end : firstFalse(at, end, (ms) => offset(ms) === offset(at));
