import type { Rule } from '../rule.js';

/** The shopper paused all offers. */
export const pausedByShopper: Rule = {
  code: 'PAUSED_BY_SHOPPER',
  refuses: (_, { history }) => history.choices.has('paused'),
};
