import { describe, expect, test } from 'vitest';
import { checkText } from '../../demo/lab/editor/check-text.js';

const TODAY = Date.parse('2026-03-02T10:00:00Z');
const check = (text: string) => checkText(text, TODAY);
const sound = (more = '') =>
  `{ "version": 1, "shop": { "name": "Laufladen" }, "consent": { "sources": [{ "source": "manual" }] }${more} }`;

describe('the check of a text', () => {
  test('finds nothing in a sound config', () => {
    expect(check(sound())).toEqual([]);
  });

  test('marks a wrong value with its key, and says what to write', () => {
    const text = sound(',\n  "limits": { "warmUp": { "pageViews": "2" } }');
    const [finding, ...others] = check(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      path: ['limits', 'warmUp', 'pageViews'],
      message: expect.stringContaining('must be a whole number'),
      remedy: 'Write 2 without the quotes.',
      line: 2,
      column: 27,
    });
    expect(text.slice(finding!.from, finding!.to)).toBe('"pageViews": "2"');
  });

  test('marks the first line only of what takes many', () => {
    const text = sound(',\n  "limits": {\n    "warmup": {\n      "pageViews": 2\n    }\n  }');
    const [finding] = check(text);
    expect(finding).toMatchObject({ path: ['limits', 'warmup'], line: 3, column: 5 });
    expect(text.slice(finding!.from, finding!.to)).toBe('"warmup": {');
  });

  test('puts errors before warnings, each in the order of the text', () => {
    const offer = (id: string, more = '') =>
      `{ "id": "${id}", "placements": ["home"], "creatives": [{ "id": "generic" }]${more} }`;
    const text = sound(`,\n"offers": [\n${offer('a')},\n${offer('b', ', "campaign": "none"')}]`);
    expect(check(text).map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'error 4',
      'warning 3',
    ]);
  });

  test('a key that stands twice is an error at the second', () => {
    const text = sound(',\n"paused": true,\n"paused": false');
    expect(check(text)).toMatchObject([
      { severity: 'error', path: ['paused'], line: 3, column: 1 },
    ]);
  });

  test.each([
    ['nothing', '', 1, 1, 'the file is empty'],
    ['a comma too many', '{ "version": 1,\n}', 2, 1, 'a key in double quotes is expected here'],
    ['a comment', '{\n  // why\n  "version": 1 }', 2, 3, 'JSON has no comments'],
    ['a missing brace', '{ "a": {', 1, 9, 'a closing } is missing'],
    ['a list', '[]', 1, 1, 'must be an object'],
  ])('names %s and its place, which lies in the text', (_, text, line, column, message) => {
    const found = check(text);
    expect(found[0]).toMatchObject({ severity: 'error', line, column });
    expect(found[0]!.message).toContain(message);
    for (const { from, to } of found) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }
  });

  test('says nothing of the config where the syntax is wrong', () => {
    const found = check('{ "version": 2, "shop": {}, }');
    expect(found.map(({ message }) => message)).toEqual([
      'a key in double quotes is expected here',
    ]);
  });

  test.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['lists behind an open text', `"\n${'['.repeat(100_000)}`],
    ['lists behind a comment with a quote', `/* " */${'['.repeat(100_000)}`],
  ])('%s that nest without end are one clear error', (_, text) => {
    expect(check(text)).toMatchObject([
      { severity: 'error', message: 'it nests deeper than 64 levels', from: 0, line: 1 },
    ]);
  });

  test('brackets within texts nest nothing', () => {
    expect(check(sound(`, "responsible": "${'['.repeat(100)}"`))).toEqual([]);
  });

  test('what is too large is not read', () => {
    expect(check(`"${'ä'.repeat(270_000)}"`)).toMatchObject([
      { message: 'the text is larger than 512 KiB', remedy: 'Shorten it to 512 KiB at most.' },
    ]);
    expect(check(`"${'a'.repeat(500_000)}"`)[0]!.message).toContain('must be an object');
  });
});
