import { matchesAgainAt } from '../audience/matches-again-at.js';
import { NOW, type Rule } from '../rule.js';

export const audienceNotMatched: Rule = {
  code: 'AUDIENCE_NOT_MATCHED',
  binds: ({ offer }) => offer.audience !== undefined,
  refuses: ({ offer }, situation) => !offer.audience!.matches(situation),
  passesAt: ({ offer: { audience } }, situation) =>
    audience!.matches(situation) ? NOW : matchesAgainAt(audience!, situation),
};
