import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { completionsAt } from '../../demo/lab/editor/completions-at.js';
import { hoverAt } from '../../demo/lab/editor/hover-at.js';
import type { JsonSchema } from '../../demo/lab/editor/json-schema.js';
import { keyMeaningsDe } from '../../demo/lab/editor/key-meanings.de.js';
import { keyMeaningsEn } from '../../demo/lab/editor/key-meanings.en.js';
import { schemaAt } from '../../demo/lab/editor/schema-at.js';
import { keysOfSchema } from '../support/keys-of-schema.js';

let schema: JsonSchema;
beforeAll(async () => {
  const { generateShape } = await import('../../scripts/generate-shape.js');
  schema = (await generateShape()).jsonSchema as JsonSchema;
});

/** A text with `|` where the cursor stands. */
function at(marked: string): readonly [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

const complete = (marked: string) => completionsAt(...at(marked), schema);
const labels = (marked: string) => complete(marked)?.options.map(({ label }) => label) ?? [];
const hover = (marked: string) => hoverAt(...at(marked), schema);

/** The text after an option was taken, with `|` where the cursor then stands. */
function take(marked: string, label: string): string {
  const [text] = at(marked);
  const { from, to, options } = complete(marked)!;
  const option = options.find((of) => of.label === label)!;
  const cursor = option.insert.length - option.back;
  const insert = `${option.insert.slice(0, cursor)}|${option.insert.slice(cursor)}`;
  return text.slice(0, from) + insert + text.slice(to);
}

describe('the schema of a place', () => {
  test('is found through lists, names, references and alternatives', () => {
    const config = { offers: [{ audience: { all: [{ not: { signal: 'a' } }] } }] };
    const path = ['offers', 0, 'audience', 'all', 0, 'not', 'signal'];
    const { nodes, key } = schemaAt(schema, path, config);
    expect(key).toBe('offers[].audience.signal');
    expect(nodes.map(({ type }) => type)).toEqual(['string']);
  });

  test('has the name of its meaning, the same for the limits of all levels', () => {
    const keyAt = (...path: (string | number)[]) => schemaAt(schema, path, {}).key;
    expect(keyAt('limits', 'frequencyCaps', 0, 'max')).toBe('limits.frequencyCaps[].max');
    expect(keyAt('campaigns', 'spring', 'limits', 'warmUp')).toBe('limits.warmUp');
    expect(keyAt('offers', 3, 'limits', 'warmUp', 'pageViews')).toBe('limits.warmUp.pageViews');
    expect(keyAt('campaigns', 'limits')).toBe('campaigns.*');
    expect(keyAt('signals', 'limits', 'from', 0, 'read')).toBe('signals.*.from[].read');
  });

  test('is the alternative that is meant by what is written', () => {
    const heldAt = (trigger: string) =>
      schemaAt(schema, ['offers', 0, 'when', 'value'], { offers: [{ when: { trigger } }] }).nodes;
    expect(heldAt('scroll')).toMatchObject([{ type: 'number', maximum: 1 }]);
    expect(heldAt('dwell')).toMatchObject([{ type: 'string' }]);
    expect(heldAt('page-view')).toEqual([]);
  });

  test('is none where there is none', () => {
    expect(schemaAt(schema, ['nowhere', 'else'], {}).nodes).toEqual([]);
    expect(schemaAt(schema, ['constructor'], {}).nodes).toEqual([]);
    expect(schemaAt(schema, ['offers', 'id'], {}).nodes).toEqual([]);
  });
});

describe('completion', () => {
  test('of keys: those that are not there yet, required ones first', () => {
    expect(labels('{ | }').slice(0, 2)).toEqual(['version', 'shop']);
    const keys = labels('{ "limits": { "warmUp": { "pageViews": 2 }, | } }');
    expect(keys).toContain('frequencyCaps');
    expect(keys).not.toContain('warmUp');
    expect(keys).not.toContain('shop');
  });

  test('of a key replaces what was typed, with quotes or without', () => {
    expect(take('{ "limits": { fre| } }', 'frequencyCaps')).toBe(
      '{ "limits": { "frequencyCaps": [|] } }',
    );
    expect(take('{ "limits": { "fre|" } }', 'frequencyCaps')).toBe(
      '{ "limits": { "frequencyCaps": [|] } }',
    );
    expect(take('{\n  |\n  "version": 1\n}', 'preset')).toBe(
      '{\n  "preset": "|",\n  "version": 1\n}',
    );
    expect(take('{ "pre|": "bold" }', 'preset')).toBe('{ "preset"|: "bold" }');
  });

  test('of words', () => {
    expect(labels('{ "preset": | }')).toEqual(['gentle', 'balanced', 'bold', 'none']);
    expect(take('{ "preset": "g|" }', 'gentle')).toBe('{ "preset": "gentle"| }');
    expect(take('{ "preset": | }', 'bold')).toBe('{ "preset": "bold"| }');
    expect(labels('{ "paused": | }')).toEqual(['personal', 'true', 'false']);
  });

  test('of scopes: only those that the place may name', () => {
    const cap = (text: string) => `{ "frequencyCaps": [{ "scope": ${text} }] }`;
    expect(labels(`{ "limits": ${cap('|')} }`)).toContain('everything');
    expect(labels(`{ "offers": [{ "limits": ${cap('"|"')} }] }`)).toEqual(['offer']);
  });

  test('of windows: words, lengths, and the calendar', () => {
    const marked = '{ "limits": { "frequencyCaps": [{ "within": | }] } }';
    expect(labels(marked)).toEqual([
      ...['session', 'lifetime', '10min', '1h', '1d', '7d', '30d', '{ }'],
    ]);
    expect(take(marked, '{ }')).toContain('"within": {|} }');
  });

  test('of names that the config declares', () => {
    const config = (offer: string) =>
      `{ "signals": { "viewed": { "values": ["running", "trail"] }, "size": {} }, "topics": { "shoes": {} },
         "campaigns": { "spring": { "topic": "running" }, "$note": 1 }, "offers": [{ "placements": ["home"] }, ${offer}] }`;
    expect(labels(config('{ "campaign": "|" }'))).toEqual(['spring']);
    expect(labels(config('{ "audience": { "any": [{ "signal": | }] } }'))).toEqual([
      'viewed',
      'size',
    ]);
    expect(labels(config('{ "audience": { "signal": "viewed", "equals": "|" } }'))).toEqual([
      'running',
      'trail',
    ]);
    expect(labels(config('{ "creatives": [{ "uses": ["viewed", |] }] }'))).toEqual([
      'viewed',
      'size',
    ]);
    expect(labels(config('{ "placements": [|] }'))).toEqual(['home']);
    expect(
      labels('{ "topics": { "a": { "parent": "|" } }, "campaigns": { "s": { "topic": "b" } } }'),
    ).toEqual(['a', 'b']);
  });

  test('offers nothing where nothing fits, and never throws', () => {
    for (const marked of [
      '|',
      '{ "shop": { "name": "x"| } }',
      '{ "preset": "bold" | }',
      '{ "$a": { | } }',
    ]) {
      expect(labels(marked)).toEqual([]);
    }
    expect(completionsAt('['.repeat(100_000), 100_000, schema)).toBeUndefined();
    const text =
      '{ "limits": { "frequencyCaps": [{ "scope": "offer", "within": { "calendar": "day" } }] }, }';
    for (let offset = 0; offset <= text.length; offset++) {
      for (const broken of [text, text.slice(0, offset)]) {
        expect(() => completionsAt(broken, offset, schema)).not.toThrow();
        expect(() => hoverAt(broken, offset, schema)).not.toThrow();
      }
    }
  });
});

describe('help on hover', () => {
  test('tells what a key means and what it may hold', () => {
    expect(hover('{ "limits": { "warmUp": { "pa|geViews": 2 } } }')).toMatchObject({
      key: 'limits.warmUp.pageViews',
      allowed: [{ kind: 'number', min: 0, max: 1000, isWhole: true, isAbove: false }],
    });
  });

  test('is the same on the value, and marks what it is about', () => {
    const marked = '{ "preset": "bal|anced" }';
    const [text] = at(marked);
    const { from, to, key, allowed } = hover(marked)!;
    expect(text.slice(from, to)).toBe('"balanced"');
    expect(key).toBe('preset');
    expect(allowed).toEqual([{ kind: 'words', words: ['gentle', 'balanced', 'bold', 'none'] }]);
  });

  test('names what fits where a name is asked for', () => {
    expect(hover('{ "campaigns": { "a": {} }, "offers": [{ "camp|aign": "b" }] }')?.names).toEqual([
      'a',
    ]);
  });

  test('tells the form of a text', () => {
    const formOf = (marked: string) => hover(marked)?.allowed;
    expect(formOf('{ "valid|Until": "x" }')).toEqual([{ kind: 'form', form: 'date' }]);
    expect(formOf('{ "limits": { "quietPages": ["/a|"] } }')).toEqual([
      { kind: 'form', form: 'page' },
    ]);
    expect(formOf('{ "limits": { "quietHours": [{ "from": "2|" }] } }')).toEqual([
      { kind: 'form', form: 'time' },
    ]);
    expect(formOf('{ "shop": { "privacyUrl": "|" } }')).toEqual([{ kind: 'form', form: 'url' }]);
    expect(formOf('{ "protection": { "except": ["|"] } }')).toEqual([
      { kind: 'form', form: 'keyword' },
    ]);
    expect(formOf('{ "limits": { "fatigue": { "afterDismissal": ["|"] } } }')).toEqual([
      { kind: 'words', words: ['lifetime'] },
      { kind: 'form', form: 'duration' },
    ]);
  });

  test('is silent in comments and between values', () => {
    expect(hover('{ "$com|ment": "x" }')).toBeUndefined();
    expect(hover('{ "preset": "bold" |  }')).toBeUndefined();
  });
});

describe('the meanings of keys', () => {
  test('are complete in both languages, and tell of no key that does not exist', () => {
    const keys = [...keysOfSchema().keys()].sort();
    expect(Object.keys(keyMeaningsEn).sort()).toEqual(keys);
    expect(Object.keys(keyMeaningsDe).sort()).toEqual(keys);
  });

  test('say in English what the page about the config says', () => {
    const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[`*]/g, '');
    const missing = Object.values(keyMeaningsEn).filter(
      ([meaning]) => !page.includes(meaning.slice(0, 40).replaceAll(/[`*]/g, '')),
    );
    expect(missing).toEqual([]);
  });
});
