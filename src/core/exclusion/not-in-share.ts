import { isDrawn } from '../bucket.js';
import type { Rule } from '../rule.js';

/** A campaign may go to a share of the shoppers; who is in it stays in it. */
export const notInShare: Rule = {
  code: 'NOT_IN_SHARE',
  refuses: ({ offer }, { state }) => !isDrawn(offer.share, state, 'share', offer.campaign),
};
