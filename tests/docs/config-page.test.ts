import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkConfig } from '../../src/config/check-config.js';
import { configSchema } from '../../src/config/schema.js';
import { defOf, fieldsOf, optionsOf, type Schema, unwrap } from '../../src/config/walk-schema.js';
import { PRESETS } from '../../src/core/config/presets.js';
import type { Limits } from '../../src/model/config.js';

const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8');

/** Every key of the schema by its full path, with what it holds. */
function keysIn(
  schema: Schema,
  path: string,
  seen: ReadonlySet<Schema>,
): (readonly [key: string, held: Schema])[] {
  const node = unwrap(schema);
  if (seen.has(node)) return [];
  const inside = new Set([...seen, node]);
  const def = defOf(node);
  const options = optionsOf(node);
  if (options) return options.flatMap((option) => keysIn(option, path, inside));
  if (def.type === 'array') return keysIn(def.element, `${path}[]`, inside);
  // The names of values and languages are the shop's own.
  if (def.type === 'record') return keysIn(def.valueType, `${path}.*`, inside);
  return Object.entries(fieldsOf(node) ?? {}).flatMap(([key, field]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [[own, field] as const, ...keysIn(field, own, inside)];
  });
}

/** Limits are told once, as those of the shop. */
const schemaKeys = new Map<string, Schema[]>();
for (const [key, held] of keysIn(configSchema, '', new Set())) {
  const name = key.replace(/^(campaigns\.\*|offers\[\])\.limits\./, 'limits.');
  schemaKeys.set(name, [...(schemaKeys.get(name) ?? []), held]);
}

interface Row {
  readonly key: string;
  readonly cells: readonly string[];
}

/** The rows of all tables under headings that end in a path, each with its full path. */
function rowsOnPage(): Row[] {
  const rows: Row[] = [];
  let section: string | undefined;
  for (const line of page.split('\n')) {
    const heading = /^#+ (?:.*: `([^`]+)`)?/.exec(line);
    if (heading) section = heading[1] === 'config' ? '' : heading[1];
    const [, name] = /^\| `([^`]+)` \|/.exec(line) ?? [];
    if (name === undefined || section === undefined) continue;
    const cells = line.split('|').map((cell) => cell.trim());
    rows.push({ key: section ? `${section}.${name}` : name, cells: cells.slice(2, -1) });
  }
  return rows;
}

describe('docs/config.md', () => {
  const rows = rowsOnPage();

  test('tells of every key of the schema, once, and of no other', () => {
    expect(schemaKeys.size).toBeGreaterThan(85);
    expect(rows.map(({ key }) => key).sort()).toEqual([...schemaKeys.keys()].sort());
  });

  test.each(rows)('$key has a meaning, a default and an example that fits', ({ key, cells }) => {
    const [meaning, standard, example] = cells;
    expect([meaning, standard, example, cells.length]).toEqual([
      ...[expect.stringMatching(/\w/), expect.stringMatching(/./), expect.stringMatching(/./), 3],
    ]);
    if (example === 'see below') return;
    const value: unknown = JSON.parse(/^`(.*)`$/.exec(example!)![1]!);
    const held = schemaKeys.get(key)!;
    expect(held.some((schema) => z.safeParse(schema, value).success)).toBe(true);
  });

  test('its first example is a config in which nothing is found', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(checkConfig(JSON.parse(json))).toEqual([]);
  });

  test('its further examples fit where they belong', () => {
    const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) =>
      JSON.parse(json!),
    );
    const [config, values, frequencyCaps, audience] = blocks;
    const { signals } = config;
    const bought = { 'bought-product': {} };
    const whole = {
      ...config,
      signals: {
        ...signals,
        ...bought,
        'viewed-category': { ...signals['viewed-category'], values },
      },
      limits: { frequencyCaps },
      offers: [{ ...config.offers[0], audience }],
    };
    expect(blocks).toHaveLength(4);
    expect(checkConfig(whole)).toEqual([]);
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
