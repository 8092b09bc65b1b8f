import type { Rule } from '../rule.js';

/** The shopper does not want this offer, its topic, or a topic above it. */
export const muted: Rule = {
  code: 'MUTED',
  refuses: ({ offer }, { state: { settings } }) => offer.muteKeys.some((key) => settings[key]?.[0]),
};
