import { inSlot } from '../history/count-impressions.js';
import { NOW, type Rule } from '../rule.js';

/** What worked is left in peace for a while. */
export const converted: Rule = {
  code: 'CONVERTED',
  binds: ({ conversionPauses }) => conversionPauses.length > 0,
  passesAt: ({ conversionPauses }, situation) => {
    let passes = NOW;
    for (const { slot, pauseMs } of conversionPauses) {
      for (const { kind, at } of inSlot(situation.history.reactions, slot, situation)) {
        if (kind === 'conversion') passes = Math.max(passes, at + pauseMs);
      }
    }
    return passes;
  },
};
