import { getLocation, parse } from 'jsonc-parser';
import { type Path, valueAt } from '../../../src/config/finding.js';
import { isTooDeep } from '../link/text-limits.js';
import { allowedValues, type Form } from './allowed-values.js';
import { declaredNames } from './declared-names.js';
import { isObject } from './equal-values.js';
import type { JsonSchema } from './json-schema.js';
import { type SchemaPlace, schemaAt, wordsOf } from './schema-at.js';

/** What could stand at the cursor. */
export interface Completions {
  /** What of the text is replaced. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly kind: 'key' | 'word' | 'name' | 'example';
  /** Without quotes. */
  readonly label: string;
  /** What is written; the cursor then stands `back` characters before its end. */
  readonly insert: string;
  readonly back: number;
  /** The key whose meaning is told of it: of a key itself. */
  readonly key?: string;
  readonly isRequired?: true;
}

const EXAMPLES: Readonly<Partial<Record<Form, readonly string[]>>> = {
  positiveDuration: ['10min', '1h', '1d', '7d', '30d'],
  duration: ['0s', '10min', '1h', '1d', '7d'],
  time: ['07:00', '22:00'],
};

/** Keys and values that fit at an offset of the text, which may be unfinished. */
export function completionsAt(
  text: string,
  offset: number,
  schema: JsonSchema,
): Completions | undefined {
  if (isTooDeep(text)) return undefined;
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const range = rangeAt(text, offset, previousNode);
  if (!range) return undefined;
  const config: unknown = parse(text);
  const options = isAtPropertyKey
    ? keysAt(text, range.to, schema, path, config)
    : valuesAt(schemaAt(schema, path, config), path, config);
  return options.length > 0 ? { ...range, options } : undefined;
}

/** The text, number or word in which the cursor stands; nothing where something ends before it. */
function rangeAt(
  text: string,
  offset: number,
  node: { readonly offset: number; readonly length: number; readonly type: string } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  const end = (node?.offset ?? 0) + (node?.length ?? 0);
  if (node && offset > node.offset && offset <= end) {
    const isClosed =
      node.type === 'string' && offset === end && /[^\\]"$/.test(text.slice(node.offset, end));
    return isClosed && node.length > 1 ? undefined : { from: node.offset, to: end };
  }
  // Typed without quotes.
  const [word] = /[\w-]*$/.exec(text.slice(0, offset))!;
  const [rest] = /^[\w-]*/.exec(text.slice(offset))!;
  const from = offset - word.length;
  return /[{[,:]\s*$/.test(text.slice(0, from)) || /\n\s*$/.test(text.slice(0, from))
    ? { from, to: offset + rest.length }
    : undefined;
}

function keysAt(
  text: string,
  end: number,
  schema: JsonSchema,
  path: Path,
  config: unknown,
): readonly CompletionOption[] {
  const parent = path.slice(0, -1);
  const { nodes } = schemaAt(schema, parent, config);
  const held = valueAt(config, parent);
  const own = path.at(-1);
  const taken = new Set(isObject(held) ? Object.keys(held).filter((key) => key !== own) : []);
  const keys = new Map<string, boolean>();
  for (const { properties = {}, required = [] } of nodes) {
    for (const key of Object.keys(properties)) {
      if (!taken.has(key)) keys.set(key, (keys.get(key) ?? true) && required.includes(key));
    }
  }
  const after = text.slice(end);
  const hasValue = /^\s*:/.test(after);
  const comma = /^\s*"/.test(after) ? ',' : '';
  return [...keys]
    .map(([key, isRequired]): CompletionOption => {
      const place = schemaAt(schema, [...parent, key], config);
      const [stub, inside] = hasValue ? ['', 0] : stubOf(place);
      return {
        kind: 'key',
        label: key,
        insert: hasValue ? JSON.stringify(key) : `${JSON.stringify(key)}: ${stub}${comma}`,
        back: hasValue ? 0 : inside + comma.length,
        key: place.key,
        ...(isRequired && { isRequired }),
      };
    })
    .sort((a, b) => Number(b.isRequired ?? false) - Number(a.isRequired ?? false));
}

/** An empty value of the kind, and how far from its end one goes on. */
function stubOf({ nodes }: SchemaPlace): readonly [stub: string, back: number] {
  const [node] = nodes;
  if (node?.type === 'array') return ['[]', 1];
  if (node?.type === 'object') return ['{}', 1];
  if (node?.type === 'string' || typeof wordsOf(node)[0] === 'string') return ['""', 1];
  return ['', 0];
}

function valuesAt(place: SchemaPlace, path: Path, config: unknown): readonly CompletionOption[] {
  const names = declaredNames(config, place.key, path) ?? [];
  const allowed = allowedValues(place.nodes);
  const written = (kind: CompletionOption['kind'], value: unknown): CompletionOption => ({
    ...{ kind, label: `${value}`, insert: JSON.stringify(value), back: 0 },
  });
  return [
    ...names.map((name) => written('name', name)),
    ...allowed.flatMap((of) => {
      if (of.kind === 'words') return of.words.map((word) => written('word', word));
      if (of.kind === 'boolean') return [true, false].map((value) => written('word', value));
      if (of.kind === 'null') return [written('word', null)];
      if (of.kind === 'object') return [{ ...written('example', '{ }'), insert: '{}', back: 1 }];
      if (of.kind === 'list') return [{ ...written('example', '[ ]'), insert: '[]', back: 1 }];
      return of.kind === 'form'
        ? (EXAMPLES[of.form] ?? []).map((value) => written('example', value))
        : [];
    }),
  ];
}
