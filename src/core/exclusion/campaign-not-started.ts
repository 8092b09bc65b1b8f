import type { Rule } from '../rule.js';

export const campaignNotStarted: Rule = {
  code: 'CAMPAIGN_NOT_STARTED',
  passesAt: ({ offer }, { shopOffset }) => offer.startsAt(shopOffset),
};
