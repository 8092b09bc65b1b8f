import type { ConsentWord, WatchConsent } from '../../model/consent.js';
import { ABSTENTION } from './abstention.js';
import { type Foreign, globalOf } from './global-of.js';
import { quietly } from './quietly.js';
import { whenThere } from './when-there.js';
import { wordOfPurposes } from './word-of-purposes.js';

/**
 * IAB TCF 2.2 and 2.3, by the events of `__tcfapi`.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export const watchTcf: WatchConsent = (options, onChange) => {
  let word: ConsentWord | undefined;
  const take = (data: Foreign): void => {
    const status = `${data['eventStatus']}`;
    const applies = data['gdprApplies'] as unknown;
    if (applies === false) word = ABSTENTION;
    // While the shopper is being asked again, what they said last holds.
    else if (applies !== true || !/^(tcloaded|useractioncomplete)$/.test(status)) return;
    else {
      // The publisher's segment is optional: absent is denied.
      const consents = data['publisher']?.['consents'];
      word = wordOfPurposes(options, (purpose) => (consents?.[purpose] as unknown) === true);
    }
    onChange();
  };
  whenThere(
    () => globalOf('__tcfapi'),
    (tcf) => {
      word = {};
      const listen = (data: Foreign, isDone: boolean): void => {
        if (isDone) take(data);
      };
      tcf('addEventListener', 2, quietly(listen));
    },
  );
  return () => word;
};
