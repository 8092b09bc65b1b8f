import { configSchema } from '../../src/config/schema.js';
import { defOf, fieldsOf, optionsOf, type Schema, unwrap } from '../../src/config/walk-schema.js';

/**
 * Every key of the config by its full path, with what it holds. Limits are told once, as those of
 * the shop, for those of campaigns and offers differ only in their scopes.
 */
export function keysOfSchema(): ReadonlyMap<string, readonly Schema[]> {
  const keys = new Map<string, Schema[]>();
  for (const [key, held] of keysIn(configSchema, '', new Set())) {
    const name = key.replace(/^(campaigns\.\*|offers\[\])\.limits\./, 'limits.');
    keys.set(name, [...(keys.get(name) ?? []), held]);
  }
  return keys;
}

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
