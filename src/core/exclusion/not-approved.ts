import type { Rule } from '../rule.js';

/** A person approves an offer before any shopper sees it. */
export const notApproved: Rule = {
  code: 'NOT_APPROVED',
  refuses: ({ offer }) => !offer.isApproved,
};
