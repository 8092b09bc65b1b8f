import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PanelWords } from '../../src/locales/panel-words.js';
import { panelsDe } from '../../src/locales/panels.de.js';
import { panelsEn } from '../../src/locales/panels.en.js';
import type {
  RefusalFacts,
  RefusalWords,
  UnmetCondition,
} from '../../src/locales/refusal-words.js';
import { refusalsDe } from '../../src/locales/refusals.de.js';
import { refusalsEn } from '../../src/locales/refusals.en.js';
import type { WindowConfig } from '../../src/model/config.js';
import { REASON_CODES, type ReasonCode } from '../../src/model/reason-codes.js';

const source = new URL('../../src/', import.meta.url);
const NOW = Date.UTC(2026, 2, 16, 12);
const DAY_MS = 86_400_000;
const facts: RefusalFacts = {
  now: NOW,
  since: NOW,
  timeZone: 'Europe/Berlin',
  until: NOW + DAY_MS,
};

/** Every key, nested ones with their path. */
const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [path + key],
  );

const WINDOWS: readonly WindowConfig[] = [
  'session',
  'lifetime',
  '1d',
  '10min',
  '1h',
  '28d',
  { calendar: 'day' },
  { calendar: 'week' },
  { calendar: 'month', count: 2 },
];
const UNMET: readonly UnmetCondition[] = (['viewed', 'bought', 'page', 'noted'] as const).flatMap(
  (kind) => [
    { kind, what: 'X', isDenied: false },
    { kind, what: 'X', isDenied: true },
    { kind, what: 'X', isDenied: false, interest: 0.9, least: 2 },
  ],
);

/** What every code says, with all that it may know and with nothing. */
function sentencesOf({ codes }: RefusalWords): string[] {
  const caps = (['everything', 'placement', 'topic', 'campaign', 'offer'] as const).flatMap(
    (scope) =>
      WINDOWS.flatMap((within) => [
        { scope, max: 1, within },
        { scope, max: 4, within, formats: ['overlay' as const, 'slide-in' as const] },
      ]),
  );
  return REASON_CODES.flatMap((code) => [
    codes[code]({ now: NOW, timeZone: 'UTC', since: NOW }),
    codes[code]({ ...facts, since: NOW - DAY_MS, path: '/', share: 0.5, count: 2, needed: 3 }),
    codes[code]({ ...facts, isPartly: true, mayStore: true, isUnknown: true }),
    ...(code === 'FREQUENCY_CAP_REACHED' ? caps.map((cap) => codes[code]({ ...facts, cap })) : []),
    ...(code === 'AUDIENCE_NOT_MATCHED'
      ? UNMET.map((of) => codes[code]({ ...facts, unmet: [of] }))
      : []),
  ]);
}

describe.each([refusalsDe, refusalsEn])('refusals, $language', (words) => {
  test('no code is without a sentence, and no sentence without a code', () => {
    expect(Object.keys(words.codes).sort()).toEqual([...REASON_CODES].sort());
  });

  test('each is one sentence, whatever is known', () => {
    for (const sentence of sentencesOf(words)) {
      expect(sentence).toMatch(/^[\p{Lu}\p{N}„“].*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|null| {2}| [.,;]|\[object/);
      // The point of a date or an ordinal ends none.
      expect(sentence.slice(0, -1)).not.toMatch(/[^\d]\. /);
    }
  });

  test('none speaks of codes', () => {
    expect(sentencesOf(words).filter((sentence) => /[A-Z]+_[A-Z]+/.test(sentence))).toEqual([]);
  });
});

test.each<readonly [RefusalWords, PanelWords, RefusalWords, PanelWords]>([
  [refusalsDe, panelsDe, refusalsEn, panelsEn],
])('both languages say the same things', (de, panelsOfDe, en, panelsOfEn) => {
  expect(keysOf(en)).toEqual(keysOf(de));
  expect(keysOf(panelsOfEn)).toEqual(keysOf(panelsOfDe));
});

test('every key is used', () => {
  const used = ['inspection/', 'preview/', 'debug/'].flatMap((folder) =>
    readdirSync(new URL(folder, source)).flatMap((file) => {
      const text = readFileSync(new URL(folder + file, source), 'utf8');
      return [
        ...text.matchAll(
          /\b(?:panels|refusals|words)(?=\.(\w+))|\{([^{}]*)\}: (?:Pick<)?RefusalWords/g,
        ),
      ].flatMap(([, key, keys]) => [key, ...(keys?.match(/\w+/g) ?? [])]);
    }),
  );
  const keys = [...Object.keys(refusalsDe), ...Object.keys(panelsDe)];
  expect(keys.filter((key) => !used.includes(key) && key !== 'language')).toEqual([]);
});

describe('sentences as they read', () => {
  const at = { ...facts, until: NOW + DAY_MS };
  test.each([
    [
      'FREQUENCY_CAP_REACHED',
      { ...at, cap: { scope: 'offer', max: 4, within: { calendar: 'day' } } },
      'Heute schon viermal gezeigt; wieder ab morgen, 13:00 Uhr.',
      'Shown 4 times today already; again from tomorrow at 13:00.',
    ],
    [
      'FREQUENCY_CAP_REACHED',
      { ...at, cap: { scope: 'everything', max: 1, within: '10min', formats: ['overlay'] } },
      'In den letzten 10 Minuten schon ein Angebot gezeigt (Fenster über der Seite), mehr lassen die Grenzen nicht zu; wieder ab morgen, 13:00 Uhr.',
      'One offer shown (window over the page) in the last 10 minutes already, which is the limit; again from tomorrow at 13:00.',
    ],
    [
      'AUDIENCE_NOT_MATCHED',
      {
        now: NOW,
        timeZone: 'UTC',
        unmet: [{ kind: 'viewed', what: 'X', isDenied: false, interest: 0.9, least: 2 }],
      },
      'Dieser Besucher hat sich X in letzter Zeit nicht oft genug angesehen (Interesse 0,9 von 2).',
      'This shopper has not looked at X often enough lately (interest 0.9 of 2).',
    ],
    [
      'DISMISSED',
      { ...at, count: 2, until: Date.UTC(2027, 0, 3, 8) },
      'Von diesem Besucher ausgeblendet, zum 2. Mal; wieder ab 3. Januar 2027, 09:00 Uhr.',
      'Hidden by this shopper for the 2nd time; again from 3 January 2027 at 09:00.',
    ],
    [
      'WARM_UP',
      { ...facts, count: 1, needed: 2 },
      'Erst ab der 2. Seite eines Besuchs; das hier ist die 1.',
      'Only from page 2 of a visit; this is page 1.',
    ],
  ] as [ReasonCode, RefusalFacts, string, string][])('%s %#', (code, of, de, en) => {
    expect(refusalsDe.codes[code](of)).toBe(de);
    expect(refusalsEn.codes[code](of)).toBe(en);
  });
});
