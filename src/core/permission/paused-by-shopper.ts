import { NEVER, NOW, type Rule } from '../rule.js';

/** The shopper paused all offers. */
export const pausedByShopper: Rule = {
  code: 'PAUSED_BY_SHOPPER',
  binds: () => true,
  passesAt: (_, { state }) => (state.settings.paused?.[0] ? NEVER : NOW),
};
