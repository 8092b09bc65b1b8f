import type { WatchConsent } from '../../model/consent.js';
import { globalOf } from './global-of.js';
import { readCookie } from './read-cookie.js';
import { wordByName } from './word-by-name.js';

/** OneTrust, by its cookies or its global. https://developer.onetrust.com/onetrust/docs/javascript-events-guide */
export const watchOnetrust: WatchConsent = (options, onChange) => {
  addEventListener('OneTrustGroupsUpdated', onChange);
  addEventListener('OTConsentApplied', onChange);
  return () => {
    const oneTrust = globalOf('OneTrust');
    const isAnswered =
      readCookie('OptanonAlertBoxClosed') !== undefined || oneTrust?.['IsAlertBoxClosed']?.();
    // Groups are listed before anybody answered: those that the shop assumes.
    if (!isAnswered) return oneTrust ? {} : undefined;
    // `groups=C0001:1,C0002:0`; the global has those that are on: `,C0001,`.
    const saved = new URLSearchParams(readCookie('OptanonConsent')).get('groups');
    const groups = saved ?? `${globalOf('OnetrustActiveGroups') ?? ''}`.replaceAll(',', ':1,');
    const defaults = { storage: 'C0003', personalisation: 'C0004', measurement: 'C0002' };
    return wordByName(options, defaults, (name) => groups.split(',').includes(`${name}:1`));
  };
};
