import type { WatchConsent } from '../../model/consent.js';
import type { Foreign } from './global-of.js';
import { quietly } from './quietly.js';
import { readCookie } from './read-cookie.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

/**
 * Shopware 6, by the cookie of the shop's own entry in its cookie settings. Its event names only
 * what changed, and comes on no later visit: so the cookies are read, and it is added to them.
 * https://developer.shopware.com/docs/guides/plugins/plugins/storefront/
 */
export const watchShopware: WatchConsent = (options, onChange) => {
  const changed = new Map<string, unknown>();
  let isThere = false;
  whenThere(
    () => (document as unknown as Readonly<Record<string, Foreign>>)['$emitter'],
    (emitter) => {
      isThere = true;
      const listen = ({ detail }: Foreign): void => {
        for (const [name, isOn] of Object.entries(Object(detail))) changed.set(name, isOn);
        onChange();
      };
      emitter['subscribe']?.('CookieConfiguration_Update', quietly(listen));
    },
  );
  return () => {
    const isAnswered = readCookie('cookie-preference') !== undefined;
    if (!isAnswered && !changed.size) return isThere ? {} : undefined;
    const defaults = { storage: 'taktvoll', personalisation: 'taktvoll' };
    return wordByName(options, defaults, (name) => {
      const isOn = !!readCookie(name);
      // What the event said counts until the cookies are there, and a no counts at once.
      return isAnswered ? isOn && changed.get(name) !== false : changed.get(name) === true;
    });
  };
};
