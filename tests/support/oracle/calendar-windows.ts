import { DAY } from './durations.js';
import { firstInstantShowing, localDayAt, timeOfDayMs } from './wall-clock.js';

export interface CalendarWindow {
  readonly calendar: 'day' | 'week' | 'month';
  readonly count?: number | undefined;
  readonly startsAt?: string | undefined;
}

/** When the window that contains `at` began (specification 4.3). */
export function calendarWindowStart(window: CalendarWindow, at: number, zone: string): number {
  const current = unitAt(window, at, zone);
  return unitStart(window, current - ((window.count ?? 1) - 1), zone);
}

/** When the units after the one of `at` begin; `units` of them. */
export function comingUnitStarts(
  window: CalendarWindow,
  at: number,
  units: number,
  zone: string,
): number[] {
  const current = unitAt(window, at, zone);
  return Array.from({ length: units }, (_, index) => unitStart(window, current + index + 1, zone));
}

function unitAt(window: CalendarWindow, at: number, zone: string): number {
  let unit = unitOfDay(window, localDayAt(at, zone)) + 2;
  while (unitStart(window, unit, zone) > at) unit -= 1;
  return unit;
}

function unitOfDay({ calendar }: CalendarWindow, day: number): number {
  if (calendar === 'day') return day;
  // Day 0 was a Thursday, so that Monday of its week is day -3.
  if (calendar === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function unitStart(window: CalendarWindow, unit: number, zone: string): number {
  const startsAt = timeOfDayMs(window.startsAt ?? '00:00');
  if (window.calendar === 'day') return dayStart(unit, startsAt, zone);
  if (window.calendar === 'week') return dayStart(unit * 7 - 3, startsAt, zone);
  return dayStart(Date.UTC(Math.floor(unit / 12), unit % 12, 1) / DAY, startsAt, zone);
}

/** A date that the zone skipped begins where the next one does: it is an empty day. */
function dayStart(day: number, startsAt: number, zone: string): number {
  const isSkipped =
    firstInstantShowing(day * DAY, zone) === firstInstantShowing((day + 1) * DAY, zone);
  if (isSkipped) return dayStart(day + 1, startsAt, zone);
  return firstInstantShowing(day * DAY + startsAt, zone);
}

/** When a day given in a config begins (00:00) or ends (24:00); a timestamp is itself. */
export function boundaryOfDate(text: string, edge: 'start' | 'end', zone: string): number {
  const ms = Date.parse(text);
  if (text.includes('T')) return ms;
  return firstInstantShowing(edge === 'start' ? ms : ms + DAY, zone);
}
