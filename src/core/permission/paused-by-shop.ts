import { NEVER, type Rule } from '../rule.js';

/** The shop's off-switch: everything, or all that is personal. */
export const pausedByShop: Rule = {
  code: 'PAUSED_BY_SHOP',
  binds: (rung, { paused }) => paused === true || (paused === 'personal' && rung.isPersonal),
  passesAt: () => NEVER,
};
