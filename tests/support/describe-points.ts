import { describe, expect, test } from 'vitest';
import { scoreCreepiness } from '../../src/core.js';
import { type Changes, inputWith } from './creepiness-cases.js';
import { PARTS, type Part, scoreByOracle } from './oracle/creepiness-score.js';

type Points = Partial<Record<Part, number>>;
/** What is said, the parts that are not 0, the score. */
export type PointsRow = readonly [title: string, Changes, Points, score: number];

const round = (number: number) => Math.round(number * 1e9) / 1e9;
const rounded = (points: Points) =>
  Object.fromEntries(PARTS.map((part) => [part, round(points[part] ?? 0)]));

export function describePoints(rows: readonly PointsRow[]): void {
  describe.each([
    ['the core', scoreCreepiness],
    ['the oracle', scoreByOracle],
  ])('6.1 points, by %s', (_name, scoreOf) => {
    test.each(rows)('%s', (_title, changes, points, score) => {
      const scored = scoreOf(inputWith(changes));
      expect(rounded(scored.parts)).toEqual(rounded(points));
      expect(scored).toMatchObject({ score, vetoes: [], floors: [] });
    });
  });
}
