/** Where in a text something stands, as whoever wrote it would look for it: `events[3].at`. */
export type Place = string;

const MAX_TEXT = 256;
/** What exportData writes, or the same with another zone. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** @throws TypeError that names the place, what belongs there, and what to do. */
export function fail(
  place: Place,
  expected: string,
  remedy = 'Correct it, or give the text as exportData wrote it.',
): never {
  throw new TypeError(`${place} is not ${expected}. ${remedy}`);
}

/** A record with no other keys than these. As a `Map`: no key of it means anything to JavaScript. */
export function readRecord(
  value: unknown,
  place: Place,
  keys: readonly string[],
): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(place, 'a JSON object');
  }
  const record = new Map(Object.entries(value));
  for (const key of record.keys()) {
    if (!keys.includes(key)) fail(`${place}: the key "${key.slice(0, 64)}"`, 'known');
  }
  return record;
}

export function readList(value: unknown, place: Place, max: number): readonly unknown[] {
  if (!Array.isArray(value)) return fail(place, 'a list');
  return value.length > max ? fail(place, `a list of ${max} at most`) : value;
}

export const readText = (value: unknown, place: Place): string =>
  typeof value === 'string' && value.length <= MAX_TEXT
    ? value
    : fail(place, `a text of ${MAX_TEXT} characters at most`);

/** Epoch ms; what is still to come is taken as now. */
export function readTime(value: unknown, place: Place, now: number): number {
  const ms = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
  if (!(ms >= 0)) return fail(place, 'a time, as in "2026-03-02T12:00:00.000Z"');
  return Math.min(ms, now);
}

export const readNumber = (value: unknown, place: Place): number =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER
    ? value
    : fail(place, 'a number from 0 on');

export const readCount = (value: unknown, place: Place): number =>
  Number.isInteger(readNumber(value, place)) ? (value as number) : fail(place, 'a whole number');

export const readBoolean = (value: unknown, place: Place): boolean =>
  typeof value === 'boolean' ? value : fail(place, 'true or false');

export const readWord = <Word extends string>(
  value: unknown,
  place: Place,
  words: readonly Word[],
): Word => words.find((word) => word === value) ?? fail(place, `one of ${words.join(', ')}`);

export function parsePortable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail('The text', 'JSON', 'Give the whole text that exportData wrote.');
  }
}
