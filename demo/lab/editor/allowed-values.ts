import { TEXT_FORMS } from '../../../src/config/words.js';
import type { JsonSchema } from './json-schema.js';
import { wordsOf } from './schema-at.js';

/** What a place may hold, as facts: the messages make words of it. */
export type Allowed =
  | { readonly kind: 'words'; readonly words: readonly unknown[] }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly isWhole: boolean;
      /** True where `min` itself is too small. */
      readonly isAbove: boolean;
    }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'boolean' | 'null' | 'object' | 'list' };

/** Forms of text, in the order of the checker's. */
export const FORMS = [
  'positiveDuration',
  'duration',
  'date',
  'keyword',
  'time',
  'url',
  'page',
  'language',
  'id',
] as const;
export type Form = (typeof FORMS)[number];

/** Each kind once; all words together. */
export function allowedValues(nodes: readonly JsonSchema[]): readonly Allowed[] {
  const words = nodes.flatMap(wordsOf);
  const others = nodes.filter((node) => wordsOf(node).length === 0).map(allowedOf);
  const all: Allowed[] = [
    ...(words.length > 0 ? [{ kind: 'words', words } as const] : []),
    ...others,
  ];
  const seen = new Set<string>();
  return all.filter((allowed) => {
    const text = JSON.stringify(allowed);
    return !seen.has(text) && seen.add(text);
  });
}

function allowedOf(node: JsonSchema): Allowed {
  switch (node.type) {
    case 'boolean':
    case 'null':
    case 'object':
      return { kind: node.type };
    case 'array':
      return { kind: 'list' };
    case 'string': {
      const form = formOf(node);
      return form ? { kind: 'form', form } : { kind: 'text', max: node.maxLength ?? Infinity };
    }
    default: {
      const { minimum, exclusiveMinimum, maximum = Infinity, type } = node;
      const min = exclusiveMinimum ?? minimum ?? -Infinity;
      const isAbove = exclusiveMinimum !== undefined;
      return { kind: 'number', min, max: maximum, isWhole: type === 'integer', isAbove };
    }
  }
}

/** The form of text that a node asks for. */
export function formOf({ pattern }: JsonSchema): Form | undefined {
  if (pattern === undefined) return undefined;
  return FORMS[TEXT_FORMS.findIndex(({ mark }) => pattern.includes(mark))];
}
