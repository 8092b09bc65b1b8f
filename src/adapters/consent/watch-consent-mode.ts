import type { WatchConsent } from '../../model/consent.js';
import { type DataLayer, observeDataLayer } from '../observe-data-layer.js';
import { globalOf } from './global-of.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

const DATA_LAYER = 'dataLayer';

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
    const [command, type, given] = [0, 1, 2].map((key) => (entry as readonly unknown[])[key]);
    if (command !== 'consent') return;
    isThere = true;
    for (const [name, state] of Object.entries(Object(given))) {
      if (type === 'update' || (state === 'denied' && !states.has(name))) states.set(name, state);
    }
    onChange();
  };
  let layer: DataLayer | undefined;
  whenThere(
    () => globalOf(DATA_LAYER),
    () => {
      layer = observeDataLayer(DATA_LAYER, take);
    },
  );
  return () => {
    // The page may have put another array in its place.
    layer?.catchUp();
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
