import type { ConsentOptions, ConsentStatus, ConsentWord } from '../../model/consent.js';

/**
 * TCF purposes of the publisher, which the shop is: 1 store and read on the device; for its own
 * offers 5 and 6 (personalised content) and 8 (its measurement), for sponsored ones 3, 4 and 7 (the
 * same of advertising). Consent only: none of these rests on a legitimate interest here.
 */
export function wordOfPurposes(
  { offers = 'own' }: ConsentOptions,
  isConsented: (purpose: number) => boolean,
): ConsentWord {
  const all = (...purposes: readonly number[]): ConsentStatus =>
    purposes.every(isConsented) ? 'granted' : 'denied';
  return offers === 'own'
    ? { storage: all(1), personalisation: all(5, 6), measurement: all(8) }
    : { storage: all(1), personalisation: all(3, 4), measurement: all(7) };
}
