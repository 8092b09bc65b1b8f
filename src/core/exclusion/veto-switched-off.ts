import { NEVER, NOW, type Rule } from '../rule.js';

/** The shopper turned everything personal off. */
export const vetoSwitchedOff: Rule = {
  code: 'VETO_SWITCHED_OFF',
  binds: ({ isPersonal }) => isPersonal,
  passesAt: (_, { state }) => (state.settings.off?.[0] ? NEVER : NOW),
};
