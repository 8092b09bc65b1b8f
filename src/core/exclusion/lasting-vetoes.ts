import type { Rule } from '../rule.js';

/** Whatever happens: where a creative calls for it. Of all others the rule is idle. */
const refuses = (): boolean => true;

/** What a creative uses, or is about, is never used; the config alone tells. */
export const LASTING_VETOES: readonly Rule[] = [
  { code: 'VETO_SPECIAL_CATEGORY', refuses },
  { code: 'VETO_LIFE_EVENT', refuses },
  { code: 'VETO_FINANCE', refuses },
  { code: 'VETO_THIRD_PARTY', refuses },
  { code: 'VETO_LOCATION', refuses },
  { code: 'VETO_BIOMETRIC', refuses },
  { code: 'VETO_PROXY', refuses },
];
