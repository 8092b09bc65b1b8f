import { describe, expect, test } from 'vitest';
import { allowedValues } from '../../demo/lab/editor/allowed-values.js';
import { changedPlaces } from '../../demo/lab/editor/changed-places.js';
import { describePlace } from '../../demo/lab/editor/describe-place.js';
import { editorDe } from '../../demo/lab/editor/messages.de.js';
import { editorEn } from '../../demo/lab/editor/messages.en.js';
import { wordsOfEditor } from '../../demo/lab/editor/messages-of.js';

describe('the places in which two configs differ', () => {
  test('are none where only the order of keys differs', () => {
    expect(changedPlaces({ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 })).toEqual([]);
  });

  test('are told as deep as they can be, with what was and what is', () => {
    const before = { limits: { warmUp: { pageViews: 2 }, quietPages: ['/a'] }, preset: 'bold' };
    const now = { limits: { warmUp: { pageViews: 3 }, quietPages: null }, paused: true };
    expect(changedPlaces(before, now)).toEqual([
      { path: ['limits', 'warmUp', 'pageViews'], kind: 'changed', before: 2, now: 3 },
      { path: ['limits', 'quietPages'], kind: 'changed', before: ['/a'], now: null },
      { path: ['preset'], kind: 'removed', before: 'bold', now: undefined },
      { path: ['paused'], kind: 'added', before: undefined, now: true },
    ]);
  });

  test('of lists: an entry that was added or removed is one place, wherever it stood', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(changedPlaces([a, b, c], [a, c])).toEqual([
      { path: [1], kind: 'removed', before: b, now: undefined },
    ]);
    expect(changedPlaces([a, c], [a, b, c])).toEqual([
      { path: [1], kind: 'added', before: undefined, now: b },
    ]);
    expect(changedPlaces([a, b], [a, { id: 'b', format: 'inline' }])).toEqual([
      { path: [1, 'format'], kind: 'added', before: undefined, now: 'inline' },
    ]);
  });

  test('keys called __proto__ are keys like others', () => {
    const [before, now] = ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'].map((text) =>
      JSON.parse(text),
    );
    expect(changedPlaces(before, now)).toMatchObject([{ path: ['__proto__', 'a'], now: 2 }]);
  });
});

describe('the help of a place', () => {
  const place = {
    key: 'limits.warmUp.pageViews',
    allowed: allowedValues([{ type: 'integer', minimum: 0, maximum: 1000 }]),
  };

  test('says what it means, what holds without it, and what it may hold', () => {
    expect(describePlace(place, wordsOfEditor('en'))).toEqual({
      key: 'limits.warmUp.pageViews',
      meaning: 'page views of the session, the present one included, 0 to 1000',
      facts: ['Required', 'Allowed: a whole number from 0 to 1,000'],
    });
    expect(describePlace(place, wordsOfEditor('de')).facts).toEqual([
      ...['Pflicht', 'Erlaubt: eine ganze Zahl von 0 bis 1.000'],
    ]);
  });

  test('says what holds without it', () => {
    const factsOf = (key: string) => describePlace({ key, allowed: [] }, wordsOfEditor('en')).facts;
    expect(factsOf('preset')).toEqual(['If left out: balanced']);
    expect(factsOf('signals.*.from[].read')).toEqual(['Required there']);
    expect(factsOf('shop.contact')).toEqual([]);
  });

  test('joins alternatives, and names what the config has', () => {
    const allowed = allowedValues([
      { type: 'string', const: 'lifetime' },
      { type: 'null' },
      { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    ]);
    expect(
      describePlace({ key: '', allowed, names: ['a', 'b'] }, wordsOfEditor('en')).facts,
    ).toEqual([
      'Allowed: "lifetime", null (none) or a number above 0, up to 1',
      'In this config: a, b',
    ]);
  });

  test('of a name that the shop gave is that of what it stands in', () => {
    const keyOf = (key: string) => describePlace({ key, allowed: [] }, wordsOfEditor('en')).key;
    expect(keyOf('signals.*')).toBe('signals');
    expect(keyOf('signals.*.values.*.*')).toBe('signals.*.values');
    expect(keyOf('offers')).toBe('offers');
    expect(keyOf('limits.quietHours[]')).toBe('limits.quietHours');
  });

  test('of a key without meaning says what it may hold', () => {
    expect(describePlace({ key: 'constructor', allowed: [] }, wordsOfEditor('en'))).toEqual({
      key: 'constructor',
      meaning: '',
      facts: [],
    });
  });
});

test('one is one, and two are two', () => {
  expect(editorEn.findings.counts(1, 2)).toBe('1 error, 2 warnings');
  expect(editorDe.findings.counts(1, 1)).toBe('1 Fehler, 1 Warnung');
  expect(editorDe.changes.count(2)).toBe('2 Änderungen:');
});
