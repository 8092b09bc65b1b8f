import { NEVER, NOW, type Rule } from '../rule.js';
import { instantOf } from '../time/day.js';

/** Past `validUntil` nothing is shown: a forgotten config falls silent. */
export const configExpired: Rule = {
  code: 'CONFIG_EXPIRED',
  binds: (_, { validUntil }) => validUntil !== undefined,
  passesAt: (_, { plan, at, shopOffset }) =>
    at < instantOf(plan.validUntil!, shopOffset, true) ? NOW : NEVER,
};
