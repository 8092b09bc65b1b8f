import {
  CREEPINESS_PARTS,
  type CreepinessFloor,
  type CreepinessInput,
  type CreepinessOptions,
  type CreepinessPart,
  type CreepinessScore,
  type ScoredExposure,
} from '../../model/creepiness.js';
import { EXPOSURE_HALF_LIFE_HOURS, exposureWeight } from './exposure.js';
import { ageOf, fixedPointsOf } from './fixed-points.js';
import { pointsOf, scoreOfPoints, staleness } from './points-of.js';
import { readScoreInput, readScoreOptions } from './read-score-input.js';
import { DEFAULT_BLOCK, DEFAULT_LIMIT } from './thresholds.js';
import { vetoesOf } from './vetoes-of.js';

/** A dismissal is remembered this long by the score. */
export const DISMISSAL_DAYS = 7;

/**
 * How intrusive a creative would be, by a rule that anyone can read (specification 6): points that
 * add up, vetoes that nothing outweighs, floors. Pure, and the one that `decide` uses as well.
 * @returns the points of each part, whatever was vetoed.
 * @throws {TypeError} where something is not what it must be, naming its place.
 */
export function scoreCreepiness(
  given: CreepinessInput,
  options: CreepinessOptions = {},
): CreepinessScore {
  const input = readScoreInput(given);
  const { limit = DEFAULT_LIMIT, block = DEFAULT_BLOCK, weights } = readScoreOptions(options);
  const { signals, creative, history, context } = input;
  const fixed = fixedPointsOf(signals, creative, context.audienceSize, weights);
  const points = pointsOf(fixed, {
    why: creative.why,
    hasStop: !!creative.oneClickStop,
    flow: fixed.flows.reduce(
      (sum, fresh, index) => sum + fresh * staleness(ageOf(signals[index]!)),
      0,
    ),
    hasAsked: !!context.askedForTopic,
    exposures: (history.exposures ?? []).reduce((sum, of) => sum + decayed(of), 0),
    placements: history.placements24h ?? 0,
    hoursSinceBehaviour: history.hoursSinceBehaviour ?? Infinity,
    isNight: context.night,
  });
  const vetoes = vetoesOf(input);
  const floors: CreepinessFloor[] = [];
  if (fixed.isTelling) {
    if ((creative.why ?? 'none') === 'none') floors.push('NO_EXPLANATION');
    if ((history.lastDismissedDaysAgo ?? Infinity) < DISMISSAL_DAYS) {
      floors.push('DISMISSED_RECENTLY');
    }
  }
  const score = vetoes.length ? 100 : scoreOfPoints(points, floors.length ? limit : 0);
  const isRefused = vetoes.length > 0 || score >= block;
  return {
    score,
    verdict: isRefused ? 'refuse' : floors.length || score >= limit ? 'soften' : 'allow',
    parts: nameParts(points),
    vetoes,
    floors,
  };
}

/** Points by the names of their parts. */
export const nameParts = (points: readonly number[]): Readonly<Record<CreepinessPart, number>> =>
  Object.fromEntries(CREEPINESS_PARTS.map((part, index) => [part, points[index]!])) as Record<
    CreepinessPart,
    number
  >;

const REACTIONS: Partial<Record<ScoredExposure['outcome'], string>> = {
  clicked: 'click',
  dismissed: 'dismissal',
};

const decayed = ({ hoursAgo, outcome, count = 1 }: ScoredExposure): number =>
  count *
  exposureWeight(REACTIONS[outcome]) *
  2 ** (-Math.max(0, hoursAgo) / EXPOSURE_HALF_LIFE_HOURS);
