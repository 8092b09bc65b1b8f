import type { Rule } from '../rule.js';
import { isFlagged } from './is-flagged.js';

/** The browser objects to what others know: only the shop's own signals may be used. */
export const vetoGlobalPrivacyControl: Rule = {
  code: 'VETO_GLOBAL_PRIVACY_CONTROL',
  refuses: ({ isPersonal, scoring }, { request: { consent, context } }) =>
    isPersonal &&
    scoring.hasForeign &&
    (isFlagged(consent?.globalPrivacyControl) || isFlagged(context?.globalPrivacyControl)),
};
