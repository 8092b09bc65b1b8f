import { bundle, readPackaged } from './bundle.js';
import type { Platform } from './consent-visits.js';

// The platforms themselves, from npm. What a shopper does is sent to the page as text.

declare const CookieConsent: { acceptCategory(categories: readonly string[]): void };
declare const klaro: {
  getManager(): {
    updateConsent(name: string, isOn: boolean): void;
    saveAndApplyConsents(): void;
  };
};
declare const c15tStore: {
  getState(): {
    setSelectedConsent(name: string, isOn: boolean): void;
    saveConsents(type: 'custom'): Promise<void>;
  };
};
/** What stands in for the platform's banner, over the library that speaks for it. */
declare const banner: { answer(purposes: readonly number[]): void };

const cookieconsent: Platform = {
  name: 'vanilla-cookieconsent',
  source: { source: 'vanilla-cookieconsent' },
  libraries: async () => ({
    '/cookieconsent.js': await readPackaged('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
  }),
  setUp: `addEventListener('DOMContentLoaded', () => CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { readOnly: true, enabled: true }, functionality: {}, marketing: {}, analytics: {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No' },
    preferencesModal: { title: 'Cookies', sections: [] } } } },
}));`,
  grant: () => CookieConsent.acceptCategory(['functionality', 'marketing']),
  grantStorage: () => CookieConsent.acceptCategory(['functionality']),
  deny: () => CookieConsent.acceptCategory([]),
  isReadAtStart: true,
};

const klaroPlatform: Platform = {
  name: 'klaro',
  source: { source: 'klaro', storage: 'memory', personalisation: 'offers' },
  libraries: async () => ({
    '/klaro-config.js': `window.klaroConfig = { mustConsent: false, services: [
  { name: 'memory', purposes: ['functional'] }, { name: 'offers', purposes: ['marketing'] }] };`,
    '/klaro.js': await readPackaged('klaro/dist/klaro-no-css.js'),
  }),
  grant: () => {
    const manager = klaro.getManager();
    for (const name of ['memory', 'offers']) manager.updateConsent(name, true);
    manager.saveAndApplyConsents();
  },
  grantStorage: () => {
    const manager = klaro.getManager();
    manager.updateConsent('offers', false);
    manager.saveAndApplyConsents();
  },
  deny: () => {
    const manager = klaro.getManager();
    for (const name of ['memory', 'offers']) manager.updateConsent(name, false);
    manager.saveAndApplyConsents();
  },
  isReadAtStart: true,
};

const c15t: Platform = {
  name: 'c15t',
  source: { source: 'c15t' },
  libraries: async () => ({
    '/c15t.js': await bundle(`import { getOrCreateConsentRuntime } from 'c15t';
getOrCreateConsentRuntime({ mode: 'offline', reloadOnConsentRevoked: !!window.reloads,
  consentCategories: ['necessary', 'functionality', 'marketing', 'measurement'] });`),
  }),
  grant: () => {
    const state = c15tStore.getState();
    for (const name of ['functionality', 'marketing']) state.setSelectedConsent(name, true);
    return state.saveConsents('custom');
  },
  grantStorage: () => {
    const state = c15tStore.getState();
    state.setSelectedConsent('functionality', true);
    state.setSelectedConsent('marketing', false);
    return state.saveConsents('custom');
  },
  deny: () => {
    const state = c15tStore.getState();
    for (const name of ['functionality', 'marketing']) state.setSelectedConsent(name, false);
    return state.saveConsents('custom');
  },
  isReadAtStart: true,
};

/** The stub that a TCF or GPP platform has in the page before its script comes: it only queues. */
const stub = (name: string): string => `window.${name} = (() => {
  const queue = [];
  return (...call) => (call.length ? void queue.push(call) : queue);
})();`;

const tcf: Platform = {
  name: 'IAB TCF',
  source: { source: 'tcf' },
  libraries: async () => ({
    '/tcf-stub.js': stub('__tcfapi'),
    '/tcf.js': await bundle(`import { CmpApi } from '@iabtechlabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
const api = new CmpApi(31, 1, true);
const encode = (purposes) => {
  const model = new TCModel(new GVL({ gvlSpecificationVersion: 3, vendorListVersion: 1,
    tcfPolicyVersion: 5, lastUpdated: '2026-01-01T00:00:00Z', purposes: {}, specialPurposes: {},
    features: {}, specialFeatures: {}, stacks: {}, dataCategories: {}, vendors: {} }));
  model.cmpId = 31; model.cmpVersion = 1; model.isServiceSpecific = true;
  model.publisherConsents.set(purposes);
  return TCString.encode(model);
};
// As a platform that asks: shown, then answered, then kept.
const saved = /euconsent-v2=([^;]*)/.exec(document.cookie)?.[1];
api.update(saved ?? '', !saved);
window.banner = {
  answer(purposes) {
    const text = encode(purposes);
    document.cookie = 'euconsent-v2=' + text + ';path=/;max-age=31536000';
    api.update(text, true);
    api.update(text, false);
  },
  showAgain() { api.update(encode([]), true); },
  leave() { api.update(null); },
};`),
  }),
  grant: () => banner.answer([1, 5, 6]),
  grantStorage: () => banner.answer([1, 5]),
  deny: () => banner.answer([]),
  isReadAtStart: false,
};

const gpp: Platform = {
  name: 'IAB GPP',
  source: { source: 'gpp', offers: 'sponsored' },
  libraries: async () => ({
    // As the IAB's own: what is asked before the platform is there waits for it.
    '/gpp-stub.js': `{
  const queue = [];
  window.__gpp = (...call) => (call.length ? (call[0] === 'events' ? [] : void queue.push(call)) : queue);
}`,
    '/gpp.js': await bundle(`import { CmpApi } from '@iabgpp/cmpapi';
const api = new CmpApi(31, 1);
api.setApplicableSections([2]);
const tell = (purposes) => {
  api.setFieldValue('tcfeuv2', 'PublisherConsents',
    Array.from({ length: 24 }, (_, index) => purposes.includes(index + 1)));
  api.setSignalStatus('ready');
};
const saved = /gpp=([^;]*)/.exec(document.cookie)?.[1];
if (saved) tell(saved.split('.').map(Number));
window.banner = {
  answer(purposes) {
    api.setSignalStatus('not ready');
    document.cookie = 'gpp=' + purposes.join('.') + ';path=/;max-age=31536000';
    tell(purposes);
  },
  object(optOut) {
    api.setSignalStatus('not ready');
    api.deleteSection('tcfeuv2');
    api.setApplicableSections([7]);
    api.setFieldValue('usnat', 'SaleOptOut', optOut);
    api.setSignalStatus('ready');
  },
};`),
  }),
  grant: () => banner.answer([1, 3, 4]),
  grantStorage: () => banner.answer([1, 3, 5, 6]),
  deny: () => banner.answer([]),
  isReadAtStart: false,
};

export const PACKAGES: readonly Platform[] = [cookieconsent, klaroPlatform, c15t, tcf, gpp];
