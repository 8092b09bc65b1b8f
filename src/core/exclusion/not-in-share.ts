import { bucket } from '../bucket.js';
import { NEVER, NOW, type Rule } from '../rule.js';

/** A campaign may go to a share of the shoppers; who is in it stays in it. */
export const notInShare: Rule = {
  code: 'NOT_IN_SHARE',
  binds: ({ offer }) => offer.share < 1,
  passesAt: ({ offer }, { state }) =>
    bucket(state.seed, 'share', offer.campaign!) < offer.share ? NOW : NEVER,
};
