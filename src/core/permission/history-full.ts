import type { Rule } from '../rule.js';
import { isFull } from '../state/bounds.js';

/** No room to remember another impression: nothing is evicted silently, so nothing is shown. */
export const historyFull: Rule = {
  code: 'HISTORY_FULL',
  refuses: (_, { state }) => isFull(state),
};
