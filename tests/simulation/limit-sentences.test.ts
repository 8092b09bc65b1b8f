import { describe, expect, test } from 'vitest';
import { limitsDe } from '../../src/locales/limits.de.js';
import { limitsEn } from '../../src/locales/limits.en.js';
import type { Config, Limits } from '../../src/model/config.js';
import { declaredLimits, readAt, writeOutPreset } from '../../src/simulation/declared-limits.js';
import { partsOfLimit, sentenceOfLimit } from '../../src/simulation/sentence-of-limit.js';
import { demoConfig } from '../support/demo-shop.js';

const config = (limits: Limits, preset: Config['preset'] = 'none'): Config => ({
  version: 1,
  shop: { name: 'x' },
  preset,
  limits,
});
const sentences = (of: Config, messages = limitsEn): string[] =>
  declaredLimits(of).map((limit) => sentenceOfLimit(limit, of, messages));

describe('limits as sentences', () => {
  test('of the preset balanced, in English', () => {
    expect(sentences(config({}, 'balanced'))).toEqual([
      'At most 4 offers in 24 hours',
      'At most 1 pop-up in 10 minutes',
      'At most 2 offers of one campaign in a calendar day from 04:00',
      'The same offer at most 1 time in one visit',
      'The same offer at most 6 times in all',
      'After closing, a pause: 2 hours, then 1 day, then 7 days, then 28 days',
      'After 3 ignored pop-ups in a row, a pause of 7 days',
      'After a purchase, a pause of 180 days',
      'No pop-ups from 22:00 to 07:00',
      'Nothing before page 2 of a visit',
      'Less personal from 35 points on',
      'Never from 65 points on',
      'Nothing personal once a day has 120 points',
    ]);
  });

  test('and in German', () => {
    expect(sentences(config({}, 'balanced'), limitsDe)).toEqual([
      'Höchstens 4 Angebote je 24 Stunden',
      'Höchstens 1 Pop-up je 10 Minuten',
      'Höchstens 2 Angebote einer Kampagne je Kalendertag ab 04:00 Uhr',
      'Dasselbe Angebot höchstens 1 Mal je Besuch',
      'Dasselbe Angebot höchstens 6 Mal je Person',
      'Nach dem Schließen Pause: 2 Stunden, dann 1 Tag, dann 7 Tage, dann 28 Tage',
      'Nach 3 ignorierten Pop-ups in Folge Pause: 7 Tage',
      'Nach einem Kauf Pause: 180 Tage',
      'Keine Pop-ups von 22:00 bis 07:00 Uhr',
      'Nichts vor Seite 2 eines Besuchs',
      'Weniger persönlich ab 35 Punkten',
      'Niemals ab 65 Punkten',
      'Nichts Persönliches mehr ab 120 Punkten am Tag',
    ]);
  });

  test.each<[Limits, string]>([
    [
      { frequencyCaps: [{ scope: 'placement', max: 3, within: '7d', counts: 'viewable' }] },
      'At most 3 offers in one place in 7 days, counted once seen',
    ],
    [
      {
        frequencyCaps: [
          { scope: 'topic', max: 2, within: { calendar: 'week', count: 2 }, formats: ['sticky'] },
        ],
      },
      'At most 2 bars about one topic in 2 calendar weeks',
    ],
    [
      { fatigue: { afterDismissal: ['1h', 'lifetime'] } },
      'After closing, a pause: 1 hour, then for good',
    ],
    [
      { fatigue: { ignored: { after: 6, pause: '3d', formats: ['inline'] } } },
      'After 6 ignored offers in the page in a row, a pause of 3 days',
    ],
    [
      {
        quietHours: [
          { from: '22:00', to: '07:00' },
          { from: '12:00', to: '13:00', formats: ['overlay'] },
        ],
      },
      'No offers from 22:00 to 07:00; No windows over the page from 12:00 to 13:00',
    ],
    [{ quietPages: ['/checkout/*', '/help'] }, 'Nothing on /checkout/* and /help'],
  ])('%o', (limits, sentence) => {
    expect(sentences(config(limits))).toEqual([sentence]);
  });

  test('of campaigns and offers say of which', () => {
    const said = sentences(demoConfig());
    expect(said).toContain('Campaign chat: At most 1 offer of one campaign in 24 hours');
    expect(said.some((sentence) => /[{}]|undefined/.test(sentence))).toBe(false);
    expect(sentences(demoConfig(), limitsDe).some((of) => /[{}]|undefined/.test(of))).toBe(false);
  });

  test('each value stands at its place of the config', () => {
    for (const of of [demoConfig(), config({}, 'gentle'), config({}, 'bold')]) {
      for (const limit of declaredLimits(of)) {
        const values = partsOfLimit(limit, limitsDe).filter((part) => part.kind === 'value');
        expect(values.length, limit.place).toBeGreaterThan(0);
        for (const { place, value } of values) {
          expect(value, place).toEqual(readAt(writeOutPreset(of), place));
          expect(value, place).toBeDefined();
        }
      }
    }
  });
});
