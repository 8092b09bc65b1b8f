import type { ConsentStatus, WatchConsent } from '../../model/consent.js';
import { type Foreign, globalOf } from './global-of.js';
import { whenThere } from './when-there.js';

/** Shopify's Customer Privacy API, which its own loader brings. https://shopify.dev/docs/api/customer-privacy */
export const watchShopify: WatchConsent = (_, onChange) => {
  const findPrivacy = (): Foreign | undefined => globalOf('Shopify')?.['customerPrivacy'];
  document.addEventListener('visitorConsentCollected', onChange);
  whenThere(
    () => globalOf('Shopify'),
    (shopify) => {
      if (findPrivacy()) return;
      const feature = { name: 'consent-tracking-api', version: '0.1' };
      shopify['loadFeatures']?.([feature], onChange);
    },
  );
  return () => {
    const privacy = findPrivacy();
    if (!privacy) return globalOf('Shopify') ? {} : undefined;
    const statusOf = (method: string): ConsentStatus =>
      (privacy[method]?.() as unknown) === true ? 'granted' : 'denied';
    return {
      storage: statusOf('preferencesProcessingAllowed'),
      personalisation: statusOf('marketingAllowed'),
      measurement: statusOf('analyticsProcessingAllowed'),
    };
  };
};
