import type { Path } from '../../../src/config/finding.js';
import { areEqual, heldBy, isObject, keysOf } from './equal-values.js';

/** One place in which two configs differ. */
export interface ChangedPlace {
  readonly path: Path;
  readonly kind: 'changed' | 'added' | 'removed';
  /** `undefined` where it is new. */
  readonly before: unknown;
  /** `undefined` where it was removed. */
  readonly now: unknown;
}

/** Every place in which two configs differ, as deep as they can be told apart, in their order. */
export function changedPlaces(before: unknown, now: unknown, path: Path = []): ChangedPlace[] {
  if (areEqual(before, now)) return [];
  if (isObject(before) && isObject(now)) {
    const keys = new Set([...keysOf(before), ...keysOf(now)]);
    return [...keys].flatMap((key) =>
      changedPlaces(heldBy(before, key), heldBy(now, key), [...path, key]),
    );
  }
  if (Array.isArray(before) && Array.isArray(now)) return changedEntries(before, now, path);
  const kind = before === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  return [{ path, kind, before, now }];
}

/** What is the same at the beginning and the end of two lists has only moved. */
function changedEntries(
  before: readonly unknown[],
  now: readonly unknown[],
  path: Path,
): ChangedPlace[] {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && areEqual(before[start], now[start])) start++;
  let end = 0;
  while (end < least - start && areEqual(before.at(-1 - end), now.at(-1 - end))) end++;
  const [old, next] = [
    before.slice(start, before.length - end),
    now.slice(start, now.length - end),
  ];
  return Array.from({ length: Math.max(old.length, next.length) }).flatMap((_, index) =>
    changedPlaces(old[index], next[index], [...path, start + index]),
  );
}
