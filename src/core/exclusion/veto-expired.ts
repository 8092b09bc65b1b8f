import type { Rule } from '../rule.js';

/** What was noted so long ago says nothing any more, however long the shop keeps it. */
export const vetoExpired: Rule = {
  code: 'VETO_EXPIRED',
  passesAt: ({ scoring }, situation) => scoring.expiredUntil(situation),
};
