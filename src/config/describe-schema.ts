import { nearestWord } from './nearest-word.js';
import {
  defOf,
  fieldsOf,
  isOptional,
  optionsOf,
  type Schema,
  unwrap,
  wordsOf,
} from './walk-schema.js';
import { EXAMPLES, EXPECTED, joinWords, REMEDY, TEXT_FORMS, type TextForm } from './words.js';

/** What a node asks of its value, to finish the sentence 'must be …'. */
export function expectationOf(schema: Schema): string {
  const def = defOf(unwrap(schema));
  const words = wordsOf(schema);
  switch (def.type) {
    case 'enum':
    case 'literal':
      return words ? EXPECTED.words(words) : EXPECTED.exactly(valueOfLiteral(schema));
    case 'string': {
      const { min = 0, max = Infinity } = boundsOf(schema);
      return formOf(schema)?.is ?? EXPECTED.text(min, max);
    }
    case 'number': {
      const { min = -Infinity, max = Infinity, isAbove = false } = boundsOf(schema);
      return EXPECTED.number(min, max, isWhole(schema), isAbove);
    }
    case 'boolean':
      return EXPECTED.boolean;
    case 'array':
      return EXPECTED.list(boundsOf(schema).min ?? 0);
    case 'object': {
      const required = requiredKeys(schema);
      return required.length > 0 ? EXPECTED.object(required) : EXPECTED.anyObject;
    }
    case 'record':
      return EXPECTED.record(expectationOf(def.keyType));
    case 'union':
      return joinWords(expectationsOf(def.options), 'or');
    default:
      throw new Error(`The schema has a node without words: ${def.type}`);
  }
}

/** What several alternatives ask, each once. */
export const expectationsOf = (schemas: readonly Schema[]): readonly string[] => [
  ...new Set(schemas.map(expectationOf)),
];

/**
 * A value that fits a node, as short as possible.
 * @param key under which it stands, where that says more.
 */
export function exampleOf(schema: Schema, key = ''): unknown {
  if (Object.hasOwn(EXAMPLES, key)) return EXAMPLES[key];
  const def = defOf(unwrap(schema));
  switch (def.type) {
    case 'enum':
    case 'literal':
      return valueOfLiteral(schema);
    case 'string':
      return formOf(schema)?.example ?? '…';
    case 'number':
      return Math.max(boundsOf(schema).min ?? 0, isWhole(schema) ? 1 : 0.5);
    case 'boolean':
      return true;
    case 'array':
      return [exampleOf(def.element)];
    case 'object':
      return Object.fromEntries(
        requiredKeys(schema).map((name) => [name, exampleOf(fieldsOf(schema)![name]!, name)]),
      );
    case 'union':
      return exampleOf(def.options[0]!);
    default:
      return {};
  }
}

/** What to write instead of a value that does not fit any of these nodes. */
export function remedyFor(value: unknown, schemas: readonly Schema[], key = ''): string {
  const all = schemas.flatMap((schema) => optionsOf(schema) ?? [unwrap(schema)]);
  const words = all.flatMap((schema) => wordsOf(schema) ?? []);
  const takes = (type: string): boolean => all.some((schema) => defOf(schema).type === type);
  const duration = all.find((schema) => formOf(schema)?.is.startsWith('a duration'));
  if (typeof value === 'string') {
    const nearest = nearestWord(value, words) ?? (duration && asDuration(value));
    if (nearest !== undefined) return REMEDY.didYouMean(nearest);
    const named = all.map((schema) => asNamed(value, schema)).find(Boolean);
    if (named) return REMEDY.writeExactly(named);
    const bare = unquoted(value);
    if (takes(typeof bare)) return REMEDY.withoutQuotes(bare);
  } else if (Number.isFinite(value)) {
    if (duration) return REMEDY.withUnit(Number(value));
    if (takes('number')) return REMEDY.write(clamp(Number(value), all[0]!));
  }
  if (!Array.isArray(value) && all.some((schema) => isListOf(schema, value))) {
    return REMEDY.asList(value);
  }
  const first = duration ?? all[0]!;
  if (words.length > 0 && words.length <= 8 && !duration) return REMEDY.oneOf(words);
  const isScalar = typeof value === 'boolean' || Number.isFinite(value);
  const isText = takes('string') && !formOf(first) && isScalar;
  return isText ? REMEDY.writeExactly(`${value}`) : REMEDY.write(exampleOf(first, key));
}

/** `klaro` → `{ "source": "klaro" }`, where such a word tells an object from others. */
function asNamed(text: string, schema: Schema): object | undefined {
  const [key] = requiredKeys(schema).filter((name) =>
    wordsOf(fieldsOf(schema)![name]!)?.includes(text),
  );
  return key === undefined ? undefined : { [key]: text };
}

const UNITS: Readonly<Record<string, string>> = { s: 's', m: 'min', h: 'h', d: 'd', w: 'w' };

/** `7 days` → `7d`. Months have no fixed length. */
function asDuration(text: string): string | undefined {
  const [, digits, letter = ''] = /^(\d{1,6})\s*([a-z])/i.exec(text) ?? [];
  const unit = UNITS[letter.toLowerCase()];
  return unit === undefined || /mo/i.test(text) ? undefined : `${digits}${unit}`;
}

function clamp(value: number, schema: Schema): number {
  const { min = -Infinity, max = Infinity } = boundsOf(schema);
  const near = Math.min(max, Math.max(min, value)) || Number(exampleOf(schema));
  return isWhole(schema) ? Math.round(near) : near;
}

function isListOf(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  const type = typeof value === 'string' ? /string|enum/ : new RegExp(typeof value);
  return def.type === 'array' && value !== null && type.test(defOf(unwrap(def.element)).type);
}

function unquoted(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}

export const requiredKeys = (schema: Schema): readonly string[] =>
  Object.entries(fieldsOf(schema) ?? {})
    .filter(([, field]) => !isOptional(field))
    .map(([key]) => key);

function valueOfLiteral(schema: Schema): unknown {
  const def = defOf(unwrap(schema));
  if (def.type === 'enum') return Object.values(def.entries)[0];
  return def.type === 'literal' ? def.values[0] : undefined;
}

const isWhole = (schema: Schema): boolean => {
  const def = defOf(unwrap(schema));
  return def.type === 'number' && 'format' in def;
};

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** True where `min` itself is too small. */
  readonly isAbove?: boolean;
}

/** What the checks of a node say about size: of a number, or of the length of a text or list. */
function boundsOf(schema: Schema): Bounds {
  let bounds: Bounds = {};
  for (const check of checksOf(schema)) {
    if (check.check === 'greater_than') {
      bounds = { ...bounds, min: Number(check.value), isAbove: !check.inclusive };
    } else if (check.check === 'less_than') bounds = { ...bounds, max: Number(check.value) };
    else if (check.check === 'min_length') bounds = { ...bounds, min: Number(check.minimum) };
    else if (check.check === 'max_length') bounds = { ...bounds, max: Number(check.maximum) };
  }
  return bounds;
}

/** The form of a text that must match a pattern. */
export function formOf(schema: Schema): TextForm | undefined {
  const pattern = patternOf(schema);
  return pattern && TEXT_FORMS.find(({ mark }) => pattern.source.includes(mark));
}

export function patternOf(schema: Schema): RegExp | undefined {
  const pattern = checksOf(schema).find(({ check }) => check === 'string_format')?.pattern;
  return pattern instanceof RegExp ? pattern : undefined;
}

type CheckDef = { readonly check: string } & Readonly<Record<string, unknown>>;

const checksOf = (schema: Schema): readonly CheckDef[] =>
  (defOf(unwrap(schema)).checks ?? []).map((check) => check._zod.def as unknown as CheckDef);
