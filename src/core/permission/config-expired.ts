import type { Rule } from '../rule.js';

/** Past `validUntil` nothing is shown: a forgotten config falls silent. */
export const configExpired: Rule = {
  code: 'CONFIG_EXPIRED',
  refuses: (_, { plan, at, shopOffset }) => at >= plan.expiresAt(shopOffset),
};
