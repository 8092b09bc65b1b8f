import { NEVER, type Rule } from '../rule.js';

/** A person approves an offer before any shopper sees it. */
export const notApproved: Rule = {
  code: 'NOT_APPROVED',
  binds: ({ offer }, { requiresApproval }) => requiresApproval && !offer.isApproved,
  passesAt: () => NEVER,
};
