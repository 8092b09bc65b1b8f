import { TOLERATED_EXPOSURES } from './exposure.js';
import type { FixedPoints } from './fixed-points.js';

/** What of a score changes with time and with what the shopper does. */
export interface LivePoints {
  readonly why: 'visible' | 'on-tap' | 'none' | undefined;
  readonly hasStop: boolean;
  /** The points of its signals, each as stale as it is. */
  readonly flow: number;
  readonly hasAsked: boolean;
  /** Decayed, and weighed by what became of them. */
  readonly exposures: number;
  readonly placements: number;
  /** `Infinity` where it refers to none. */
  readonly hoursSinceBehaviour: number;
  readonly isNight: boolean | undefined;
}

/**
 * The points of a creative, in the order of `CREEPINESS_PARTS`; they sum to H (specification 6.1).
 * What is known is judged together with how it is shown; how often it was seen is judged the more,
 * the more personal it is.
 */
export function pointsOf(fixed: FixedPoints, live: LivePoints): readonly number[] {
  const { why, hasAsked, exposures, placements, hoursSinceBehaviour } = live;
  const resistance =
    (live.hasStop ? 0.9 : 1) *
    (why === 'on-tap' ? 1 : why === 'visible' ? (fixed.isOpenlyGood ? 0.85 : 1) : 1.25);
  const flow = live.flow * (hasAsked ? 0.4 : 1);
  const personal = resistance * (flow + fixed.explicitness);
  const points = [
    resistance * flow,
    resistance * fixed.combination,
    resistance * fixed.explicitness,
    resistance * fixed.narrowness,
    fixed.covert,
    fixed.format * (1 + Math.min(1, personal / 30)),
    8 * Math.max(0, exposures - TOLERATED_EXPOSURES) * (0.5 + Math.min(0.5, personal / 20)),
    6 * Math.max(0, placements - 1),
    fixed.tooSoon * between(0, (24 - hoursSinceBehaviour) / 23, 1),
    live.isNight ? fixed.night : 0,
    fixed.topic,
    fixed.price,
  ];
  return fixed.weights ? points.map((of, index) => of * fixed.weights![index]!) : points;
}

/**
 * Stale data are wrong data: from one to three half-lives they come to count twice.
 * @param age in half-lives.
 */
export const staleness = (age: number): number => 1 + between(0, (age - 1) / 2, 1);

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/**
 * 0 to 100, to 0.1: points saturate.
 * @param floor the limit that is reached whatever the points are, where there is one.
 */
export function scoreOfPoints(points: readonly number[], floor = 0): number {
  let sum = 0;
  // For what wins every time: an iterator takes three times as long.
  for (let index = 0; index < points.length; index++) sum += points[index]!;
  const score = 100 * (1 - Math.exp(-sum / 60));
  return Math.round((floor + score * (1 - floor / 100)) * 10) / 10;
}
