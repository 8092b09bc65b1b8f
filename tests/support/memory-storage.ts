/** A `localStorage` of its own; `room` is how many characters it takes. */
export function memoryStorage(
  kept: Readonly<Record<string, string>> = {},
  room = Number.POSITIVE_INFINITY,
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map(Object.entries(kept));
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}
