import type { Rule } from '../rule.js';

/** Nobody is offered what they just bought. */
export const vetoBought: Rule = {
  code: 'VETO_BOUGHT',
  passesAt: ({ offer }, { history }) =>
    (history.purchases.get(offer.product!) ?? -Infinity) + offer.replenishMs,
};
