import type { WatchConsent } from '../../model/consent.js';
import { globalOf } from './global-of.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

/**
 * Google's Consent Mode v2: `gtag('consent', …)` on the dataLayer. Nobody can ask it, so what is
 * written is read. A default is what the shop assumes, no answer of the shopper: it may deny, never
 * grant.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
export const watchConsentMode: WatchConsent = (options, onChange) => {
  const states = new Map<string, unknown>();
  let isThere = false;
  const take = (entry: unknown): void => {
    const [command, type, given] = Array.from(Object(entry) as ArrayLike<unknown>);
    if (command !== 'consent') return;
    for (const [name, state] of Object.entries(Object(given))) {
      if (type === 'update' || (state === 'denied' && !states.has(name))) states.set(name, state);
    }
  };
  whenThere(
    () => globalOf('dataLayer') as unknown as unknown[] | undefined,
    (layer) => {
      isThere = true;
      layer.forEach(take);
      const { push } = layer;
      layer.push = function (this: unknown[], ...entries) {
        // Those who were there before come first, and theirs is the answer.
        const answer = push.apply(this, entries);
        queueMicrotask(() => {
          entries.forEach(take);
          onChange();
        });
        return answer;
      };
      onChange();
    },
  );
  return () => {
    if (!isThere) return undefined;
    const defaults = {
      storage: 'functionality_storage',
      personalisation: ['personalization_storage', 'ad_personalization'],
      measurement: 'analytics_storage',
    };
    return states.size
      ? wordByName(options, defaults, (name) => states.get(name) === 'granted')
      : {};
  };
};
