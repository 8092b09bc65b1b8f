export type UnknownRecord = Readonly<Record<string, unknown>>;

/** What one key must hold, in words that finish the sentence 'must be …'. */
interface KeyRule {
  is(value: unknown): boolean;
  readonly what: string;
  readonly required?: boolean;
}

export type Keys = Readonly<Record<string, KeyRule>>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A timestamp without a zone would be read in the zone of the machine: it is none. */
export function isInstant(value: unknown): value is number | string {
  if (typeof value === 'number') return Number.isInteger(value);
  return typeof value === 'string' && ISO.test(value) && !Number.isNaN(Date.parse(value));
}

export interface KeyProblem {
  readonly kind: 'not-an-object' | 'missing' | 'unknown' | 'wrong';
  /** Of the key, or of what is no object: `events[3].ts`. */
  readonly path: string;
  /** Begins with the path and ends with a remedy. */
  readonly sentence: string;
}

/** Problems of an object of the given keys. Keys that begin with `$` are comments. */
export function checkKeys(value: unknown, keys: Keys, path: string): KeyProblem[] {
  const problems: KeyProblem[] = [];
  const add = (kind: KeyProblem['kind'], where: string, said: string): void => {
    problems.push({ kind, path: where, sentence: `${where}: ${said}` });
  };
  if (!isRecord(value)) {
    add('not-an-object', path === '' ? 'case' : path, `must be an object, not ${describe(value)}`);
    return problems;
  }
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(keys, key) && !key.startsWith('$')) {
      const known = Object.keys(keys).join(', ');
      add('unknown', at(key), `unknown key; correct or remove it (known: ${known})`);
    }
  }
  for (const [key, rule] of Object.entries(keys)) {
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    if (held === undefined) {
      if (rule.required) add('missing', at(key), `missing; add it, it must be ${rule.what}`);
    } else if (!rule.is(held)) {
      add('wrong', at(key), `must be ${rule.what}, not ${describe(held)}`);
    }
  }
  return problems;
}

/** So much of a value is told. */
const MOST_LETTERS = 60;

function describe(value: unknown): string {
  let values = 0;
  // Each value gives a letter at least. What a file holds may be nested deeper than the stack goes.
  const cut = (_: string, held: unknown) => (++values > MOST_LETTERS ? undefined : held);
  const text = JSON.stringify(value, cut) ?? String(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 3)}…` : text;
}
