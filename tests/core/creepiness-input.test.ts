import { describe, expect, test } from 'vitest';
import { type CreepinessInput, type CreepinessOptions, scoreCreepiness } from '../../src/core.js';

const GIVEN = {
  signals: [
    {
      name: 'viewed',
      derivation: 'observed',
      origin: 'first-party',
      sensitivity: 'neutral',
      ageDays: 3,
    },
  ],
  creative: { format: 'inline', explicitness: 'product', why: 'on-tap', oneClickStop: true },
  history: { exposures: [{ hoursAgo: 1, outcome: 'seen' }] },
  context: { consent: 'granted' },
};

type Path = readonly (string | number)[];

function withValue(path: Path, value: unknown, given: unknown = GIVEN): CreepinessInput {
  const input = structuredClone(given);
  let held = input as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) held = held[key] as typeof held;
  held[path.at(-1)!] = value;
  return input as CreepinessInput;
}

const scoreWith = (path: Path, value: unknown) => scoreCreepiness(withValue(path, value));

describe('6.2 what cannot be read is an error that names its place, never a mild score', () => {
  const words: readonly Path[] = [
    ['signals', 0, 'derivation'],
    ['signals', 0, 'origin'],
    ['signals', 0, 'sensitivity'],
    ['signals', 0, 'kind'],
    ['creative', 'format'],
    ['creative', 'explicitness'],
    ['creative', 'why'],
    ['creative', 'topicSensitivity'],
    ['creative', 'price'],
    ['history', 'exposures', 0, 'outcome'],
  ];
  const numbers: readonly Path[] = [
    ['signals', 0, 'ageDays'],
    ['signals', 0, 'halfLifeDays'],
    ['history', 'exposures', 0, 'hoursAgo'],
    ['history', 'exposures', 0, 'count'],
    ['history', 'placements24h'],
    ['history', 'lastDismissedDaysAgo'],
    ['history', 'hoursSinceBehaviour'],
    ['history', 'boughtDaysAgo'],
    ['history', 'replenishDays'],
    ['context', 'audienceSize'],
  ];
  const flags: readonly Path[] = [
    ['signals', 0, 'noticeable'],
    ['signals', 0, 'consented'],
    ['signals', 0, 'requestedNow'],
    ['creative', 'oneClickStop'],
    ['creative', 'urgencyWithoutEnd'],
    ['history', 'muted'],
    ['context', 'askedForTopic'],
    ['context', 'night'],
    ['context', 'minor'],
    ['context', 'vulnerable'],
    ['context', 'globalPrivacyControl'],
    ['context', 'switchedOff'],
  ];
  const placeOf = (path: Path): string =>
    path
      .reduce<string>((of, key) => (typeof key === 'number' ? `${of}[${key}]` : `${of}.${key}`), '')
      .slice(1);

  test.each(words.map((path) => [placeOf(path), path] as const))('a word: %s', (place, path) => {
    for (const value of ['guessed', '', 'toString', '__proto__', 7, {}]) {
      expect(() => scoreWith(path, value), `${value}`).toThrow(
        new RegExp(
          `^scoreCreepiness: ${place.replace(/[[\]]/g, '\\$&')} is .*, and must be one of `,
        ),
      );
    }
  });

  test.each(numbers.map((path) => [placeOf(path), path] as const))(
    'a number: %s',
    (place, path) => {
      for (const value of [Number.NaN, '3', true, [], {}]) {
        expect(() => scoreWith(path, value), `${value}`).toThrow(place);
      }
    },
  );

  test.each(flags.map((path) => [placeOf(path), path] as const))(
    'true or false: %s',
    (place, path) => {
      for (const value of ['false', 'true', 0, 1]) {
        expect(() => scoreWith(path, value), `${value}`).toThrow(`${place} is`);
      }
    },
  );

  test.each<readonly [Path, unknown]>([
    [['signals'], 'observed'],
    [['signals', 0], null],
    [['signals', 0], 'viewed'],
    [['creative'], []],
    [['history'], 3],
    [['history', 'exposures'], {}],
    [['history', 'exposures', 0], null],
    [['history', 'exposures', 0, 'hoursAgo'], undefined],
    [['history', 'exposures', 0, 'outcome'], null],
    [['history', 'exposures', 0, 'count'], -1],
    [['history', 'placements24h'], -1],
    [['history', 'replenishDays'], -1],
    [['context', 'audienceSize'], -1],
    [['signals', 0, 'halfLifeDays'], 0],
    [['signals', 0, 'halfLifeDays'], Number.POSITIVE_INFINITY],
  ])('%j as %j', (path, value) => {
    expect(() => scoreWith(path, value)).toThrow(TypeError);
  });

  test.each([undefined, null, 'x', 3, []])('an input of %j', (input) => {
    expect(() => scoreCreepiness(input as unknown as CreepinessInput)).toThrow(TypeError);
  });

  test.each([
    { limit: Number.NaN },
    { limit: '35' },
    { limit: -1 },
    { block: 101 },
    { block: Number.NaN },
    { weights: 2 },
    { weights: { flow: Number.NaN } },
    { weights: { flow: '2' } },
    { weights: { flow: Number.POSITIVE_INFINITY } },
    { weights: { repetitions: 2 } },
  ])('options of %j', (options) => {
    expect(() => scoreCreepiness(GIVEN as CreepinessInput, options as CreepinessOptions)).toThrow(
      /^scoreCreepiness: .*(options|weights)/,
    );
  });
});

describe('6.2 what is missing', () => {
  const plain = scoreCreepiness(GIVEN as CreepinessInput);

  test.each([
    ['signals', 0, 'sensitivity'],
    ['signals', 0, 'kind'],
    ['history', 'boughtDaysAgo'],
    ['history', 'lastDismissedDaysAgo'],
    ['history', 'hoursSinceBehaviour'],
    ['history', 'placements24h'],
    ['history'],
    ['context', 'audienceSize'],
    ['context', 'night'],
  ])('null is missing, as in JSON: %s %s %s', (...path) => {
    const given = withValue(
      path.filter((key) => key !== undefined),
      null,
    );
    expect(scoreCreepiness(given)).toEqual(plain);
  });

  test('null does not hide what is missing at its worst', () => {
    expect(scoreWith(['signals', 0, 'origin'], null).vetoes).toEqual(['THIRD_PARTY']);
    expect(scoreWith(['signals', 0, 'derivation'], null).parts.flow).toBeCloseTo(0.9 * 14);
    expect(scoreWith(['creative', 'why'], null).floors).toEqual(['NO_EXPLANATION']);
    expect(scoreWith(['context', 'consent'], null).vetoes).toEqual(['CONSENT']);
  });

  test('what is still to come counts as now', () => {
    const age: Path = ['signals', 0, 'ageDays'];
    const seen: Path = ['history', 'exposures'];
    const soon: Path = ['history', 'hoursSinceBehaviour'];
    const exposuresAt = (hoursAgo: number) => [{ hoursAgo, outcome: 'dismissed', count: 3 }];
    expect(scoreWith(age, -2)).toEqual(scoreWith(age, 0));
    expect(scoreWith(soon, -2)).toEqual(scoreWith(soon, 0));
    expect(scoreWith(seen, exposuresAt(-500))).toEqual(scoreWith(seen, exposuresAt(0)));
    expect(scoreWith(['history', 'lastDismissedDaysAgo'], -1).floors).toEqual([
      'DISMISSED_RECENTLY',
    ]);
    expect(scoreWith(['history', 'boughtDaysAgo'], -1).vetoes).toEqual(['BOUGHT']);
  });

  test('what is endless is read as such', () => {
    const endless = Number.POSITIVE_INFINITY;
    expect(scoreWith(['signals', 0, 'ageDays'], endless).vetoes).toEqual(['EXPIRED']);
    expect(scoreWith(['history', 'boughtDaysAgo'], endless)).toEqual(plain);
    expect(scoreWith(['history', 'placements24h'], endless).score).toBe(100);
    expect(scoreWith(['context', 'audienceSize'], endless)).toEqual(plain);
  });

  test('keys that the score does not know are left alone', () => {
    expect(scoreWith(['signals', 0, 'constructor'], 'x')).toEqual(plain);
    expect(scoreWith(['creative', 'lang'], 'de')).toEqual(plain);
  });
});
