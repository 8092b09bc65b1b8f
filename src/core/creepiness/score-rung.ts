import type { History } from '../history/history.js';
import type { Rung, Situation } from '../plan.js';
import type { Entry } from '../state/state.js';
import { DAY_MS, HOUR_MS } from '../time/duration.js';
import { EXPOSURE_HALF_LIFE_HOURS, exposureWeight, TOLERATED_EXPOSURES } from './exposure.js';
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
export function scoreRung(rung: Rung, situation: Situation, later = situation.at): number {
  const { recent } = situation.plan;
  // A rule asks for it first; what wins is asked once more, to be remembered with it.
  if (later === situation.at && recent.rung === rung && recent.situation === situation) {
    return recent.score!;
  }
  const points = pointsOfRung(rung, situation, later);
  recent.score = scoreOfPoints(points, floorOf(rung, situation, later));
  recent.rung = rung;
  recent.situation = later === situation.at ? situation : undefined;
  return recent.score;
}

/** The points of a creative in a situation, in the order of `CREEPINESS_PARTS`. */
export function pointsOfRung(
  { offer, scoring }: Rung,
  situation: Situation,
  later = situation.at,
): readonly number[] {
  const { history, at, request } = situation;
  const { why = 'on-tap', placement } = request;
  const shown = history.impressions[offer.campaignSlot] ?? [];
  const elsewhere: unknown[] = [];
  for (let index = shown.length; index-- && shown[index]!.at > later - DAY_MS; ) {
    const entry = shown[index]!;
    const isFurther = entry.placement !== placement && !elsewhere.includes(entry.placement);
    if (isFurther && isSeen(entry)) elsewhere.push(entry.placement);
  }
  return pointsOf(scoring.fixed, {
    why,
    hasStop: why !== 'none',
    flow: scoring.flowOf(situation, later),
    hasAsked: scoring.hasAsked(situation),
    exposures: exposuresAt(later, shown, offer.campaignSlot, history),
    placements: elsewhere.length + 1,
    hoursSinceBehaviour: (later - scoring.behaviourAt(situation, later)) / HOUR_MS,
    isNight:
      scoring.fixed.night > 0 &&
      isNight(at, situation) &&
      isNight(later, situation) &&
      later - at < SAME_NIGHT_MS,
  });
}

/** A message that the shopper ordered bothers nobody; what was only reserved was not seen. */
const isSeen = ({ renderedAt, service }: Entry): boolean => !!renderedAt && !service;

/** All fade alike, so their sum is worked out once for a state. */
function exposuresAt(at: number, shown: readonly Entry[], slot: number, history: History): number {
  const { exposures, outcomes, latest } = history;
  exposures[slot] ??= shown.reduce(
    (sum, entry) =>
      isSeen(entry)
        ? sum + exposureWeight(outcomes.get(entry)?.kind) * faded(latest - entry.at)
        : sum,
    0,
  );
  const sum = exposures[slot];
  // What fades only becomes less, and so few do not count anyway.
  return sum > TOLERATED_EXPOSURES ? sum * faded(at - latest) : sum;
}

/** Half of it after the half-life; as a power of two it takes three times as long. */
const faded = (ms: number): number => Math.exp(-ms * FADING_PER_MS);
const FADING_PER_MS = Math.LN2 / (EXPOSURE_HALF_LIFE_HOURS * HOUR_MS);

/** From 22:00 to 06:00 by the shopper's clock. */
const isNight = (ms: number, { offset }: Situation): boolean =>
  (ms + offset(ms) + 2 * HOUR_MS) % DAY_MS < 8 * HOUR_MS;

/** The limit, where it is reached whatever the points are. */
const floorOf = (rung: Rung, situation: Situation, later: number): number =>
  (rung.isPersonal || rung.scoring.fixed.isTelling) &&
  (situation.request.why === 'none' || wasDismissed(rung, situation, later))
    ? Math.min(rung.scoring.limit, situation.history.tightened)
    : 0;

/** Whether the shopper lately did not want something of the campaign, and showed no interest since. */
export function wasDismissed({ offer }: Rung, { history }: Situation, later: number): boolean {
  const { reactions, dismissedAt } = history;
  const slot = offer.campaignSlot;
  dismissedAt[slot] ??= (reactions[slot] ?? []).reduce((at, entry) => {
    if (offer.isReset(entry)) return -Infinity;
    return entry.kind === 'dismissal' && !entry.service ? entry.at : at;
  }, -Infinity);
  return dismissedAt[slot] > later - DISMISSAL_MS;
}
