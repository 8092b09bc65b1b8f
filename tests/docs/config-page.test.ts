import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkConfig } from '../../src/config/check-config.js';
import { keysOfSchema } from '../support/keys-of-schema.js';

const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8');

const schemaKeys = keysOfSchema();

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
    const [config, values, protection, frequencyCaps, audience] = blocks;
    const { signals } = config;
    const bought = { 'bought-product': {} };
    const whole = {
      ...config,
      signals: {
        ...signals,
        ...bought,
        'viewed-category': { ...signals['viewed-category'], values },
      },
      protection,
      limits: { frequencyCaps },
      offers: [{ ...config.offers[0], audience }],
    };
    expect(blocks).toHaveLength(5);
    expect(checkConfig(whole)).toEqual([]);
  });
});
