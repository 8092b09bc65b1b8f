import { compileConfig } from '../core/config/compile-config.js';
import type { Problem } from '../model/problem.js';
import { explainShape } from './explain-shape.js';
import { findWarnings } from './find-warnings.js';
import { type Finding, type Path, partOf, valueAt } from './finding.js';
import { nearestWord } from './nearest-word.js';
import { configSchema } from './schema.js';
import { PROBLEM_WORDS, SHAPE_WORDS } from './words.js';

export type { Finding, Path } from './finding.js';
export { formatPath } from './finding.js';

interface CheckOptions {
  /** Epoch ms of today: without it nothing is said of what is already over. */
  readonly at?: number;
}

/**
 * The full check of a config, with words: all that the shop's page refuses, and what is worth a
 * look. Never more lenient than the page.
 * @param value the config as parsed from JSON; it need not be an object.
 */
export function checkConfig(value: unknown, options: CheckOptions = {}): Finding[] {
  const bare = withoutComments(value);
  const errors = explainShape(configSchema, bare);
  const sound = withoutBrokenKeys(bare, errors);
  errors.push(...explainProblems(sound, errors), ...explainRefusals(value, errors));
  const fallen = new Set(errors.map(({ path }) => partOf(path)));
  const isSound = (path: Path): boolean => !fallen.has(partOf(path));
  const warnings = isRecord(value) ? findWarnings(sound, isSound, options.at) : [];
  const broken = brokenKeys(errors);
  return [...errors, ...warnings.filter(({ path }) => !broken.has(path[0]))];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that begin with `$` are comments, wherever they stand. */
function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key[0] !== '$')
      .map(([key, held]) => [key, withoutComments(held)]),
  );
}

/** One wrong key at the top stops the page's check; the rest of the file is checked all the same. */
function withoutBrokenKeys(value: unknown, errors: readonly Finding[]): Record<string, unknown> {
  const broken = brokenKeys(errors);
  const entries = isRecord(value) ? Object.entries(value) : [];
  return {
    version: 1,
    shop: { name: '-' },
    ...Object.fromEntries(entries.filter(([key]) => !broken.has(key))),
  };
}

const brokenKeys = (errors: readonly Finding[]): ReadonlySet<unknown> =>
  new Set(errors.filter(({ path }) => partOf(path) === 'config').map(({ path }) => path[0]));

/** The page's own reference check, in words. */
function explainProblems(config: Record<string, unknown>, errors: readonly Finding[]): Finding[] {
  const broken = brokenKeys(errors);
  const said = new Set<string>();
  return compileConfig(config).problems.flatMap(({ path, code }) => {
    const isNoise =
      code === 'SHAPE' ||
      said.has(`${code} ${path}`) ||
      // Names cannot be looked up in a list that is itself unreadable.
      (code === 'UNDECLARED_SIGNAL' && broken.has('signals')) ||
      (code === 'UNKNOWN_CAMPAIGN' && broken.has('campaigns'));
    if (isNoise) return [];
    said.add(`${code} ${path}`);
    const facts = { value: valueAt(config, path), nearest: nearestName(config, path, code) };
    return [{ severity: 'error' as const, path, ...PROBLEM_WORDS[code](facts) }];
  });
}

function nearestName(config: object, path: Path, code: Problem['code']): string | undefined {
  const kind = code === 'UNKNOWN_CAMPAIGN' ? 'campaigns' : 'signals';
  const name = valueAt(config, path);
  return typeof name === 'string'
    ? nearestWord(name, Object.keys(valueAt(config, [kind]) ?? {}))
    : undefined;
}

/** What the page refuses and zod lets pass, such as a `__proto__` key in a list of signals. */
function explainRefusals(value: unknown, errors: readonly Finding[]): Finding[] {
  const known = new Set(errors.map(({ path }) => partOf(path)));
  return compileConfig(value)
    .problems.filter(({ code, path }) => code === 'SHAPE' && !known.has(partOf(path)))
    .map(({ path }) => ({
      severity: 'error',
      path,
      ...SHAPE_WORDS.refused(path.at(-1)),
    }));
}
