import type { Consent, ConsentPurpose, ConsentStatus, ConsentWord } from '../model/consent.js';

/**
 * What all listed sources say together: the strictest wins, purpose by purpose. A silent source is
 * unknown, one that abstains does not count, and where nobody speaks it is unknown.
 * @param words one a source; `undefined` for one that has not spoken.
 */
export function combineConsent(words: readonly (ConsentWord | undefined)[]): Consent {
  const statusOf = (purpose: ConsentPurpose): ConsentStatus => {
    const opinions = words
      .map((word) => word?.[purpose])
      .filter((opinion) => opinion !== 'abstains');
    if (opinions.includes('denied')) return 'denied';
    // Words come from pages too: what is none of ours grants nothing.
    return opinions.length && opinions.every((opinion) => opinion === 'granted')
      ? 'granted'
      : 'unknown';
  };
  return {
    storage: statusOf('storage'),
    personalisation: statusOf('personalisation'),
    measurement: statusOf('measurement'),
    ...(words.some((word) => word?.globalPrivacyControl) && { globalPrivacyControl: true }),
  };
}
