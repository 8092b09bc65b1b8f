import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { generateShape } from '../../scripts/generate-shape.js';
import { checkConfig } from '../../src/config/check-config.js';
import { formatPath, type Path, partOf, valueAt } from '../../src/config/finding.js';
import { configSchema } from '../../src/config/schema.js';
import { compileConfig } from '../../src/core.js';
import { configArbitrary } from '../support/config-generator.js';
import { ANCHORS } from '../support/interesting-instants.js';
import { everyMutation, type Mutation, mutate, mutationArbitrary } from '../support/mutate-json.js';
import { fullValue, valueArbitrary } from '../support/schema-generator.js';

// Thousands of configs: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** Zones by name only: asking `Intl` takes most of the time. */
const zone = (_: number, id: string): number => {
  if (id !== 'UTC' && id !== 'Europe/Berlin') throw new RangeError(id);
  return 0;
};

const partsOf = (paths: readonly Path[]): string[] => [...new Set(paths.map(partOf))].sort();

/**
 * Without comments, and with `__proto__` by another name that is no id either: zod passes over
 * that key in records.
 */
function asZodReads(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asZodReads);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('$'));
  return Object.fromEntries(
    entries.map(([key, held]) => [key === '__proto__' ? STAND_IN : key, asZodReads(held)]),
  );
}

const STAND_IN = '__proto_';

/** Where zod finds something wrong. */
function placesByZod(config: unknown): Path[] {
  const { error } = z.safeParse(configSchema, asZodReads(config));
  const places = (error?.issues ?? []).flatMap((issue): Path[] => {
    const path = issue.path as Path;
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
  return places.map((path) => path.map((key) => (key === STAND_IN ? '__proto__' : key)));
}

const declared = fc.oneof(
  { weight: 2, arbitrary: valueArbitrary(configSchema) },
  { weight: 1, arbitrary: configArbitrary('OPEN', ANCHORS[0]!) as fc.Arbitrary<unknown> },
);
const mutations = (least: number, most: number): fc.Arbitrary<Mutation[]> =>
  fc.array(mutationArbitrary, { minLength: least, maxLength: most });
const broken = fc
  .tuple(declared, mutations(1, 3))
  .map(([config, changes]) => changes.reduce<unknown>(mutate, config));

/** Counted, so that a generator that makes only one kind of config shows. */
const seen = { valid: 0, wholeInvalid: 0, partInvalid: 0 };

function expectSameVerdict(config: unknown): void {
  const byZod = partsOf(placesByZod(config));
  const plan = compileConfig(config, { zone });
  const shape = plan.problems.filter(({ code }) => code === 'SHAPE').map(({ path }) => path);
  const byPage = partsOf(shape);
  expect(byPage.length > 0).toBe(byZod.length > 0);
  expect(byPage.includes('config')).toBe(byZod.includes('config'));
  if (byZod.includes('config')) {
    expect(plan.isInvalid).toBe(true);
    seen.wholeInvalid++;
  } else {
    expect(byPage).toEqual(byZod);
    if (byZod.length > 0) seen.partInvalid++;
    else seen.valid++;
  }
}

describe('1.2 the page and the schema say the same of every config', () => {
  test('of valid ones', () => {
    fc.assert(
      fc.property(valueArbitrary(configSchema), (config) => {
        expect(placesByZod(config)).toEqual([]);
        expectSameVerdict(config);
      }),
      { numRuns: 1000 },
    );
  });

  test('of ones with mistakes: the same parts fall', () => {
    fc.assert(fc.property(broken, expectSameVerdict), { numRuns: 2000 });
    expect(seen.valid).toBeGreaterThan(200);
    expect(seen.wholeInvalid).toBeGreaterThan(200);
    expect(seen.partInvalid).toBeGreaterThan(200);
  });

  test('of ones with one mistake in one place', () => {
    fc.assert(
      fc.property(declared, mutations(1, 1), (config, [change]) => {
        expectSameVerdict(mutate(config, change!));
      }),
      { numRuns: 1000 },
    );
  });
});

/** As many variants as the longest choice of the schema has. */
const VARIANTS = [0, 1, 2, 3, 4];

describe('1.2 the page and the schema say the same of every place', () => {
  const first = JSON.stringify(fullValue(configSchema, 0));

  test.each(VARIANTS)('of a config with every key, in variant %i', (variant) => {
    const config = fullValue(configSchema, variant);
    expect(placesByZod(config)).toEqual([]);
    expectSameVerdict(config);
    let count = 0;
    for (const { path, mutated } of everyMutation(config)) {
      // What does not differ from the first variant was tried there; the limits of campaigns and
      // offers differ from the shop's in their scopes only.
      const isLikeShop = /^(campaigns|offers).*\.limits\./.test(formatPath(path));
      const isNew = isLikeShop
        ? path.at(-1) === 'scope'
        : variant === 0 || !first.includes(JSON.stringify(valueAt(config, path)));
      if (!isNew) continue;
      count++;
      const byZod = partsOf(placesByZod(mutated));
      const { problems } = compileConfig(mutated, { zone });
      const byPage = partsOf(
        problems.flatMap(({ code, path }) => (code === 'SHAPE' ? [path] : [])),
      );
      if (`${byPage}` !== `${byZod}`) {
        expect.fail(`${formatPath(path)}: ${JSON.stringify(mutated)}: ${byPage} / ${byZod}`);
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('1.2 the check with words refuses what the page refuses, and only that', () => {
  test('on configs with mistakes', () => {
    fc.assert(
      fc.property(broken, (config) => {
        const plan = compileConfig(config);
        const errors = checkConfig(config).filter(({ severity }) => severity === 'error');
        const named = partsOf(errors.map(({ path }) => path));
        expect(errors.length > 0).toBe(plan.problems.length > 0);
        expect(named.includes('config')).toBe(plan.isInvalid);
        if (plan.isInvalid) return;
        expect(named).toEqual(partsOf(plan.problems.map(({ path }) => path)));
        const { offers = [] } = config as { offers?: { id: string }[] };
        const sound = offers.filter((_, index) => !named.includes(`offers[${index}]`));
        expect(sound.map(({ id }) => id)).toEqual([...plan.offers.keys()]);
      }),
      { numRuns: 1000 },
    );
  });

  test('every finding has its place, a message and a remedy', () => {
    fc.assert(
      fc.property(broken, (config) => {
        for (const { path, message, remedy } of checkConfig(config, { at: 0 })) {
          expect(Array.isArray(path)).toBe(true);
          expect(`${message} ${remedy}`).not.toMatch(
            /undefined|\[object|Infinity|\bNaN\b|invalid input/i,
          );
          expect(remedy).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('the shape that the page checks with is derived from the schema as it stands', async () => {
  const { source } = (await generateShape()) as { source: string };
  const file = new URL('../../src/core/config/shape.generated.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(source);
});
