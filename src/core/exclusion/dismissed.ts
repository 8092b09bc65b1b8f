import { inSlot } from '../history/count-impressions.js';
import { isReset } from '../history/is-reset.js';
import { NOW, type Rule } from '../rule.js';

/**
 * A ladder of pauses: the n-th dismissal since the last reset pauses for step n, the last step
 * repeats (specification 5.1).
 */
export const dismissed: Rule = {
  code: 'DISMISSED',
  binds: ({ fatigues }) => fatigues.some(({ ladderMs }) => ladderMs.length > 0),
  passesAt: ({ fatigues }, situation) => {
    let passes = NOW;
    for (const fatigue of fatigues) {
      let count = 0;
      let latest = 0;
      for (const entry of inSlot(situation.history.reactions, fatigue.slot, situation)) {
        if (isReset(entry, fatigue)) count = 0;
        else if (entry.kind === 'dismissal') {
          count++;
          latest = entry.at;
        }
      }
      const step = fatigue.ladderMs[Math.min(count, fatigue.ladderMs.length) - 1];
      if (step) passes = Math.max(passes, latest + step);
    }
    return passes;
  },
};
