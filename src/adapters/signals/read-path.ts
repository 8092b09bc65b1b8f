/** What stands at a path of an object that somebody else made; the last key of an array is its index. */
export function readPath(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** A text or a number as a tidy text; `undefined` for all else, and for what is blank. */
export function readText(value: unknown): string | undefined {
  if (typeof value !== 'string' && !Number.isFinite(value)) return undefined;
  return `${value}`.replace(/\s+/g, ' ').trim() || undefined;
}

/** Texts of one value or a list of them. */
export const readTexts = (value: unknown): readonly string[] =>
  [value].flat().flatMap((one) => readText(one) ?? []);
