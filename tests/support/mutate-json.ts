import * as fc from 'fast-check';
import type { Path } from '../../src/config/finding.js';
import { valueAt } from '../../src/config/finding.js';
import { pick } from './limits-generator.js';

/** One change of a JSON value at one place, told by numbers so that it can be shrunk. */
export interface Mutation {
  readonly kind: 'replace' | 'remove' | 'rename' | 'add' | 'repeat' | 'wrap';
  /** Which place, as a share of all places; deeper ones are as likely as those at the top. */
  readonly place: number;
  /** True where it is to hit something inside a part that falls alone, such as an offer. */
  readonly isInPart: boolean;
  readonly value: unknown;
  readonly key: string;
}

/** Wrong types, numbers at and past the edges, texts of other forms, names of nothing. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, -0, 1, 1.5, 2, 5e-324, 1000, 1_000_000, 1_000_001, 1e16, Infinity],
  ...['', 'x', 'x'.repeat(65), 'x'.repeat(201), ' ', '0s', '7d', '7 days', '1month', '1234567d'],
  ...[
    'session',
    'lifetime',
    'personal',
    'nothing',
    'constructor',
    '__proto__',
    '-a',
    'ä',
    'a b',
    'x'.repeat(64),
  ],
  ...[
    '1y',
    '2024-02-29',
    '12:00',
    '/x',
    'https://x',
    'de',
    'a-1',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '24:00',
    '7:00',
    'javascript:x',
    '//x',
    '?x',
    '(',
  ],
  ...[[], {}, [[]], [null], [''], ['x', 'x'], { trigger: 'scroll' }, { all: [] }, { signal: 'x' }],
  ...[{ calendar: 'day', count: 0 }, { $comment: 1 }, { sources: [] }],
];

const KEYS = ['x', '$x', '__proto__', 'constructor', 'hasOwnProperty', 'limits', 'value', 'id', ''];

export const mutationArbitrary: fc.Arbitrary<Mutation> = fc.record({
  kind: pick<Mutation['kind']>('replace', 'replace', 'remove', 'rename', 'add', 'repeat', 'wrap'),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  isInPart: pick(true, true, true, true, false),
  value: pick(...VALUES),
  key: pick(...KEYS),
});

/** Every value at every place, every key added to every object, each key left out or misspelt. */
export function* everyMutation(root: unknown): Generator<{ path: Path; mutated: unknown }> {
  for (const path of placesIn(root, [])) {
    const held = valueAt(root, path);
    const owner = valueAt(root, path.slice(0, -1));
    for (const value of VALUES) yield { path, mutated: withValue(root, path, value) };
    yield { path, mutated: withValue(root, path, [held]) };
    yield { path, mutated: withValue(root, path, { all: [held] }) };
    if (isObject(held)) {
      for (const key of KEYS) yield { path, mutated: withValue(root, [...path, key], 'x') };
    }
    if (path.length > 0 && isObject(owner)) {
      yield { path, mutated: renamed(root, path, (key) => [misspell(key)]) };
      yield { path, mutated: renamed(root, path, () => []) };
    }
  }
}

const PARTS = ['signals', 'topics', 'campaigns', 'offers'];

export function mutate(root: unknown, { kind, place, isInPart, value, key }: Mutation): unknown {
  const all = placesIn(root, []);
  const inParts = all.filter(({ length, 0: part }) => length > 2 && PARTS.includes(`${part}`));
  const places = isInPart && inParts.length > 0 ? inParts : all;
  const path = places[Math.floor(place * places.length)]!;
  const held = valueAt(root, path);
  switch (kind) {
    case 'replace':
      return withValue(root, path, value);
    case 'wrap':
      return withValue(root, path, key === 'x' ? { all: [held] } : [held]);
    case 'add':
      return isObject(held) ? withValue(root, [...path, key], value) : withValue(root, path, value);
    case 'repeat':
      if (Array.isArray(held)) return withValue(root, path, [...held, ...held]);
      return withValue(root, path, typeof held === 'string' ? `${held}${held}` : value);
    case 'remove':
    case 'rename': {
      const isKey = path.length > 0 && isObject(valueAt(root, path.slice(0, -1)));
      if (!isKey) return withValue(root, path, value);
      return renamed(root, path, (old) => (kind === 'remove' ? [] : [misspell(old)]));
    }
  }
}

/** A copy in which the last key of the path has other names, or none. */
function renamed(root: unknown, path: Path, namesOf: (key: string) => string[]): unknown {
  const parent = path.slice(0, -1);
  const entries = Object.entries(valueAt(root, parent) as object).flatMap(
    ([key, held]): [string, unknown][] =>
      key === path.at(-1) ? namesOf(key).map((name) => [name, held]) : [[key, held]],
  );
  return withValue(root, parent, Object.fromEntries(entries));
}

const misspell = (key: string): string =>
  key.length > 3 ? `${key[1]}${key[0]}${key.slice(2)}` : key.toUpperCase();

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placesIn(value: unknown, path: Path): Path[] {
  const inside = Array.isArray(value)
    ? value.flatMap((entry, index) => placesIn(entry, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, key]))
      : [];
  return [path, ...inside];
}

/** A copy with another value at the path. `__proto__` becomes a key of its own, as in JSON. */
function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((entry, index) => (index === key ? withValue(entry, rest, value) : entry));
  }
  const entries = Object.entries(root as object).filter(([name]) => name !== key);
  const held = valueAt(root, [key]);
  return Object.fromEntries([...entries, [key, withValue(held, rest, value)]]);
}
