import { describe, expect, test } from 'vitest';
import { compileTaxonomy } from '../../../src/core/protection/compile-taxonomy.js';
import { PROTECTED_TOPICS } from '../../../src/core/protection/topics.js';
import { ORDINARY } from './ordinary-words.js';
import { SENSITIVE } from './sensitive-words.js';

const topicOf = compileTaxonomy();

describe('what no offer may be made personal with', () => {
  test.each(Object.entries(SENSITIVE))('%s is known by its words', (id, words) => {
    const known = words.map((word) => [word, topicOf(word)?.id]);
    expect(known).toEqual(words.map((word) => [word, id]));
  });

  test('the lists of words name every topic', () => {
    expect(Object.keys(SENSITIVE)).toEqual(PROTECTED_TOPICS.map(([id]) => id));
  });

  test('each topic says which veto it leads to', () => {
    const vetoes = Object.fromEntries(PROTECTED_TOPICS.map(([id, veto]) => [id, veto]));
    for (const [id, words] of Object.entries(SENSITIVE)) {
      expect(topicOf(words[0]!)?.veto).toBe(vetoes[id]);
    }
    expect(Object.entries(vetoes).filter(([, veto]) => veto !== 'SPECIAL_CATEGORY')).toEqual([
      ['pregnancy', 'LIFE_EVENT'],
      ['grief', 'LIFE_EVENT'],
      ['separation', 'LIFE_EVENT'],
      ['job-loss', 'LIFE_EVENT'],
      ['violence', 'LIFE_EVENT'],
      ['money-distress', 'FINANCE'],
    ]);
  });

  test('no keyword stands there twice', () => {
    const all = PROTECTED_TOPICS.flatMap(([, , words]) => words.split(','));
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  test('every keyword is hit by itself: no exception undoes it', () => {
    for (const [id, , words] of PROTECTED_TOPICS) {
      const missed = words.split(',').filter((word) => topicOf(word)?.id !== id);
      expect(missed, id).toEqual([]);
    }
  });
});

describe('what is left alone', () => {
  test.each(Object.entries(ORDINARY))('the words of %s', (_, words) => {
    expect(words.filter((word) => topicOf(word)).map((word) => [word, topicOf(word)])).toEqual([]);
  });
});

describe('how words are compared', () => {
  test.each([
    'Übergewicht',
    'UEBERGEWICHT',
    'uebergewicht',
    'ubergewicht',
    'über­gewicht',
    'U\u0308bergewicht',
    'mode-fuer-uebergewichtige',
    'size_uebergewicht_42',
    'viewedÜbergewicht',
  ])('%s is the same word', (text) => {
    expect(topicOf(text)).toMatchObject({ id: 'health', veto: 'SPECIAL_CATEGORY' });
  });

  test.each(['Fußpilz', 'fusspilz', 'FUSSPILZ', 'fußpilzcreme'])('%s is the same word', (text) => {
    expect(topicOf(text)?.id).toBe('health');
  });

  test.each(['trade union', 'trade-union', 'tradeUnion', 'trade_unions', 'TRADE / UNION'])(
    '%s is the same phrase',
    (text) => expect(topicOf(text)?.id).toBe('trade-union'),
  );

  test('the word that gave it away is named as it was compared', () => {
    expect(topicOf('Zubehör für Rollstühle')?.word).toBe('rollstuhle');
  });

  test('of two topics in one text the one that is forbidden more counts', () => {
    expect(topicOf('schwanger')?.veto).toBe('LIFE_EVENT');
    expect(topicOf('schwanger-mit-diabetes')?.veto).toBe('SPECIAL_CATEGORY');
    expect(topicOf('schulden-nach-scheidung')?.veto).toBe('LIFE_EVENT');
  });

  test('a harmless word beside a protected one hides nothing', () => {
    expect(topicOf('Medizinball')).toBeUndefined();
    expect(topicOf('Medizinball bei Rheuma')?.word).toBe('rheuma');
    expect(topicOf('Tierarzt Tierarzt Arzt')?.word).toBe('arzt');
  });

  test.each(['', ' ', '42', '🏃', '---'])('nothing is in %j', (text) => {
    expect(topicOf(text)).toBeUndefined();
  });
});

describe('a shop has its own words', () => {
  const own = compileTaxonomy({
    keywords: {
      SPECIAL_CATEGORY: ['Bandage*', '*einlage'],
      LIFE_EVENT: ['Umzug', 'Neues Zuhause'],
      FINANCE: ['Ratenpause'],
    },
    except: ['Streikjacke', 'Krebs', '*therapie'],
  });

  test.each([
    ['Kniebandagen', undefined],
    ['Bandagen für das Knie', 'SPECIAL_CATEGORY'],
    ['Schuheinlage', 'SPECIAL_CATEGORY'],
    ['Schuheinlagen', 'SPECIAL_CATEGORY'],
    ['Einlagen', 'SPECIAL_CATEGORY'],
    ['Umzug', 'LIFE_EVENT'],
    ['Umzüge', 'LIFE_EVENT'],
    ['Umzugskarton', undefined],
    ['neues-zuhause', 'LIFE_EVENT'],
    ['ratenpausen', 'FINANCE'],
  ])('%s: %s', (text, veto) => {
    expect(own(text)?.veto).toBe(veto);
    expect(own(text)?.id).toBe(veto && 'shop');
    expect(topicOf(text)).toBeUndefined();
  });

  test.each([
    ['Streikjacke', false],
    ['Streikkasse', true],
    ['Krebs', false],
    ['Brustkrebs', true],
    ['Klangtherapie', false],
    ['Therapeut', true],
  ])('its exceptions reach only their own words: %s', (text, isHit) => {
    expect(own(text) !== undefined).toBe(isHit);
    expect(topicOf(text)).toBeDefined();
  });

  test('a keyword without letters matches nothing, not everything', () => {
    const odd = compileTaxonomy({ keywords: { FINANCE: ['××', '—*'] }, except: ['—*'] });
    expect(odd('Laufschuhe')).toBeUndefined();
    expect(odd('Schulden')?.id).toBe('money-distress');
  });

  test('signs of a pattern are no pattern', () => {
    const odd = compileTaxonomy({ keywords: { FINANCE: ['a.c', '(x|'] } });
    expect(odd('abc')).toBeUndefined();
    expect(odd('a-c')?.veto).toBe('FINANCE');
  });
});
