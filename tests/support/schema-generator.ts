import * as fc from 'fast-check';
import { exampleOf, patternOf } from '../../src/config/describe-schema.js';
import { defOf, isOptional, type Schema, unwrap } from '../../src/config/walk-schema.js';
import { pick } from './limits-generator.js';

/** Names that meet again: what an offer refers to is then often declared, and ids collide. */
const IDS = ['a', 'b', 'c', 'constructor', 'toString'] as const;
/** Texts of every form that a pattern asks for, at the edges of the forms. */
const FORMED = [
  ...IDS,
  ...['0s', '1ms', '90min', '999999w', '2026-03-01', '2024-02-29', '2026-03-01T08:00:00Z'],
  ...['2026-12-31T23:59:59.999+14:00', '00:00', '22:00', '23:59', '/', '*', '/checkout/*'],
  ...['https://shop.example/x', 'http://x', 'privacy', '/privacy?x#y', 'de', 'en-GB', 'gsw'],
];

const MOST = 3;

/** Values that fit a node of the schema: every key and every alternative occurs. */
export function valueArbitrary(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const outer = defOf(schema);
  if (outer.type === 'nullable') {
    const inner = valueArbitrary(outer.innerType, depth);
    return fc.oneof({ weight: 4, arbitrary: inner }, { weight: 1, arbitrary: fc.constant(null) });
  }
  const node = unwrap(schema);
  const def = defOf(node);
  switch (def.type) {
    case 'object':
      return fc
        .tuple(
          ...Object.entries(def.shape).map(([key, field]) =>
            fc.tuple(
              fc.constant(key),
              isOptional(field)
                ? fc.oneof(
                    { weight: depth > 2 ? 2 : 1, arbitrary: fc.constant(undefined) },
                    { weight: 1, arbitrary: fieldArbitrary(field, depth) },
                  )
                : fieldArbitrary(field, depth),
            ),
          ),
        )
        .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
    case 'record':
      return fc.dictionary(
        valueArbitrary(def.keyType).map(String),
        valueArbitrary(def.valueType, depth + 1),
        { maxKeys: MOST, noNullPrototype: true },
      );
    case 'array':
      return fc
        .array(valueArbitrary(def.element, depth + 1), { maxLength: MOST })
        .map((list) => (list.length > 0 ? list : [exampleOf(def.element)]));
    case 'union': {
      // Conditions contain conditions: past a depth only the first, plain one.
      const options = depth > 7 ? def.options.slice(0, 1) : def.options;
      return fc.oneof(...options.map((option) => valueArbitrary(option, depth + 1)));
    }
    case 'enum':
      return pick(...Object.values(def.entries));
    case 'literal':
      return pick(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return pick(exampleOf(node), 1);
    case 'string': {
      const pattern = patternOf(node);
      const fitting = FORMED.filter((text) => pattern?.test(text));
      return fitting.length > 0 ? pick(...fitting) : pick('a', 'ä😀 ', 'x'.repeat(64));
    }
    default:
      throw new Error(`the generator does not know ${def.type}`);
  }
}

const fieldArbitrary = (field: Schema, depth: number): fc.Arbitrary<unknown> => {
  const def = defOf(field);
  return valueArbitrary(def.type === 'optional' ? def.innerType : field, depth + 1);
};

/**
 * A value that has every key of a node, and of each choice one: the first in variant 0, the next
 * in variant 1 …
 */
export function fullValue(schema: Schema, variant: number, depth = 0): unknown {
  const node = unwrap(schema);
  const def = defOf(node);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, field]) => [
          key,
          fullValue(field, variant, depth + 1),
        ]),
      );
    case 'record':
      return { [exampleOf(def.keyType) as string]: fullValue(def.valueType, variant, depth + 1) };
    case 'array':
      return [fullValue(def.element, variant, depth + 1)];
    case 'union': {
      const { options } = def;
      return fullValue(options[depth > 8 ? 0 : variant % options.length]!, variant, depth + 1);
    }
    case 'enum':
      return wordOf(Object.values(def.entries), variant);
    case 'literal':
      return wordOf(def.values, variant);
    default:
      return exampleOf(node);
  }
}

const wordOf = <T>(words: readonly T[], variant: number): T => words[variant % words.length]!;
