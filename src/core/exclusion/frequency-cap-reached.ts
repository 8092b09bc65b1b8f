import { belowMaxAt } from '../history/count-impressions.js';
import { NOW, type Rule } from '../rule.js';

/** Every cap that applies must have room (specification 4.1). */
export const frequencyCapReached: Rule = {
  code: 'FREQUENCY_CAP_REACHED',
  binds: ({ caps }) => caps.length > 0,
  passesAt: ({ caps }, situation) => {
    let passes = NOW;
    for (const cap of caps) passes = Math.max(passes, belowMaxAt(cap, cap.max, situation));
    return passes;
  },
};
