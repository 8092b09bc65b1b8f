import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.js';
import { defOf, optionsOf, type Schema, unwrap, wordsOf } from '../../src/config/walk-schema.js';
import { PRESETS } from '../../src/core/config/presets.js';
import type { Limits } from '../../src/model/config.js';
import { REASON_CODES } from '../../src/model/reason-codes.js';
import { keysOfSchema } from '../support/keys-of-schema.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/limits.md');
const schemaKeys = [...keysOfSchema().keys()];
const kit = JSON.parse(read('conformance/taktvoll-conformance-1.json')) as {
  readonly cases: readonly { readonly id: string }[];
};

interface Section {
  readonly title: string;
  readonly keys: readonly string[];
  readonly text: string;
}

const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);

/** Its keys stand in the heading, after the colon. */
const sections = page
  .split(/^#{2,3} /m)
  .slice(1)
  .map((part): Section => {
    const [heading = '', ...lines] = part.split('\n');
    const [title = ''] = heading.split(':');
    return { title, keys: codeIn(heading), text: lines.join('\n') };
  });

/** The words that a node of the schema, or one inside it, may be. */
function wordsIn(schema: Schema): readonly string[] {
  const def = defOf(unwrap(schema));
  const inside = def.type === 'array' ? [def.element] : (optionsOf(schema) ?? []);
  return [...(wordsOf(schema) ?? []), ...inside.flatMap(wordsIn)];
}

const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!);
const prose = page.replace(/```[\s\S]*?```/g, '').replace(/^Cases: .*$/gm, '');

describe('docs/limits.md', () => {
  test('tells of every reason code, and of no other', () => {
    const told = codeIn(page).filter((code) => /^[A-Z][A-Z_]+$/.test(code));
    expect([...new Set(told)].sort()).toEqual([...REASON_CODES].sort());
  });

  test.each(schemaKeys.filter((key) => /^limits\.\w+$/.test(key)))(
    'has a section about %s, which names all its keys',
    (limit) => {
      const section = sections.find(({ keys }) => keys.includes(limit));
      const inner = schemaKeys.filter((key) => key.startsWith(limit) && key !== limit);
      const names = inner.map((key) => key.split('.').at(-1)!);
      expect(names.filter((name) => !section?.text.includes(name))).toEqual([]);
      expect(section).toBeDefined();
    },
  );

  test('names no key that does not exist in a heading', () => {
    const named = sections.flatMap(({ keys }) => keys);
    expect(named.filter((key) => !schemaKeys.includes(key))).toEqual([]);
  });

  test('names no key and no value in its text that does not exist', () => {
    const known = new Set([
      ...schemaKeys.flatMap((key) => key.split(/[.[\]]+/)),
      ...[...keysOfSchema().values()].flat().flatMap(wordsIn),
      ...['until', 'true'],
    ]);
    const words = codeIn(prose).filter((code) => /^[a-z][A-Za-z-]*$/.test(code));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  test.each(examples)('its example fits: %s', (json) => {
    const base = {
      version: 1,
      shop: { name: 'Laufladen' },
      preset: 'balanced',
      consent: { sources: [{ source: 'manual' }] },
      campaigns: { 'spring-running': {} },
      offers: [
        {
          id: 'running-shoes-10',
          campaign: 'spring-running',
          placements: ['home-hero'],
          creatives: [{ id: 'generic' }],
          approved: { by: 'marketing', on: '2026-02-20' },
        },
      ],
    };
    expect(checkConfig({ ...base, ...JSON.parse(json) })).toEqual([]);
  });

  test('names cases that are in the kit', () => {
    const named = [...page.matchAll(/^Cases: (.*)$/gm)].flatMap(([, line]) => codeIn(line!));
    const ids = new Set(kit.cases.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('its table of contents leads to every question', () => {
    const anchorOf = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w ]/g, '')
        .replace(/ /g, '-');
    const questions = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => anchorOf(title!));
    const linked = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor!);
    expect(linked).toEqual(questions);
  });

  test.each(['gentle', 'balanced', 'bold'] as const)('gives the figures of %s', (preset) => {
    const column = { gentle: 2, balanced: 3, bold: 4 }[preset];
    const [, table = ''] = page.split('## Presets');
    const told = table
      .split('\n')
      .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| limit'))
      .map((line) => line.split('|')[column]!.trim());
    expect(told).toEqual(figuresOf(PRESETS[preset]));
  });

  test('the figures stand nowhere else', () => {
    expect(read('docs/config.md')).not.toContain('| an offer, ever |');
  });
});

/** The figures of a preset in the order of the table. */
function figuresOf(limits: Limits): string[] {
  const [all, interrupting, campaign, session, ever, ...others] = limits.frequencyCaps!;
  const { fatigue, afterConversion, quietHours, warmUp, creepiness } = limits;
  const { ignored } = fatigue!;
  expect(others).toEqual([]);
  expect([all!.scope, all!.within, campaign!.within, session!.within, ever!.within]).toEqual([
    ...['everything', '1d', { calendar: 'day', startsAt: '04:00' }, 'session', 'lifetime'],
  ]);
  return [
    `${all!.max}`,
    String(interrupting!.within),
    `${campaign!.max}`,
    `${session!.max}`,
    `${ever!.max}`,
    fatigue!.afterDismissal!.join(', '),
    `${ignored!.pause} after ${ignored!.after}`,
    afterConversion!.pause,
    quietHours!.map(({ from, to }) => `${from} to ${to}`).join(),
    `${warmUp!.pageViews}`,
    `${creepiness!.limit}, ${creepiness!.block}, ${creepiness!.dailyBudget}`,
  ];
}
