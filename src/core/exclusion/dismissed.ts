import { inSlot } from '../history/in-slot.js';
import type { Rule } from '../rule.js';

/**
 * A ladder of pauses: the n-th dismissal since the last reset pauses for step n, the last step
 * repeats (specification 5.1).
 */
export const dismissed: Rule = {
  code: 'DISMISSED',
  passesAt: ({ fatigues }, situation) => {
    let passes = 0;
    for (const { slot, ladderMs, isReset } of fatigues) {
      let count = 0;
      let latest = 0;
      for (const entry of inSlot(situation.history.reactions, slot, situation)) {
        if (isReset(entry)) count = 0;
        else if (entry.kind === 'dismissal' && !entry.service) {
          count++;
          latest = entry.at;
        }
      }
      const step = ladderMs[Math.min(count, ladderMs.length) - 1];
      if (step) passes = Math.max(passes, latest + step);
    }
    return passes;
  },
};
