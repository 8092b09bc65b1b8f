import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { de } from '../src/locales/de.js';
import { en } from '../src/locales/en.js';
import type { FactKind, Messages } from '../src/model/messages.js';

const LANGUAGES: readonly Messages[] = [de, en];
const source = new URL('../src/', import.meta.url);

/** Every key, nested ones with their path. */
const keysOf = (messages: object, path = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [path + key],
  );

/** What puts messages into sentences, and sentences onto the page. */
const readers = ['core/explanation/', 'ui/why/'].flatMap((folder) =>
  readdirSync(new URL(folder, source)).map((file) =>
    readFileSync(new URL(folder + file, source), 'utf8'),
  ),
);

/** Everything that a language can say, with something in every gap. */
function textsOf(messages: Messages): string[] {
  const now = Date.parse('2026-03-16T10:00:00Z');
  const day = 86_400_000;
  const when = [[0], [0, 1], [2], [2, 4, 80], [2, 3, 4, 5]].map((ago) =>
    messages.when(
      ago.map((days) => now - days * day),
      now,
      'UTC',
    ),
  );
  const clauses = Object.values(messages.facts).flatMap((fact) => fact('X', when[2]!)[1] ?? []);
  const facts = (Object.keys(messages.facts) as FactKind[]).flatMap((kind) =>
    when.map((date) => `${messages.facts[kind]('X', date)[0]}.`),
  );
  const plain = Object.values(messages).filter((value) => typeof value === 'string');
  return [
    ...plain.filter((text) => text !== messages.language && text !== messages.direction),
    ...facts,
    ...clauses.map(messages.because),
    ...[true, false].flatMap((isTooLittle) => [
      messages.missing('X', isTooLittle),
      ...clauses.map((clause) => messages.missingThat(clause, isTooLittle)),
    ]),
    messages.privacy('Shop'),
    messages.more(2),
  ];
}

test('all languages have the same keys', () => {
  for (const messages of LANGUAGES) expect(keysOf(messages)).toEqual(keysOf(de));
});

test('a file is one language, and names it', () => {
  const files = readdirSync(new URL('locales/', source)).filter((file) => file.length === 5);
  expect(files.sort()).toEqual(LANGUAGES.map(({ language }) => `${language}.ts`).sort());
});

test('every key is used', () => {
  const used = readers.flatMap((text) => [
    ...[...text.matchAll(/messages\.(\w+)/g)].map(([, key]) => key),
    ...[...text.matchAll(/\{([^{}]*)\} = messages;/g)].flatMap(([, keys]) => keys!.match(/\w+/g)),
  ]);
  expect(Object.keys(de).filter((key) => !used.includes(key))).toEqual([]);
});

describe.each(LANGUAGES)('$language', (messages) => {
  const texts = textsOf(messages);

  test('has no empty text', () => {
    expect(texts.filter((text) => !text.trim())).toEqual([]);
  });

  test('says what is, never what may be, and gives no examples for the rest', () => {
    const vague =
      /\b(may|might|could|perhaps|possibly|probably|such as|for example|e\.g\.|könnten?|möglicherweise|vielleicht|eventuell|wahrscheinlich|unter Umständen|etwa|zum Beispiel|z\. ?B\.)\b/i;
    expect(texts.filter((text) => vague.test(text))).toEqual([]);
  });

  test('speaks in short sentences', () => {
    const sentences = texts
      // The point of a date ends no sentence.
      .flatMap((text) => text.replace(/(\d)\./g, '$1').split(/(?<=[.!?:])\s/))
      .map((sentence) => sentence.split(/\s+/).length);
    const average = sentences.reduce((sum, words) => sum + words, 0) / sentences.length;
    expect(average).toBeLessThanOrEqual(20);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(25);
  });

  test('dates stand as a reader of the language writes them', () => {
    const now = Date.parse('2026-03-16T10:00:00Z');
    const dates = ['2026-03-14T10:00:00Z', '2026-03-12T10:00:00Z', '2026-03-12T11:00:00Z'];
    const said = messages.when(dates.map(Date.parse), now, 'Europe/Berlin');
    expect(said).toBe({ de: 'am 12. und 14. März', en: 'on 12 and 14 March' }[messages.language]);
  });

  test('nothing happened on no day', () => {
    expect(messages.when([], Date.now(), 'UTC')).toBe('');
  });
});

test('German is formal', () => {
  expect(textsOf(de).filter((text) => /\b(du|dich|dir|dein\w*)\b/i.test(text))).toEqual([]);
});
