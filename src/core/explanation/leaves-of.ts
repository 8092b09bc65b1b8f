import type { Condition } from '../../model/config.js';

type Leaf = Extract<Condition, { signal: string }>;

/** What a condition asks of signals, wherever in it. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('not' in condition) return leavesOf(condition.not);
  if ('signal' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
};
