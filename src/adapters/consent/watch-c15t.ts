import type { WatchConsent } from '../../model/consent.js';
import { type Foreign, globalOf } from './global-of.js';
import { readCookie } from './read-cookie.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

/**
 * c15t 2, by its cookie and its store. The store tells of changes only, so it is read first; it
 * does not hear of other tabs, so the cookie is read with it.
 * https://c15t.com/docs
 */
export const watchC15t: WatchConsent = (options, onChange) => {
  const { cookie = 'c15t' } = options;
  let store: Foreign | undefined;
  const stateOf = (): Foreign | undefined => store?.['getState']?.();
  whenThere(
    () => globalOf('c15tStore'),
    (found) => {
      store = found;
      stateOf()?.['subscribeToConsentChanges']?.(onChange);
      onChange();
    },
  );
  return () => {
    const state = stateOf();
    // `c.marketing:1`: consents that were given; those that were not are left out.
    const saved = readCookie(cookie)?.split(',');
    if (!saved && !state?.['hasConsented']?.()) return state ? {} : undefined;
    const defaults = {
      storage: 'functionality',
      personalisation: 'marketing',
      measurement: 'measurement',
    };
    return wordByName(
      options,
      defaults,
      (name) =>
        (!saved || saved.includes(`c.${name}:1`)) &&
        (!state || (state['has']?.(name) as unknown) === true),
    );
  };
};
