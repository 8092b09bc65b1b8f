import { DAY_MS, HOUR_MS } from './duration.js';

/** Offset from UTC in ms at an instant, in one zone. */
export type Offset = (ms: number) => number;

/** A repeating boundary of the shopper's calendar: `day`, `week` (from Monday) or `month`. */
export interface CalendarUnit {
  readonly calendar: 'day' | 'week' | 'month';
  /** Time of day at which the unit begins, in ms after midnight. */
  readonly startsAtMs: number;
}

/**
 * The first instant at which the wall clock shows `wall` or later, where `wall` is a local time
 * written as if it were UTC. Inside a daylight-saving gap that is the gap's end; a time that
 * occurs twice means its first occurrence (specification 4.3).
 */
export function instantOfWall(wall: number, offset: Offset): number {
  // Zones lie between UTC-12 and UTC+14: these two see both sides of any change nearby.
  const before = offset(wall - 15 * HOUR_MS);
  const after = offset(wall + 13 * HOUR_MS);
  let low = wall - Math.max(before, after);
  if (low + offset(low) === wall) return low;
  let high = wall - Math.min(before, after);
  if (high + offset(high) === wall) return high;
  // A date that a zone left out, when it moved across the date line, is an empty day.
  if (Math.abs(after - before) >= DAY_MS) return instantOfWall(wall + DAY_MS, offset);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offset(middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

/** Number of the local day (1970-01-01 = 0) that began last, days beginning at `startsAtMs`. */
export function localDay(ms: number, startsAtMs: number, offset: Offset): number {
  const beginsAt = (day: number): number => instantOfWall(day * DAY_MS + startsAtMs, offset);
  const day = Math.floor((ms + offset(ms) - startsAtMs) / DAY_MS);
  // After the clocks went back the wall shows a time before the day's beginning once more; behind
  // a date that was left out, the day before it goes on.
  return beginsAt(day + 1) <= ms ? day + 1 : beginsAt(day) > ms ? day - 1 : day;
}

/** Number of the unit that holds `ms`; consecutive units have consecutive numbers. */
export function unitOf(ms: number, unit: CalendarUnit, offset: Offset): number {
  const day = localDay(ms, unit.startsAtMs, offset);
  if (unit.calendar === 'day') return day;
  // 1970-01-01 was a Thursday.
  if (unit.calendar === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The instant at which a unit begins. */
export function startOfUnit(number: number, unit: CalendarUnit, offset: Offset): number {
  const midnight =
    unit.calendar === 'day'
      ? number * DAY_MS
      : unit.calendar === 'week'
        ? (number * 7 - 3) * DAY_MS
        : Date.UTC(Math.floor(number / 12), number % 12);
  return instantOfWall(midnight + unit.startsAtMs, offset);
}
