import type * as z from 'zod/mini';
import type { Path } from './finding.js';

/** Any node of the config's schema. */
export type Schema = z.core.$ZodType;
type SchemaDef = z.core.$ZodTypes['_zod']['def'];

/** A node without what only says that it may be missing, empty or contain itself. */
export function unwrap(schema: Schema): Schema {
  const def = defOf(schema);
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  // Not the getter itself: it makes the same node anew each time.
  return def.type === 'lazy' ? unwrap((schema as z.core.$ZodLazy)._zod.innerType) : schema;
}

export const defOf = (schema: Schema): SchemaDef => (schema as z.core.$ZodTypes)._zod.def;

/** The keys of an object and what each holds; `undefined` for all other nodes. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const def = defOf(unwrap(schema));
  return def.type === 'object' ? def.shape : undefined;
}

export const isOptional = (schema: Schema): boolean => defOf(schema).type === 'optional';

/** The alternatives of a union; `undefined` for all other nodes. */
export function optionsOf(schema: Schema): readonly Schema[] | undefined {
  const def = defOf(unwrap(schema));
  return def.type === 'union' ? def.options : undefined;
}

/**
 * Follows a path from a node. Stops at the first union, whose alternatives differ in what comes
 * next, and says how far it came.
 */
export function walkSchema(
  schema: Schema,
  path: Path,
): { readonly schema: Schema | undefined; readonly steps: number } {
  let at = unwrap(schema);
  for (const [steps, key] of path.entries()) {
    const def = defOf(at);
    if (def.type === 'union') return { schema: at, steps };
    const next = stepInto(def, key);
    if (!next) return { schema: undefined, steps };
    at = unwrap(next);
  }
  return { schema: at, steps: path.length };
}

function stepInto(def: SchemaDef, key: string | number): Schema | undefined {
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    case 'record':
      return def.valueType;
    case 'array':
      return def.element;
    default:
      return undefined;
  }
}

/** The words that a node allows, where it is a choice of words. */
export function wordsOf(schema: Schema): readonly string[] | undefined {
  const def = defOf(unwrap(schema));
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type !== 'literal') return undefined;
  const texts = def.values.filter((value) => typeof value === 'string');
  return texts.length > 0 ? texts : undefined;
}
