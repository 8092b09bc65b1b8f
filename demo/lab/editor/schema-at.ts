import { type Path, valueAt } from '../../../src/config/finding.js';
import type { JsonSchema } from './json-schema.js';

/** What a place of the config may hold. */
export interface SchemaPlace {
  /** Its alternatives, without those that what is there already rules out. */
  readonly nodes: readonly JsonSchema[];
  /** As the meanings name it: `offers[].about.product`; empty for the whole config. */
  readonly key: string;
}

/**
 * The schema of a place, through references and alternatives.
 * @param value the whole config as far as it is written: it tells which alternative is meant.
 */
export function schemaAt(schema: JsonSchema, path: Path, value: unknown): SchemaPlace {
  let nodes = optionsOf(schema, schema);
  let key = '';
  path.forEach((step, index) => {
    const held = valueAt(value, path.slice(0, index));
    const steps = meant(nodes, held).map((node) => stepInto(node, step));
    key += steps.find((of) => of.name !== '')?.name ?? `.${step}`;
    nodes = steps.flatMap(({ node }) => (node ? optionsOf(node, schema) : []));
  });
  return { nodes: meant(nodes, valueAt(value, path)), key: nameOf(key) };
}

/** Every alternative of a node, none of them a choice itself. */
function optionsOf(node: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  if (node.$ref !== undefined) {
    const of = root.$defs?.[node.$ref.replace(/^.*\//, '')];
    return of ? optionsOf(of, root) : [];
  }
  return node.anyOf ? node.anyOf.flatMap((option) => optionsOf(option, root)) : [node];
}

function stepInto(
  { properties, additionalProperties, items }: JsonSchema,
  step: string | number,
): { readonly node?: JsonSchema; readonly name: string } {
  if (typeof step === 'number') return items ? { node: items, name: '[]' } : { name: '' };
  if (properties && Object.hasOwn(properties, step)) {
    return { node: properties[step]!, name: `.${step}` };
  }
  return typeof additionalProperties === 'object'
    ? { node: additionalProperties, name: '.*' }
    : { name: '' };
}

/** The limits of a campaign or an offer mean what those of the shop do, and conditions nest. */
const nameOf = (key: string): string =>
  key
    .replace(/^\./, '')
    .replace(/^(campaigns\.\*|offers\[\])\.limits\./, 'limits.')
    .replace(/^(offers\[\]\.audience)(\.(all|any)\[\]|\.not)+(?=\.)/, '$1');

/** Of objects that a word tells apart (`trigger`), the one that is meant by what is written. */
function meant(nodes: readonly JsonSchema[], held: unknown): readonly JsonSchema[] {
  if (nodes.length < 2 || typeof held !== 'object' || held === null) return nodes;
  const type = Array.isArray(held) ? 'array' : 'object';
  const ofType = nodes.filter((node) => node.type === type);
  const byWord = ofType.filter(({ properties = {} }) =>
    Object.entries(held).every(([key, word]) => {
      const words = wordsOf(Object.hasOwn(properties, key) ? properties[key] : undefined);
      return words.length === 0 || words.includes(word);
    }),
  );
  return byWord.length > 0 ? byWord : ofType.length > 0 ? ofType : nodes;
}

/** The words that a node allows. */
export const wordsOf = (node: JsonSchema | undefined): readonly unknown[] =>
  node?.enum ?? (node?.const === undefined ? [] : [node.const]);
