import type { Rule } from '../rule.js';

/** What was said to end has ended: to go on would have been a false urgency. */
export const vetoUrgency: Rule = {
  code: 'VETO_URGENCY',
  refuses: ({ offer }, { at, shopOffset }) => at >= offer.promiseEndsAt(shopOffset),
};
