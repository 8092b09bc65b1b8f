import { instantOfWall, type Offset } from './calendar.js';
import { DAY_MS } from './duration.js';

/**
 * A day or timestamp of the config as an instant: a day begins at its midnight (or ends at the
 * next, with `isEnd`: days are inclusive, specification 1.6), a full timestamp is itself.
 */
export function instantOf(dayOrInstant: string, offset: Offset, isEnd?: boolean): number {
  const ms = Date.parse(dayOrInstant);
  return dayOrInstant.length > 10 ? ms : instantOfWall(isEnd ? ms + DAY_MS : ms, offset);
}
