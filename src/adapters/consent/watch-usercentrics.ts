import type { WatchConsent } from '../../model/consent.js';
import { type Foreign, globalOf } from './global-of.js';
import { quietly } from './quietly.js';
import { whenThere } from './when-there.js';
import { wordByName } from './word-by-name.js';

/**
 * Usercentrics 2 and 3, by their globals, and by the window event that the shop names in its admin
 * interface. Version 3 answers later only: what it says reaches the first decision no sooner.
 * https://usercentrics.com/docs/web/features/v2/events_v2/events_v2/
 * https://usercentrics.com/docs/web/features/api/control-functionality/
 */
export const watchUsercentrics: WatchConsent = (options, onChange) => {
  let told: Foreign | undefined;
  const take = (detail: Foreign): void => {
    const name = detail['event'] as unknown;
    // Version 2 sends other events by the same name.
    if (name !== undefined && name !== 'consent_status') return;
    told = detail;
    onChange();
  };
  const listen = quietly((event: Event) => take((event as CustomEvent<Foreign>).detail));
  addEventListener(options.event ?? 'ucEvent', listen);
  addEventListener('UC_UI_INITIALIZED', onChange);
  whenThere(
    () => globalOf('__ucCmp')?.['getConsentDetails']?.() as Promise<Foreign> | undefined,
    (details) => details.then((found) => told ?? take(found)).catch(() => {}),
  );
  return () => {
    const defaults = { storage: 'functional', personalisation: 'marketing' };
    if (told) {
      // Not what the shop assumes before the shopper said anything.
      if (/implicit/i.test(`${told['type']}`)) return {};
      const of = told;
      return wordByName(options, defaults, (name) => isToldOf(of, name));
    }
    const ui = globalOf('UC_UI');
    if (!ui) return globalOf('__ucCmp') && {};
    const services = ui['isInitialized']?.() && ui['getServicesBaseInfo']?.();
    if (!services || ui['isConsentRequired']?.()) return {};
    return wordByName(options, defaults, (name) => areAccepted(services, name));
  };
};

/** A category or a service, by its name. */
const isToldOf = (detail: Foreign, name: string): boolean =>
  ((detail['ucCategory']?.[name] ?? detail[name]) as unknown) === true ||
  areAccepted(detail['services'], name);

/** All services of a category, or the one of that name. */
function areAccepted(services: Foreign | undefined, name: string): boolean {
  const meant = Object.values<Foreign>(services ?? {}).filter((service) =>
    ['name', 'categorySlug', 'category'].some((key) => (service[key] as unknown) === name),
  );
  return meant.length > 0 && meant.every(isGiven);
}

/** Version 2 says `status`, 3 says `given`, and whether it was the shopper who said so. */
const isGiven = ({ consent }: Foreign): boolean =>
  ((consent?.['status'] ?? consent?.['given']) as unknown) === true &&
  !/implicit/i.test(`${consent?.['type']}`);
