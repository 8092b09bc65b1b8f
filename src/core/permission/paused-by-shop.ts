import type { Rule } from '../rule.js';

/** The shop's off-switch: everything, or all that is personal. */
export const pausedByShop: Rule = {
  code: 'PAUSED_BY_SHOP',
  refuses: ({ isPersonal }, { plan: { paused } }) => paused === true || (!!paused && isPersonal),
};
