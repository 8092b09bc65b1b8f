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

/**
 * Problems of an object of the given keys, each with its path and a remedy. Keys that begin
 * with `$` are comments.
 */
export function checkKeys(value: unknown, keys: Keys, path: string): string[] {
  if (!isRecord(value)) {
    return [`${path === '' ? 'case' : path}: must be an object, not ${describe(value)}`];
  }
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const problems: string[] = [];
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(keys, key) && !key.startsWith('$')) {
      problems.push(
        `${at(key)}: unknown key; correct or remove it (known: ${Object.keys(keys).join(', ')})`,
      );
    }
  }
  for (const [key, rule] of Object.entries(keys)) {
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    if (held === undefined) {
      if (rule.required) problems.push(`${at(key)}: missing; add it, it must be ${rule.what}`);
    } else if (!rule.is(held)) {
      problems.push(`${at(key)}: must be ${rule.what}, not ${describe(held)}`);
    }
  }
  return problems;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
