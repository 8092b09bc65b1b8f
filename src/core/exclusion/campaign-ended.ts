import type { Rule } from '../rule.js';

export const campaignEnded: Rule = {
  code: 'CAMPAIGN_ENDED',
  refuses: ({ offer }, { at, shopOffset }) => at >= offer.endsAt(shopOffset),
};
