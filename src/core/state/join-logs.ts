import type { Entry } from './state.js';

/**
 * Two copies of one log, of which each may lack what was pruned there, and may know a later stage
 * of an impression.
 */
export function joinLogs(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const keysOfA = keysOf(a);
  const keysOfB = keysOf(b);
  const hasAll = (keys: readonly string[], others: readonly string[]): boolean =>
    others.every((key) => keys.includes(key));
  const joined = new Map<string, Entry>();
  const take = (log: readonly Entry[], keys: readonly string[]): void =>
    log.forEach((entry, index) => {
      const known = joined.get(keys[index]!);
      joined.set(keys[index]!, known ? joinStages(known, entry) : entry);
    });
  // The order of the log that has all of it is the order in which it was written.
  if (hasAll(keysOfA, keysOfB)) {
    take(a, keysOfA);
    take(b, keysOfB);
    return [...joined.values()];
  }
  take(b, keysOfB);
  take(a, keysOfA);
  if (hasAll(keysOfB, keysOfA)) return [...joined.values()];
  return [...joined]
    .sort(([key, { at }], [other, { at: otherAt }]) => at - otherAt || (key < other ? -1 : 1))
    .map(([, entry]) => entry);
}

/** Names an entry; the same one twice, which an untyped page may bring about, gets a number. */
function keysOf(log: readonly Entry[]): readonly string[] {
  const seen = new Map<string, number>();
  return log.map((entry) => {
    const { kind, id, renderedAt: _, viewableAt: __, ...rest } = entry;
    const fields = Object.entries(rest).filter(([, value]) => value !== undefined && value !== 0);
    const key =
      kind === 'impression' && id ? `impression/${id}` : JSON.stringify([kind, id, fields.sort()]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  });
}

/** The first time that is known counts. */
const joinStages = (a: Entry, b: Entry): Entry => ({
  ...a,
  renderedAt: earlierOf(a.renderedAt, b.renderedAt),
  viewableAt: earlierOf(a.viewableAt, b.viewableAt),
});

const earlierOf = (a: number | undefined, b: number | undefined): number | undefined =>
  a && b ? Math.min(a, b) : a || b;
