import type { ConsentSourceConfig } from '../model/config.js';
import type { WatchConsent } from '../model/consent.js';

/** Sources that need no code of their own: a call, and a property of the browser. */
type Inbuilt = 'manual' | 'global-privacy-control';
export type LoadedSource = Exclude<ConsentSourceConfig['source'], Inbuilt>;

/** Each is a file of its own: a shop has one platform, and its shoppers load that one only. */
export const CONSENT_ADAPTERS: Readonly<Record<LoadedSource, () => Promise<WatchConsent>>> = {
  tcf: async () => (await import('../adapters/consent/watch-tcf.js')).watchTcf,
  gpp: async () => (await import('../adapters/consent/watch-gpp.js')).watchGpp,
  'consent-mode': async () =>
    (await import('../adapters/consent/watch-consent-mode.js')).watchConsentMode,
  'vanilla-cookieconsent': async () =>
    (await import('../adapters/consent/watch-cookieconsent.js')).watchCookieconsent,
  klaro: async () => (await import('../adapters/consent/watch-klaro.js')).watchKlaro,
  c15t: async () => (await import('../adapters/consent/watch-c15t.js')).watchC15t,
  cookiebot: async () => (await import('../adapters/consent/watch-cookiebot.js')).watchCookiebot,
  usercentrics: async () =>
    (await import('../adapters/consent/watch-usercentrics.js')).watchUsercentrics,
  onetrust: async () => (await import('../adapters/consent/watch-onetrust.js')).watchOnetrust,
  shopware: async () => (await import('../adapters/consent/watch-shopware.js')).watchShopware,
  shopify: async () => (await import('../adapters/consent/watch-shopify.js')).watchShopify,
  generic: async () => (await import('../adapters/consent/watch-generic.js')).watchGeneric,
};
