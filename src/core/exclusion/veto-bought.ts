import { NOW, type Rule } from '../rule.js';

/** Nobody is offered what they just bought. */
export const vetoBought: Rule = {
  code: 'VETO_BOUGHT',
  binds: ({ offer }) => offer.product !== undefined,
  passesAt: ({ offer }, { history }) => {
    const boughtAt = history.purchases.get(offer.product!);
    return boughtAt === undefined ? NOW : boughtAt + offer.replenishMs;
  },
};
