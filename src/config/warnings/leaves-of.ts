import type { Condition } from '../../model/config.js';
import type { Path } from '../finding.js';

export type Leaf = Extract<Condition, { signal: string }>;

interface PlacedLeaf {
  readonly leaf: Leaf;
  /** From the offer on: `['audience', 'all', 0]`. */
  readonly path: Path;
  /** Under an odd number of `not`. */
  readonly isDenied: boolean;
}

/** The conditions on single signals inside an audience. */
export function leavesOf(
  condition: Condition | undefined,
  path: Path = ['audience'],
  isDenied = false,
): PlacedLeaf[] {
  if (!condition) return [];
  if ('signal' in condition) return [{ leaf: condition, path, isDenied }];
  if ('not' in condition) return leavesOf(condition.not, [...path, 'not'], !isDenied);
  const [key, parts] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return parts.flatMap((part, index) => leavesOf(part, [...path, key, index], isDenied));
}
