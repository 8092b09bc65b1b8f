import { NEVER, NOW, type Rule } from '../rule.js';
import { instantOf } from '../time/day.js';

export const campaignEnded: Rule = {
  code: 'CAMPAIGN_ENDED',
  binds: ({ offer }) => offer.to !== undefined,
  passesAt: ({ offer }, { at, shopOffset }) =>
    at < instantOf(offer.to!, shopOffset, true) ? NOW : NEVER,
};
