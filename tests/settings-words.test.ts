import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deSettings } from '../src/locales/de.js';
import { enSettings } from '../src/locales/en.js';
import { settleInformally } from '../src/locales/informal-settings.de.js';
import { REASON_CODES } from '../src/model/reason-codes.js';
import type { SettingsMessages } from '../src/model/settings-messages.js';
import { JARGON, VAGUE } from './support/plain-words.js';

const informal: SettingsMessages = settleInformally(deSettings);
const LANGUAGES: readonly SettingsMessages[] = [deSettings, enSettings];
const NOW = Date.parse('2026-03-16T10:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ZONE = 'Europe/Berlin';

/** Every key with its path. */
const keysOf = (messages: object, path = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [path + key],
  );

/** Everything that is said, with something in every gap. */
function textsOf(messages: SettingsMessages): string[] {
  const { level, noted, shown, held, topics, hiddenOffers, data, earliest, moment } = messages;
  const said = [0, 0.2, 0.5, 0.9, 1].map((share) => level.describe(share, share * 35));
  const plain = (of: object): string[] =>
    Object.values(of).flatMap((value) =>
      typeof value === 'string' ? [value] : typeof value === 'object' ? plain(value) : [],
    );
  return [
    ...plain({ ...messages, facts: {}, language: '–', direction: '–' }).filter(
      (text) => text !== '–',
    ),
    ...said,
    messages.privacy('Shop'),
    messages.reveal(noted.count(3, 2)),
    noted.about(noted.origins.site, '12 June'),
    noted.forget('X'),
    noted.correctLabel('X'),
    noted.forgottenAll('X'),
    ...[0, 1, 2].flatMap((count) => [
      noted.count(count, count),
      shown.count(count),
      shown.earlier(count),
      held.count(count),
      topics.count(count),
      hiddenOffers.count(count),
    ]),
    ...Object.values(shown.outcomes).map((outcome) => shown.about('X', outcome, 12.3)),
    held.about(moment(NOW, NOW, ZONE), held.reasons.TOO_PERSONAL),
    held.withheld(messages.days([NOW - 13 * DAY_MS], NOW, ZONE)),
    topics.rest('X'),
    topics.restsWith('X'),
    data.notImported('x.json'),
    ...[HOUR_MS, DAY_MS, 3 * DAY_MS, 30 * DAY_MS].map((ms) => earliest(NOW + ms, NOW, ZONE)),
  ];
}

test('all languages have the same keys', () => {
  for (const messages of LANGUAGES) expect(keysOf(messages)).toEqual(keysOf(deSettings));
});

test('every key is used', () => {
  const folder = new URL('../src/ui/settings/', import.meta.url);
  const used = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const groups = Object.entries(deSettings).filter(([, value]) => typeof value === 'object');
  const names = [
    ...Object.keys(deSettings),
    ...groups.filter(([key]) => key !== 'facts').flatMap(([, value]) => Object.keys(value)),
  ];
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(used))).toEqual([]);
});

test('every reason for which something is held back has a sentence', () => {
  for (const { held } of LANGUAGES) {
    expect(Object.keys(held.reasons).sort()).toEqual([...REASON_CODES].sort());
  }
});

describe.each([...LANGUAGES, informal].map((messages, index) => [index, messages] as const))(
  'language %i',
  (_, messages) => {
    const texts = textsOf(messages);

    test('has no empty text', () => {
      expect(texts.filter((text) => !text.trim() || /undefined|NaN/.test(text))).toEqual([]);
    });

    test('says what is, never what may be, and gives no examples for the rest', () => {
      expect(texts.filter((text) => VAGUE.test(text))).toEqual([]);
    });

    test('uses no word of the trade', () => {
      expect(texts.filter((text) => JARGON.test(text))).toEqual([]);
    });

    test('speaks in short sentences', () => {
      const lengths = texts
        .flatMap((text) => text.replace(/(\d)\./g, '$1').split(/(?<=[.!?:])\s/))
        .map((sentence) => sentence.split(/\s+/).length);
      expect(lengths.reduce((sum, words) => sum + words) / lengths.length).toBeLessThanOrEqual(20);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(25);
    });
  },
);

test('German is formal, unless the shop says du', () => {
  expect(textsOf(deSettings).filter((text) => /\b(du|dich|dir|dein\w*)\b/i.test(text))).toEqual([]);
  const formal = /\b(Sie|Ihnen|Ihr\w*)\b/;
  expect(textsOf(informal).filter((text) => formal.test(text))).toEqual([]);
});

describe('figures and dates stand as a reader of the language writes them', () => {
  test.each([
    [deSettings, 1, 1, '1 Notiz aus 1 Bereich'],
    [deSettings, 7, 3, '7 Notizen aus 3 Bereichen'],
    [enSettings, 1, 1, '1 note of 1 kind'],
    [enSettings, 7, 3, '7 notes of 3 kinds'],
  ])('%#', (messages, values, signals, said) => {
    expect(messages.noted.count(values, signals)).toBe(said);
  });

  test.each([
    [deSettings, 2 * HOUR_MS, 'Nicht vor 13:00 Uhr.'],
    [deSettings, DAY_MS, 'Nicht vor morgen.'],
    [deSettings, 3 * DAY_MS, 'Nicht vor Donnerstag.'],
    [deSettings, 30 * DAY_MS, 'Nicht vor dem 15. April.'],
    [deSettings, 300 * DAY_MS, 'Nicht vor dem 10. Januar 2027.'],
    [enSettings, 2 * HOUR_MS, 'Not before 13:00.'],
    [enSettings, 3 * DAY_MS, 'Not before Thursday.'],
    [enSettings, 30 * DAY_MS, 'Not before 15 April.'],
  ])('%#', (messages, inMs, said) => {
    expect(messages.earliest(NOW + inMs, NOW, ZONE)).toBe(said);
  });

  test('comparison is said plainly', () => {
    const at = Date.parse('2026-03-03T10:00:00Z');
    const said = (messages: SettingsMessages) =>
      messages.held.withheld(messages.days([at], NOW, ZONE));
    expect(said(deSettings)).toBe(
      'Am 3. März haben wir Ihnen zum Vergleich absichtlich nichts gezeigt.',
    );
    expect(said(enSettings)).toBe('On 3 March we deliberately showed you nothing, for comparison.');
  });

  test('the slider says what it does, at both ends and between', () => {
    const said = [0, 14, 35].map((level) => deSettings.level.describe(level / 35, level));
    expect(said).toEqual([
      'Nichts Persönliches.',
      'Wenig Persönliches: unter 14 von 100 Punkten.',
      'So persönlich, wie der Shop es vorsieht: unter 35 von 100 Punkten.',
    ]);
  });
});
