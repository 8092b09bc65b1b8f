import type { FrequencyCapConfig, WindowConfig } from '../../../src/model/config.js';
import { calendarWindowStart } from './calendar-windows.js';
import { durationMs, SETTLING } from './durations.js';
import type { ImpressionFact } from './facts-of-history.js';
import { scopeTests } from './scopes.js';
import { formatOf, limitsFor, type Rung, sessionStart, type World } from './world.js';

export function isFrequencyCapReached(world: World, rung: Rung, at: number): boolean {
  if (rung.offer.class === 'service') return false;
  return limitsFor(world, rung.offer)
    .flatMap(({ frequencyCaps }) => frequencyCaps ?? [])
    .filter(({ formats }) => formats === undefined || formats.includes(formatOf(rung)))
    .some((cap) =>
      scopeTests(world, cap.scope, rung.offer).some(
        (isInScope) =>
          world.facts.impressions.filter(isInScope).filter(countsIn(cap)).length >= cap.max,
      ),
    );

  function countsIn({ within, formats, counts = 'impressions' }: FrequencyCapConfig) {
    return (impression: ImpressionFact) =>
      !impression.isService &&
      (formats === undefined || formats.includes(impression.format)) &&
      isInWindow(world, within, impression.at, at) &&
      isCounted(impression, counts, at);
  }
}

export function isInWindow(world: World, within: WindowConfig, time: number, at: number): boolean {
  if (within === 'lifetime') return true;
  if (within === 'session') return time >= sessionStart(world, at);
  if (typeof within === 'string') return time > at - durationMs(within);
  return time >= calendarWindowStart(within, at, world.zone);
}

/** Whether an impression counts at its present stage (specification 2.1). */
export function isCounted(
  { at: reservedAt, renderedAt, viewableAt, isGhost }: ImpressionFact,
  counts: 'impressions' | 'viewable',
  at: number,
): boolean {
  if (isGhost) return true;
  if (renderedAt === undefined) return at - reservedAt < SETTLING;
  if (counts === 'impressions' || viewableAt !== undefined) return true;
  return at - renderedAt < SETTLING;
}
