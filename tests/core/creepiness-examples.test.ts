import { describe, expect, test } from 'vitest';
import { scoreCreepiness } from '../../src/core.js';
import { type Changes, inputWith, readPublishedExamples } from '../support/creepiness-cases.js';
import { scoreByOracle } from '../support/oracle/creepiness-score.js';

const examples = readPublishedExamples();
/** The page, a view of yesterday, its product, a guess, a covert view, a dismissal, a sale just made. */
const STORIES: readonly Changes[] = [
  { derivation: 'contextual' },
  {},
  { explicitness: 'product' },
  { derivation: 'inferred' },
  { explicitness: 'product', noticeable: false },
  { lastDismissedDaysAgo: 1 },
  { derivation: 'purchase', boughtDaysAgo: 3 },
];

const scoreOfExample = (id: string) => {
  const example = examples.find((each) => each.id === id);
  if (!example) throw new Error(`no example ${id}`);
  return scoreCreepiness(example.input).score;
};

describe('6.1 worked examples', () => {
  test('each story is creepier than the one before', () => {
    const scores = STORIES.map((changes) => scoreCreepiness(inputWith(changes)).score);
    expect(scores).toEqual([1.7, 9.5, 16.8, 20.8, 36.2, 41.2, 100]);
  });

  test.each(examples)('$id $description', ({ input, expected, referenceScore, creepierThan }) => {
    for (const { score, verdict } of [scoreCreepiness(input), scoreByOracle(input)]) {
      expect(verdict).toBe(expected);
      expect(Math.abs(score - referenceScore)).toBeLessThanOrEqual(0.1 + 1e-9);
    }
    for (const milder of creepierThan) {
      expect(scoreCreepiness(input).score).toBeGreaterThan(scoreOfExample(milder));
    }
  });
});
