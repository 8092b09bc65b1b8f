import type { Rule } from '../rule.js';

/** The shopper does not want this offer, its topic, or a topic above it. */
export const muted: Rule = {
  code: 'MUTED',
  refuses: ({ offer }, { history }) => offer.muteKeys.some((key) => history.choices.has(key)),
};
