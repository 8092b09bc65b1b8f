import { diff } from '@codemirror/merge';

/** A part of a text that is replaced. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Beyond so many differing characters the changes are told in fewer, larger parts. */
const SCAN_LIMIT = 500;

/**
 * The changes that make one text of another, each at its place: whatever stands between them, a
 * cursor too, stays where it is.
 */
export function minimalChanges(from: string, to: string): readonly TextChange[] {
  return diff(from, to, { scanLimit: SCAN_LIMIT }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: to.slice(fromB, toB),
  }));
}
