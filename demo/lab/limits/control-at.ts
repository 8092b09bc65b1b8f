import type { JsonSchema } from '../editor/json-schema.js';

/** With what a value is changed, as its schema has it. */
export type Control =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  /** A threshold on a scale that has an end. */
  | { readonly kind: 'scale'; readonly min: number; readonly max: number }
  | { readonly kind: 'time' }
  /** A length of time, or one of the words that stand for one. */
  | {
      readonly kind: 'duration';
      readonly words: readonly string[];
      readonly hasCalendar: boolean;
      readonly canBeNone: boolean;
    }
  | { readonly kind: 'text'; readonly pattern?: string | undefined };

/** The control for the value at a JSON pointer of the config: `/limits/frequencyCaps/0/max`. */
export function controlAt(schema: JsonSchema, pointer: string): Control | undefined {
  let nodes: readonly JsonSchema[] = [schema];
  for (const part of pointer.split('/').filter((text) => text !== '')) {
    nodes = nodes.flatMap(optionsOf).flatMap((node) => stepInto(node, part));
  }
  return controlOf(nodes.flatMap(optionsOf).filter(({ type }) => type !== 'null'));
}

/** Finds each control once: a page asks for all of them whenever it is drawn. */
export function findControls(schema: JsonSchema): (pointer: string) => Control | undefined {
  const found = new Map<string, Control | undefined>();
  return (pointer) => {
    if (!found.has(pointer)) found.set(pointer, controlAt(schema, pointer));
    return found.get(pointer);
  };
}

const optionsOf = (node: JsonSchema): readonly JsonSchema[] =>
  node.anyOf ? node.anyOf.flatMap(optionsOf) : [node];

function stepInto({ properties, items, additionalProperties }: JsonSchema, part: string) {
  const own = properties && Object.hasOwn(properties, part) ? properties[part] : undefined;
  if (own) return [own];
  if (items && /^\d+$/.test(part)) return [items];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** A scale has an end that people can imagine; a count goes on. */
const LONGEST_SCALE = 200;

function controlOf(options: readonly JsonSchema[]): Control | undefined {
  const number = options.find(({ type }) => type === 'number' || type === 'integer');
  if (number) {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER, type } = number;
    if (type === 'number' && maximum <= LONGEST_SCALE) {
      return { kind: 'scale', min: minimum, max: maximum };
    }
    return { kind: 'number', min: minimum, max: maximum, step: 1 };
  }
  const texts = options.filter(({ type }) => type === 'string');
  const duration = texts.find(({ pattern }) => pattern?.endsWith('(ms|s|min|h|d|w)$'));
  if (duration) {
    return {
      kind: 'duration',
      words: texts.flatMap((of) =>
        (of.enum ?? [of.const]).filter((word) => word !== undefined),
      ) as string[],
      hasCalendar: options.some(({ properties }) => properties?.calendar !== undefined),
      // A window has to have a length; a pause may be none.
      canBeNone: new RegExp(duration.pattern!).test('0s'),
    };
  }
  const [text] = texts;
  if (!text) return undefined;
  const isTime = text.pattern !== undefined && new RegExp(text.pattern).test('23:59');
  return isTime ? { kind: 'time' } : { kind: 'text', pattern: text.pattern };
}
