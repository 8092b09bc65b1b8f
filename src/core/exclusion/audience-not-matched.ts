import type { Rule } from '../rule.js';

export const audienceNotMatched: Rule = {
  code: 'AUDIENCE_NOT_MATCHED',
  refuses: ({ offer }, situation) => !offer.audience.matches(situation),
  passesAt: ({ offer }, situation) => offer.audience.matchesAgainAt(situation),
};
