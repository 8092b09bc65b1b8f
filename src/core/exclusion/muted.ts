import type { Rule } from '../rule.js';
import { offerKey, topicKey } from '../state/settings.js';

/** The shopper does not want this offer, its topic, or a topic above it. */
export const muted: Rule = {
  code: 'MUTED',
  refuses: ({ offer }, { state: { settings } }) =>
    settings[offerKey(offer.id)]?.[0] ||
    offer.topics.some((topic) => settings[topicKey(topic)]?.[0]),
};
