import type { QuietHoursConfig } from '../../../src/model/config.js';
import { DAY, HOUR } from './durations.js';
import { matchesPattern } from './page-patterns.js';
import { offsetAt, timeOfDayMs, wallClockAt } from './wall-clock.js';
import { formatOf, limitsFor, type Rung, type World } from './world.js';

export function isInQuietHours(world: World, rung: Rung, at: number): boolean {
  const timeOfDay = wallClockAt(at, world.zone) % DAY;
  return quietHoursFor(world, rung).some(({ from, to }) => {
    const [start, end] = [timeOfDayMs(from), timeOfDayMs(to)];
    const isSinceStart = timeOfDay >= start;
    const isBeforeEnd = timeOfDay < end;
    return start < end ? isSinceStart && isBeforeEnd : isSinceStart || isBeforeEnd;
  });
}

function quietHoursFor(world: World, rung: Rung): QuietHoursConfig[] {
  return limitsFor(world, rung.offer)
    .flatMap(({ quietHours }) => quietHours ?? [])
    .filter(({ formats }) => formats === undefined || formats.includes(formatOf(rung)));
}

/** Instants within three days of `at` at which quiet hours can end; some of them do not. */
export function quietEndsAfter(world: World, rung: Rung, at: number): number[] {
  const ends = quietHoursFor(world, rung).map(({ to }) => timeOfDayMs(to));
  if (ends.length === 0) return [];
  const quarters = Array.from({ length: 13 }, (_, index) => at + index * 6 * HOUR);
  const offsets = new Set(quarters.map((instant) => offsetAt(instant, world.zone)));
  const days = [-1, 0, 1, 2, 3, 4].map((ahead) => Math.floor(at / DAY) + ahead);
  const atEnds = [...offsets].flatMap((offset) =>
    days.flatMap((day) => ends.map((end) => day * DAY + end - offset)),
  );
  return offsets.size === 1 ? atEnds : [...atEnds, ...clockChanges(world.zone, quarters)];
}

/** When the clocks were moved between neighbouring instants. */
function clockChanges(zone: string, instants: readonly number[]): number[] {
  return instants.slice(1).flatMap((end, index) => {
    let [earlier, later] = [instants[index] as number, end];
    if (offsetAt(earlier, zone) === offsetAt(later, zone)) return [];
    while (later - earlier > 1) {
      const middle = Math.floor((earlier + later) / 2);
      if (offsetAt(middle, zone) === offsetAt(later, zone)) later = middle;
      else earlier = middle;
    }
    return [later];
  });
}

export function isQuietPage(world: World, { offer }: Rung): boolean {
  return limitsFor(world, offer)
    .flatMap(({ quietPages, unobservedPages }) => [
      ...(quietPages ?? []),
      ...(unobservedPages ?? []),
    ])
    .some((pattern) => matchesPattern(world.request.path ?? '/', pattern));
}
