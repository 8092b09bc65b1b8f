import type { Rule } from '../rule.js';

/**
 * Without consent to storage only impersonal inline offers appear (nothing is remembered between
 * pages, so no limit could be kept); without consent to personalisation only impersonal ones.
 */
export const consentMissing: Rule = {
  code: 'CONSENT_MISSING',
  refuses: ({ isPersonal, format }, { mayStore, maySignals }) =>
    isPersonal ? !mayStore || !maySignals : !mayStore && format !== 'inline',
};
