import { inSlot } from '../history/in-slot.js';
import type { Rule } from '../rule.js';

/** What worked is left in peace for a while. */
export const converted: Rule = {
  code: 'CONVERTED',
  passesAt: ({ conversionPauses }, situation) => {
    let passes = 0;
    for (const { slot, pauseMs } of conversionPauses) {
      for (const { kind, at } of inSlot(situation.history.reactions, slot, situation)) {
        if (kind === 'conversion') passes = Math.max(passes, at + pauseMs);
      }
    }
    return passes;
  },
};
