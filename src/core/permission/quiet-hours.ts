import type { Rule } from '../rule.js';

/** Times of the shopper's day in which a format stays silent. */
export const quietHours: Rule = {
  code: 'QUIET_HOURS',
  passesAt: ({ quietUntil }, situation) => quietUntil(situation),
};
