/** True for the same JSON value; the order of keys does not count, a key without a value is none. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((held, index) => areEqual(held, b[index]));
  }
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  if (keysA.length !== keysB.length) return false;
  return keysA.every((key) => Object.hasOwn(b, key) && areEqual(heldBy(a, key), heldBy(b, key)));
}

/** The keys that hold something. */
export const keysOf = (value: object): readonly string[] =>
  Object.keys(value).filter((key) => heldBy(value, key) !== undefined);

/** What stands under an own key; `undefined` where none does. */
export const heldBy = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
