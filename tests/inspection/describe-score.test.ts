import { describe, expect, test } from 'vitest';
import { type CreepinessInput, scoreCreepiness } from '../../src/core.js';
import { describeScore } from '../../src/debug/describe-score.js';
import { panelsDe } from '../../src/locales/panels.de.js';
import { panelsEn } from '../../src/locales/panels.en.js';

const JACKET = {
  signals: [{ name: 'viewed', derivation: 'observed', origin: 'first-party', ageDays: 1 }],
  creative: { format: 'overlay', explicitness: 'product', why: 'on-tap', oneClickStop: true },
  context: { consent: 'granted' },
} as const satisfies CreepinessInput;

const thresholds = { limit: 35, block: 65 };
const describeIn = (words: typeof panelsDe, input: CreepinessInput, impersonal = false) =>
  describeScore({ impersonal, creepiness: scoreCreepiness(input) }, thresholds, words);

describe('the score of a creative, in a line of the debug panel', () => {
  test.each([
    [
      'en',
      panelsEn,
      '37.8 points, allowed are fewer than 35 · format 18.6, data 5.4, explicitness 4.5',
    ],
    [
      'de',
      panelsDe,
      '37,8 Punkte, erlaubt sind weniger als 35 · Format 18,6, Daten 5,4, Deutlichkeit 4,5',
    ],
  ])('%s: the score, the limit, its largest parts', (_language, words, line) => {
    expect(describeIn(words, JACKET)).toBe(line);
  });

  test('of thresholds that cross the lower one is told', () => {
    const creepiness = scoreCreepiness(JACKET);
    const line = describeScore(
      { impersonal: false, creepiness },
      { limit: 50, block: 20 },
      panelsEn,
    );
    expect(line).toContain('allowed are fewer than 20');
  });

  test('what everyone sees has points, and no limit', () => {
    const line = describeIn(panelsEn, { creative: { format: 'overlay', why: 'on-tap' } }, true);
    expect(line).toBe('20.8 points, no limit · format 14');
    expect(describeIn(panelsDe, { creative: { why: 'on-tap' } }, true)).toBe(
      '0 Punkte, ohne Grenze',
    );
  });

  test('a veto and a floor are told, and the parts all the same', () => {
    const veto = describeIn(panelsEn, { ...JACKET, context: { ...JACKET.context, minor: true } });
    expect(veto).toMatch(/^100 points.* · never, however few points · format 18\.6/);
    const hidden = describeIn(panelsDe, { ...JACKET, history: { lastDismissedDaysAgo: 1 } });
    expect(hidden).toContain(' · erhöht, weil vor Kurzem ausgeblendet · Format');
    const silent = describeIn(panelsEn, {
      ...JACKET,
      creative: { ...JACKET.creative, why: 'none' },
    });
    expect(silent).toContain(' · raised, since nothing says why · ');
  });
});
