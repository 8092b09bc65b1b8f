import type { Rule } from '../rule.js';

export const audienceNotMatched: Rule = {
  code: 'AUDIENCE_NOT_MATCHED',
  refuses: ({ offer: { audience } }, situation) => audience && !audience.matches(situation),
  passesAt: ({ offer: { audience } }, situation) => audience?.matchesAgainAt(situation) ?? 0,
};
