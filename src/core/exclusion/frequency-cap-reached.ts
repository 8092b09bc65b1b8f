import { belowMaxAt } from '../history/below-max-at.js';
import type { Rule } from '../rule.js';

/** Every cap that applies must have room (specification 4.1). */
export const frequencyCapReached: Rule = {
  code: 'FREQUENCY_CAP_REACHED',
  passesAt: ({ caps }, situation) => {
    let passes = 0;
    for (const cap of caps) passes = Math.max(passes, belowMaxAt(cap, situation));
    return passes;
  },
};
