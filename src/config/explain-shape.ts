import * as z from 'zod/mini';
import {
  exampleOf,
  expectationOf,
  expectationsOf,
  remedyFor,
  requiredKeys,
} from './describe-schema.js';
import { type Finding, type Path, valueAt } from './finding.js';
import { nearestWord } from './nearest-word.js';
import {
  defOf,
  fieldsOf,
  optionsOf,
  type Schema,
  unwrap,
  walkSchema,
  wordsOf,
} from './walk-schema.js';
import { EXPECTED, joinWords, REMEDY, SHAPE_WORDS, type Words } from './words.js';

type Issue = z.core.$ZodIssue;

/** Each place where a value does not fit the schema, with what to write instead. */
export function explainShape(schema: Schema, value: unknown, at: Path = []): Finding[] {
  const { error } = z.safeParse(schema, value);
  if (!error) return [];
  const unions = new Set<string>();
  const found = error.issues.flatMap((issue) => {
    const path = issue.path as Path;
    // What a bad key holds is of no interest: the record says how its keys must be.
    const { schema: node, steps } = walkSchema(
      schema,
      issue.code === 'invalid_key' ? path.slice(0, -1) : path,
    );
    if (!node) return [];
    const options = optionsOf(node);
    if (!options) return explainIssue(issue, node, value, at);
    // zod names issues of the one alternative that came close, or none at all: ours says which.
    const inUnion = path.slice(0, steps);
    if (unions.has(`${inUnion}`)) return [];
    unions.add(`${inUnion}`);
    return explainUnion(options, valueAt(value, inUnion), [...at, ...inUnion]);
  });
  return found.filter((finding) => !isMisspelt(finding, found));
}

/** True for a key that is missing only because it is misspelt, which another finding says. */
function isMisspelt({ path, message }: Finding, found: readonly Finding[]): boolean {
  const key = path.at(-1);
  return (
    typeof key === 'string' &&
    message.startsWith(SHAPE_WORDS.missing(key, '', '').message) &&
    found.some(
      (other) =>
        `${other.path.slice(0, -1)}` === `${path.slice(0, -1)}` &&
        other.remedy === REMEDY.didYouMean(key),
    )
  );
}

function explainIssue(issue: Issue, node: Schema, root: unknown, at: Path): Finding[] {
  const path = issue.path as Path;
  const value = valueAt(root, path);
  const place = [...at, ...path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error([...place, key], SHAPE_WORDS.unknownKey(key, remedyForKey(key, node, value))),
      );
    case 'invalid_key': {
      const def = defOf(node);
      const expected = def.type === 'record' ? expectationOf(def.keyType) : EXPECTED.anyObject;
      return [error(place, SHAPE_WORDS.badKey(String(path.at(-1)), expected))];
    }
    default: {
      const key = path.at(-1);
      return [
        error(
          place,
          value === undefined && typeof key === 'string'
            ? SHAPE_WORDS.missing(key, expectationOf(node), exampleOf(node, key))
            : SHAPE_WORDS.wrongValue(
                expectationOf(node),
                value,
                remedyFor(value, [node], `${key}`),
              ),
        ),
      ];
    }
  }
}

const error = (path: Path, words: Words): Finding => ({ severity: 'error', path, ...words });

/** A misspelt key, one that stands a level too high, or one that nobody knows. */
function remedyForKey(key: string, node: Schema, value: unknown): string {
  const fields = fieldsOf(node) ?? {};
  const nearest = nearestWord(key, Object.keys(fields));
  if (nearest !== undefined) {
    const isTaken = Object.hasOwn(value as object, nearest);
    return isTaken ? REMEDY.mergeWith(nearest) : REMEDY.didYouMean(nearest);
  }
  const parent = Object.keys(fields).find((name) => fieldsOf(fields[name]!)?.[key]);
  return parent === undefined ? REMEDY.remove(Object.keys(fields)) : REMEDY.belongsIn(parent);
}

/** Of several alternatives, the findings of the one that was probably meant. */
function explainUnion(options: readonly Schema[], value: unknown, path: Path): Finding[] {
  const costs = options.map((option) => costOf(option, value));
  const least = Math.min(...costs);
  const best = options.filter((_, index) => costs[index] === least);
  if (least < OTHER_WORD) {
    return withAllWords(options, best[0]!, value, path) ?? explainShape(best[0]!, value, path);
  }
  const meant = least < OTHER_TYPE ? options.filter((option) => isPlain(option)) : options;
  const expected = joinWords(expectationsOf(meant), 'or');
  const key = path.at(-1);
  if (value === undefined && typeof key === 'string') {
    return [error(path, SHAPE_WORDS.missing(key, expected, exampleOf(meant[0]!, key)))];
  }
  return [error(path, SHAPE_WORDS.wrongValue(expected, value, remedyFor(value, meant)))];
}

/** A text where an object or a list could stand too was hardly meant as one. */
const isPlain = (node: Schema): boolean => !/object|record|array/.test(defOf(unwrap(node)).type);

const OTHER_WORD = 50;
const OTHER_TYPE = 100;

/** How far a value is from a node; a wrong kind outweighs whatever is wrong inside. */
function costOf(node: Schema, value: unknown): number {
  const { error: failure } = z.safeParse(node, value);
  let cost = 0;
  for (const issue of failure?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      const missing = requiredKeys(node).filter((key) => !Object.hasOwn(value as object, key));
      for (const key of issue.keys) cost += nearestWord(key, missing) === undefined ? 1 : 0.4;
    } else if (issue.path.length === 0) {
      cost += isOfType(node, value) ? OTHER_WORD : OTHER_TYPE;
    } else if (valueAt(value, issue.path as Path) === undefined) cost += 1;
    else if (issue.path.length === 1 && isWord(walkSchema(node, issue.path as Path).schema))
      cost += 3;
    else cost += 0.5;
  }
  return cost;
}

const isWord = (node: Schema | undefined): boolean =>
  node !== undefined && defOf(node).type === 'literal';

function isOfType(node: Schema, value: unknown): boolean {
  const { type } = defOf(unwrap(node));
  if (type === 'array') return Array.isArray(value);
  if (type === 'object' || type === 'record') {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  return typeof value === (wordsOf(node) ? 'string' : type);
}

/** Where a word tells the alternatives apart (`trigger`), a wrong one is told all of them. */
function withAllWords(
  options: readonly Schema[],
  best: Schema,
  value: unknown,
  path: Path,
): Finding[] | undefined {
  for (const [key, field] of Object.entries(fieldsOf(best) ?? {})) {
    if (!isWord(unwrap(field))) continue;
    const fields = options.flatMap((option) => fieldsOf(option)?.[key] ?? []);
    const words = fields.flatMap((node) => wordsOf(node) ?? []);
    const given = valueAt(value, [key]);
    const place = [...path, key];
    if (given === undefined) {
      return [error(place, SHAPE_WORDS.missing(key, EXPECTED.words(words), words[0]))];
    }
    if (!words.includes(given as string)) {
      const remedy = remedyFor(given, fields);
      return [error(place, SHAPE_WORDS.wrongValue(EXPECTED.words(words), given, remedy))];
    }
  }
  return undefined;
}
