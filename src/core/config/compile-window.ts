import type { WindowConfig } from '../../model/config.js';
import type { Window } from '../plan.js';
import { SESSION_GAP_MS, sessionAt } from '../state/visits.js';
import { startOfUnit, unitOf } from '../time/calendar.js';
import { DAY_MS } from '../time/duration.js';
import { parseDuration } from '../time/parse-duration.js';
import { timeOfDay } from '../time/time-of-day.js';

/** A window and the longest time that it looks back, in ms; older ones are folded. */
export interface BoundedWindow extends Window {
  readonly reachMs: number;
}

/** A window over which a cap counts (specification 4). */
export function compileWindow(window: WindowConfig): BoundedWindow {
  if (typeof window === 'object') return calendarWindow(window);
  if (window === 'session') return SESSION;
  return window === 'lifetime' ? LIFETIME : rollingWindow(parseDuration(window));
}

export const rollingWindow = (lengthMs: number): BoundedWindow => ({
  reachMs: lengthMs,
  startsAt: ({ at }) => at - lengthMs + 1,
  endsAt: (t) => t + lengthMs,
});

const SESSION: BoundedWindow = {
  reachMs: 0,
  startsAt: ({ state, at }) => sessionAt(state, at)[0],
  endsAt: (_, { state, at }) => sessionAt(state, at)[1] + SESSION_GAP_MS,
};

const LIFETIME: BoundedWindow = {
  reachMs: 0,
  isLifetime: true,
  startsAt: () => -Infinity,
  endsAt: () => Infinity,
};

const UNIT_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 31 * DAY_MS };

function calendarWindow({
  calendar,
  count = 1,
  startsAt = '00:00',
}: Extract<WindowConfig, object>): BoundedWindow {
  const unit = { calendar, startsAtMs: timeOfDay(startsAt) };
  return {
    // Two days more than the units: zones and daylight saving.
    reachMs: count * UNIT_MS[calendar] + 2 * DAY_MS,
    startsAt: ({ at, offset }) => startOfUnit(unitOf(at, unit, offset) - count + 1, unit, offset),
    endsAt: (t, { offset }) => startOfUnit(unitOf(t, unit, offset) + count, unit, offset),
  };
}
