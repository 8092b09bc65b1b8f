import { getLocation, parse } from 'jsonc-parser';
import { isTooDeep } from '../link/text-limits.js';
import { type Allowed, allowedValues } from './allowed-values.js';
import { declaredNames } from './declared-names.js';
import type { JsonSchema } from './json-schema.js';
import { schemaAt } from './schema-at.js';

/** What can be told of a place of the text. */
export interface Hover {
  /** The key or value that it is told of. */
  readonly from: number;
  readonly to: number;
  /** As the meanings name it. */
  readonly key: string;
  readonly allowed: readonly Allowed[];
  /** Names that the config has elsewhere and that fit here. */
  readonly names?: readonly string[] | undefined;
}

/** So many names are told; whoever wants all has the completion. */
const MOST_NAMES = 12;

/** @returns `undefined` where the place has no meaning of its own, such as in a comment. */
export function hoverAt(text: string, offset: number, schema: JsonSchema): Hover | undefined {
  if (isTooDeep(text)) return undefined;
  const { path, previousNode } = getLocation(text, offset);
  const isInside =
    previousNode &&
    offset >= previousNode.offset &&
    offset <= previousNode.offset + previousNode.length;
  if (!isInside || path.length === 0) return undefined;
  const config: unknown = parse(text);
  const { nodes, key } = schemaAt(schema, path, config);
  if (nodes.length === 0) return undefined;
  const names = declaredNames(config, key, path)?.slice(0, MOST_NAMES);
  return {
    from: previousNode.offset,
    to: previousNode.offset + previousNode.length,
    // An entry of a list is told as the list.
    key: key.replace(/\[\]$/, ''),
    allowed: allowedValues(nodes),
    ...(names && { names }),
  };
}
