import type { Rule } from '../rule.js';

/** The shopper turned everything personal off. */
export const vetoSwitchedOff: Rule = {
  code: 'VETO_SWITCHED_OFF',
  refuses: ({ isPersonal }, { history }) => isPersonal && history.choices.has('off'),
};
