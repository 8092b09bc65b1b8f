import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.js';
import { configSchema } from '../../src/config/schema.js';
import { fieldsOf, optionsOf, unwrap, wordsOf } from '../../src/config/walk-schema.js';
import { good } from '../support/config-findings.js';

const page = readFileSync(new URL('../../docs/consent.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);
const lines = blocks.filter((json) => json.startsWith('{')).map((json) => JSON.parse(json));

const { consent } = fieldsOf(configSchema)!;
const { sources } = fieldsOf(consent!)!;
const list = unwrap(sources!) as unknown as { _zod: { def: { element: typeof configSchema } } };
const known = optionsOf(list._zod.def.element)!.flatMap((option) => {
  const { source } = fieldsOf(option)!;
  return wordsOf(source!)!;
});

describe('docs/consent.md', () => {
  test('has one line to paste for each source, and for no other', () => {
    expect(known.length).toBe(14);
    expect(lines.map(({ source }) => source).sort()).toEqual([...known].sort());
  });

  test('and each of them is valid', () => {
    expect(checkConfig({ ...good, consent: { sources: lines } })).toEqual([]);
    expect(checkConfig({ ...good, ...JSON.parse(`{${blocks[0]}}`) })).toEqual([]);
  });
});
