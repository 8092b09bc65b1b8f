import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLines, lineEndOf, offsetInLines, toLines } from '../../demo/lab/editor/line-ends.js';
import { minimalChanges } from '../../demo/lab/editor/minimal-changes.js';

describe('the changes from one text to another', () => {
  const apply = (from: string, to: string): string =>
    minimalChanges(from, to)
      .toReversed()
      .reduce(
        (text, { from: at, to: end, insert }) => text.slice(0, at) + insert + text.slice(end),
        from,
      );

  test('leave alone what stands between two of them', () => {
    const changes = minimalChanges(
      '"a": 1, "between": true, "b": 2',
      '"a": 7, "between": true, "b": 8',
    );
    expect(changes).toEqual([
      { from: 5, to: 6, insert: '7' },
      { from: 30, to: 31, insert: '8' },
    ]);
  });

  test('make the one the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '"limits"', '🎈'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(apply(from, to)).toBe(to);
      }),
    );
  });
});

describe('the ends of lines', () => {
  test('are one character in the editor, and what they were in the file', () => {
    const text = '{\r\n  "a": 1\r\n}';
    expect(toLines(text)).toBe('{\n  "a": 1\n}');
    expect(fromLines(toLines(text), lineEndOf(text))).toBe(text);
    expect(fromLines('{\n}', lineEndOf('{\n}'))).toBe('{\n}');
    expect(toLines('a\rb')).toBe('a\nb');
  });

  test('do not move the place of a finding', () => {
    const text = '{\r\n  "a": 1\r\n}';
    const offset = text.indexOf('"a"');
    expect(toLines(text).indexOf('"a"')).toBe(offsetInLines(text, offset));
  });
});
