import { NOW, type Rule } from '../rule.js';
import { instantOf } from '../time/day.js';

export const campaignNotStarted: Rule = {
  code: 'CAMPAIGN_NOT_STARTED',
  binds: ({ offer }) => offer.from !== undefined,
  passesAt: ({ offer }, { at, shopOffset }) => {
    const start = instantOf(offer.from!, shopOffset);
    return at < start ? start : NOW;
  },
};
