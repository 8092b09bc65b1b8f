import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editText } from '../../demo/lab/editor/edit-text.js';

type Json = Record<string, unknown>;
/** Whatever was parsed: each test knows its text. */
type Any = ReturnType<typeof JSON.parse>;

const SHOP = `{
  "$comment": "why",
  "version": 1,
  "shop": { "name": "Laufladen", "privacyUrl": "/privacy" },
  "limits": {
    "$why": "asked for in March",
    "frequencyCaps": [
      { "scope": "everything", "max": 4, "within": "1d" },
      { "scope": "offer",   "max": 1, "within": "session" }
    ],
    "warmUp": { "pageViews": 2 }
  },
  "offers": []
}
`;

/** The text after a change of what it holds. */
function edit(text: string, change: (config: Any) => void): string {
  const to = JSON.parse(text);
  change(to);
  return editText(text, JSON.parse(text), to);
}

describe('editing the text of a config', () => {
  test('changes a number, and not one character beside it', () => {
    const edited = edit(SHOP, ({ limits }) => {
      limits.frequencyCaps[0].max = 3;
    });
    expect(edited).toBe(SHOP.replace('"max": 4', '"max": 3'));
  });

  test('adds a key where the config has it, on the line of its neighbours', () => {
    const edited = edit(SHOP, ({ limits }) => {
      limits.frequencyCaps[1].formats = ['overlay'];
    });
    const cap = '{ "scope": "offer",   "max": 1, "within": "session"';
    expect(edited).toBe(SHOP.replace(cap, `${cap}, "formats": ["overlay"]`));
  });

  test('adds a key to an object of many lines as a line of its own', () => {
    const edited = edit(SHOP, (config) => {
      const { version, ...rest } = config;
      for (const key of Object.keys(config)) delete config[key];
      Object.assign(config, { version, preset: 'gentle', ...rest });
    });
    expect(edited).toBe(SHOP.replace('"version": 1,\n', '"version": 1,\n  "preset": "gentle",\n'));
  });

  test('removes a key with its comma, from the beginning, the middle and the end', () => {
    const without = (key: string) =>
      edit('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', (config) => delete config[key]);
    expect(without('a')).toBe('{\n  "b": 2,\n  "c": 3\n}');
    expect(without('b')).toBe('{\n  "a": 1,\n  "c": 3\n}');
    expect(without('c')).toBe('{\n  "a": 1,\n  "b": 2\n}');
  });

  test('adds an entry at the end of a list in the style of the file', () => {
    const cap = { scope: 'campaign', max: 2, within: { calendar: 'day' } };
    const edited = edit(SHOP, ({ limits }) => limits.frequencyCaps.push(cap));
    const last = '"within": "session" }';
    const line = '{ "scope": "campaign", "max": 2, "within": { "calendar": "day" } }';
    expect(edited).toBe(SHOP.replace(last, `${last},\n      ${line}`));
  });

  test('removes an entry from the middle of a list and leaves the others as they are', () => {
    const list = '[\n  { "a":   1 },\n  { "b":   2 },\n  { "c":   3 }\n]';
    expect(edit(list, (config) => config.splice(1, 1))).toBe(
      '[\n  { "a":   1 },\n  { "c":   3 }\n]',
    );
  });

  test('fills what was empty, and empties what was full', () => {
    const filled = edit(SHOP, ({ offers }) => offers.push({ id: 'a' }));
    expect(filled).toBe(SHOP.replace('"offers": []', '"offers": [{ "id": "a" }]'));
    expect(edit(filled, ({ offers }) => offers.pop())).toBe(SHOP);
  });

  test('breaks what is too long for a line', () => {
    const long = { id: 'a'.repeat(40), label: { de: 'b'.repeat(40) } };
    expect(edit('{\n  "x": [1],\n  "offers": []\n}', ({ offers }) => offers.push(long))).toBe(
      `{\n  "x": [1],\n  "offers": [\n    {\n      "id": "${'a'.repeat(40)}",\n      "label": { "de": "${'b'.repeat(40)}" }\n    }\n  ]\n}`,
    );
  });

  test('keeps tabs, Windows line ends, and files in which every entry has its line', () => {
    const text =
      '{\r\n\t"limits": {\r\n\t\t"warmUp": {\r\n\t\t\t"pageViews": 2\r\n\t\t}\r\n\t}\r\n}';
    const edited = edit(text, ({ limits }) => {
      limits.creepiness = { limit: 30 };
    });
    expect(edited).toBe(
      text.replace('\t\t}\r\n', '\t\t},\r\n\t\t"creepiness": {\r\n\t\t\t"limit": 30\r\n\t\t}\r\n'),
    );
  });

  test('keeps one line one line', () => {
    const minified = '{"version":1,"shop":{"name":"x"}}';
    const change = (config: Json) => {
      config.limits = { warmUp: { pageViews: 2 } };
    };
    expect(edit(minified, change)).toBe(
      '{"version":1,"shop":{"name":"x"},"limits":{"warmUp":{"pageViews":2}}}',
    );
    expect(edit('{ "version": 1 }', change)).toBe(
      '{ "version": 1, "limits": { "warmUp": { "pageViews": 2 } } }',
    );
  });

  test('leaves alone what neither of the two configs has, such as a comment', () => {
    const bare = { limits: { warmUp: { pageViews: 2 } } };
    expect(editText(SHOP, bare, { limits: { warmUp: { pageViews: 5 } } })).toBe(
      SHOP.replace('"pageViews": 2', '"pageViews": 5'),
    );
  });

  test('of a key that stands twice it changes the one that holds, and removes both', () => {
    const text = '{ "a": 1, "b": 0, "a": 2 }';
    const change = (a: number | undefined) => edit(text, (config) => Object.assign(config, { a }));
    expect(change(3)).toBe('{ "a": 1, "b": 0, "a": 3 }');
    expect(change(undefined)).toBe('{ "b": 0 }');
  });

  test('writes the whole config where the text is no JSON', () => {
    expect(editText('{ "version": 1,', { version: 1 }, { version: 1, paused: true })).toBe(
      '{\n  "version": 1,\n  "paused": true\n}\n',
    );
    expect(editText('['.repeat(100_000), [], { version: 1 })).toBe('{\n  "version": 1\n}\n');
  });
});

const word = fc.constantFrom('a', 'b', '$note', '__proto__', 'constructor', 'x "y"', 'ä\n');
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.constant(null), word),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(word, tie('value')), { maxLength: 5 }).map((entries) => {
      return JSON.parse(
        `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${JSON.stringify(held)}`)}}`,
      );
    }),
  ),
})).value;
const layout = fc.constantFrom<(value: unknown) => string>(
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  (value) => ` ${JSON.stringify(value, null, 3).replaceAll(/\n\s*/g, ' ')}\n\n`,
);

/** Strictly: a key that is called `__proto__` counts too. */
function expectJson(text: string, value: unknown): void {
  expect(isDeepStrictEqual(JSON.parse(text), value), `${text} holds ${JSON.stringify(value)}`).toBe(
    true,
  );
}

describe('whatever the change', () => {
  test('the text holds the new config', () => {
    fc.assert(
      fc.property(json, json, layout, (from, to, write) => {
        const edited = editText(write(from), from, to);
        expectJson(edited, to);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is the same in both stays as it was written, to the byte', () => {
    fc.assert(
      fc.property(json, json, json, layout, (same, from, to, write) => {
        const kept = `"same"  :   ${JSON.stringify(same).replaceAll(',', ' , ')}`;
        const text = `{ "from": ${write(from)},\n${kept} }`;
        const edited = editText(text, { from, same }, { from: to, same });
        expect(edited).toContain(kept);
        expectJson(edited, { from: to, same });
      }),
      { numRuns: 1000 },
    );
  });

  test('no change is no change, and back again is where it began', () => {
    fc.assert(
      fc.property(json, json, layout, (from, to, write) => {
        const text = write(from);
        expect(editText(text, from, structuredClone(from))).toBe(text);
        expectJson(editText(editText(text, from, to), to, from), from);
      }),
      { numRuns: 1000 },
    );
  });
});
