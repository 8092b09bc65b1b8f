import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  de,
  deDetails,
  deDetailsInformal,
  deInformal,
  deSettings,
  deSettingsInformal,
  deWhy,
  deWhyInformal,
} from '../src/locales/de.js';
import { en, enDetails, enSettings, enWhy } from '../src/locales/en.js';
import { type Readdressed, readdress } from '../src/locales/readdress.js';
import type { DetailMessages, Messages } from '../src/model/messages.js';
import { REASON_CODES } from '../src/model/reason-codes.js';
import type { SettingsMessages } from '../src/model/settings-messages.js';
import type { WhyWords } from '../src/model/why-words.js';
import { JARGON, VAGUE } from './support/plain-words.js';
import { keysOf, SAMPLES, sentencesOf, type Told, textsOf } from './support/texts-of.js';

/** Everything that one language says to shoppers, in one form of address. */
interface Language {
  readonly name: string;
  readonly messages: Messages;
  readonly words: WhyWords;
  readonly details: DetailMessages;
  /** Why something was held back; said by the settings. */
  readonly heldBack: SettingsMessages['held']['reasons'];
}

const german: Language = {
  name: 'German',
  messages: de,
  words: deWhy,
  details: deDetails,
  heldBack: deSettings.held.reasons,
};
const informal: Language = {
  name: 'German, informal',
  messages: readdress(de, deInformal),
  words: readdress(deWhy, deWhyInformal),
  details: readdress(deDetails, deDetailsInformal),
  heldBack: readdress(deSettings, deSettingsInformal).held.reasons,
};
const english: Language = {
  name: 'English',
  messages: en,
  words: enWhy,
  details: enDetails,
  heldBack: enSettings.held.reasons,
};
const LANGUAGES = [german, informal, english];

const source = new URL('../src/', import.meta.url);
const allTexts = ({ messages, words, details, heldBack }: Language): Told[] =>
  [messages, words, details, { heldBack }].flatMap((each) => textsOf(each));

/** All that is in these folders and files. */
const read = (...places: string[]): string =>
  places
    .flatMap((place) =>
      place.endsWith('.ts')
        ? [place]
        : readdirSync(new URL(place, source)).map((file) => place + file),
    )
    .map((file) => readFileSync(new URL(file, source), 'utf8'))
    .join('\n');

test.each(LANGUAGES)('$name has every key of German, and no other', (language) => {
  for (const part of ['messages', 'words', 'details'] as const) {
    expect(keysOf(language[part])).toEqual(keysOf(german[part]));
  }
});

test('a file is one language, and names it', () => {
  const files = readdirSync(new URL('locales/', source)).filter((file) => file.length === 5);
  expect(files.sort()).toEqual(['de.ts', 'en.ts']);
  expect([de.language, deDetails.language, en.language, enDetails.language]).toEqual([
    'de',
    'de',
    'en',
    'en',
  ]);
});

test.each<[string, object, string]>([
  ['an explanation', de, read('core/explanation/', 'client/open-why.ts')],
  ['Why this?', deWhy, read('ui/why/', 'client/open-why.ts', 'client/use-change.ts')],
  ['what is unfolded', deDetails, read('core/explanation/', 'core/decision-record.ts')],
])('every key of %s is used', (_, words, readers) => {
  const unused = Object.keys(words).filter((key) => !new RegExp(`\\b${key}\\b`).test(readers));
  expect(unused).toEqual([]);
});

test('no sample is left of what nobody says any more', () => {
  const keys = new Set(
    LANGUAGES.flatMap((each) => allTexts(each)).flatMap(([path]) => path.split('.')),
  );
  expect(Object.keys(SAMPLES).filter((key) => !keys.has(key))).toEqual([]);
});

describe.each(LANGUAGES)('$name', (language) => {
  const told = allTexts(language);
  const texts = told.map(([, text]) => text);

  test('has no empty text, and no gap that is not filled', () => {
    const broken = told.filter(([, text]) => !text.trim() || /undefined|NaN|\[object/.test(text));
    expect(broken).toEqual([]);
  });

  test('says what is, never what may be, and gives no examples for the rest', () => {
    expect(told.filter(([, text]) => VAGUE.test(text))).toEqual([]);
  });

  test('uses no word of the trade', () => {
    expect(told.filter(([, text]) => JARGON.test(text))).toEqual([]);
  });

  test('speaks in short sentences: at most 20 words on average, none above 30', () => {
    const lengths = sentencesOf(texts)
      .map((words) => words.length)
      // A word or two on a button is no sentence.
      .filter((words) => words > 2);
    const average = lengths.reduce((sum, words) => sum + words, 0) / lengths.length;
    console.info(
      `${language.name}: ${lengths.length} sentences, ${average.toFixed(1)} words on average, ${Math.max(...lengths)} at most`,
    );
    expect(average).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
  });

  test('has a sentence for every reason code, and none for another', () => {
    const { heldBack } = language;
    expect(Object.keys(heldBack).sort()).toEqual([...REASON_CODES].sort());
    for (const sentence of Object.values(heldBack)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('dates stand as a reader of the language writes them', () => {
    const now = Date.parse('2026-03-16T10:00:00Z');
    const dates = ['2026-03-14T10:00:00Z', '2026-03-12T10:00:00Z', '2026-03-12T11:00:00Z'];
    const { messages } = language;
    const said = messages.when(dates.map(Date.parse), now, 'Europe/Berlin');
    expect(said).toBe({ de: 'am 12. und 14. März', en: 'on 12 and 14 March' }[messages.language]);
    expect(messages.when([], now, 'UTC')).toBe('');
  });
});

describe('German addresses the shopper as the shop does', () => {
  const formalWords = /(?<!\p{L})(Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u;
  const informalWords = /(?<!\p{L})(du|dich|dir|deine?[mnrs]?)(?!\p{L})/iu;

  test('formally: nowhere du', () => {
    expect(allTexts(german).filter(([, text]) => informalWords.test(text))).toEqual([]);
  });

  test('informally: nowhere Sie, and every sentence that says so', () => {
    expect(allTexts(informal).filter(([, text]) => formalWords.test(text))).toEqual([]);
  });

  test('what does not differ is not written twice', () => {
    const both = [
      [deInformal, de],
      [deWhyInformal, deWhy],
      [deDetailsInformal, deDetails],
      [deSettingsInformal.held!.reasons!, deSettings.held.reasons],
    ] as [Readdressed<object>, object][];
    for (const [changed, words] of both) {
      const formal = textsOf(words).map(String);
      const paths = new Map<string, boolean>();
      for (const told of textsOf(changed)) {
        paths.set(told[0], (paths.get(told[0]) ?? false) || !formal.includes(String(told)));
      }
      expect([...paths].filter(([, differs]) => !differs)).toEqual([]);
    }
  });
});
