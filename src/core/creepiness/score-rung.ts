import { inSlot } from '../history/in-slot.js';
import type { Rung, Situation } from '../plan.js';
import { DAY_MS, HOUR_MS } from '../time/duration.js';
import { EXPOSURE_HALF_LIFE_HOURS, exposureWeight } from './exposure.js';
import { pointsOf, scoreOfPoints } from './points-of.js';

/** A dismissal is remembered this long by the score. */
const DISMISSAL_MS = 7 * DAY_MS;
/** A night and the next are further apart. */
const SAME_NIGHT_MS = 12 * HOUR_MS;

/**
 * The score of a creative in a situation (specification 6.7).
 * @param later for a lower bound: the least that it could be from the situation's instant until
 * then. What grows with time is taken as it is, what falls as it will be.
 */
export const scoreRung = (rung: Rung, situation: Situation, later = situation.at): number =>
  scoreOfPoints(pointsOfRung(rung, situation, later), floorOf(rung, situation, later));

/** The points of a creative in a situation, in the order of `CREEPINESS_PARTS`. */
export function pointsOfRung(
  { offer, scoring }: Rung,
  situation: Situation,
  later = situation.at,
): readonly number[] {
  const { history, at, request } = situation;
  const { why = 'on-tap', placement } = request;
  const placements = new Set([placement]);
  let exposures = 0;
  for (const entry of inSlot(history.impressions, offer.campaignSlot, situation)) {
    if (!entry.renderedAt || entry.service) continue;
    const age = later - entry.at;
    const kind = history.outcomes.get(entry)?.kind;
    exposures += exposureWeight(kind) * 2 ** (-age / HOUR_MS / EXPOSURE_HALF_LIFE_HOURS);
    if (age < DAY_MS) placements.add(entry.placement!);
  }
  return pointsOf(scoring.fixed, {
    why,
    hasStop: why !== 'none',
    ages: scoring.agesOf(situation, later),
    hasAsked: scoring.hasAsked(situation),
    exposures,
    placements: placements.size,
    hoursSinceBehaviour: (later - scoring.behaviourAt(situation)) / HOUR_MS,
    isNight:
      scoring.fixed.night > 0 &&
      isNight(at, situation) &&
      isNight(later, situation) &&
      later - at < SAME_NIGHT_MS,
  });
}

/** From 22:00 to 06:00 by the shopper's clock. */
const isNight = (ms: number, { offset }: Situation): boolean =>
  (ms + offset(ms) + 2 * HOUR_MS) % DAY_MS < 8 * HOUR_MS;

/** The shop's, and the shopper's where it is stricter. */
export const thresholdsOf = (
  { scoring: { limit, block } }: Rung,
  { history: { tightened } }: Situation,
): { readonly limit: number; readonly block: number } => ({
  limit: Math.min(limit, tightened),
  block: Math.min(block, tightened),
});

/** The limit, where it is reached whatever the points are. */
const floorOf = (rung: Rung, situation: Situation, later: number): number =>
  rung.scoring.fixed.isTelling &&
  (situation.request.why === 'none' || wasDismissed(rung, situation, later))
    ? thresholdsOf(rung, situation).limit
    : 0;

/** Whether the shopper lately did not want something of the campaign, and showed no interest since. */
export function wasDismissed({ offer }: Rung, situation: Situation, later: number): boolean {
  const last = inSlot(situation.history.reactions, offer.campaignSlot, situation).findLast(
    (entry) => offer.isReset(entry) || (entry.kind === 'dismissal' && !entry.service),
  );
  return !!last && last.kind === 'dismissal' && last.at > later - DISMISSAL_MS;
}
