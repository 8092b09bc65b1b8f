import { instantOfWall, type Offset } from './calendar.js';
import { DAY_MS } from './duration.js';

/**
 * A day or timestamp of the config, if it has one, as an instant, once the zone is known: a day begins at its
 * midnight (or ends at the next, with `isEnd`: days are inclusive, specification 1.6), a full
 * timestamp is itself.
 */
export function instantOf(text: string | undefined, isEnd?: boolean): (zone: Offset) => number {
  if (text === undefined) return () => (isEnd ? Infinity : 0);
  const ms = Date.parse(text);
  if (text.length > 10) return () => ms;
  return (zone) => instantOfWall(isEnd ? ms + DAY_MS : ms, zone);
}
