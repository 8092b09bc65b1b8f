import type { Platform } from './consent-visits.js';

// Platforms that cannot be had as packages: page-side objects of exactly the shape that their
// documentation gives, each named in docs/consent.md. Steps are sent to the page as text.

/** What each stand-in offers: the names that the shopper accepts from now on. */
declare const platform: { answer(accepted: readonly string[]): void };

/** Keeps what was answered where the real platform keeps it: in a cookie of the shop. */
const COOKIES = `const setCookie = (name, value) => {
  document.cookie = name + '=' + encodeURIComponent(value) + ';path=/;max-age=31536000';
};
const dropCookie = (name) => { document.cookie = name + '=;path=/;max-age=0'; };
const getCookie = (name) => {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(name + '='));
  return found && decodeURIComponent(found.slice(name.length + 1));
};`;

const cookiebot: Platform = {
  name: 'Cookiebot',
  source: { source: 'cookiebot' },
  setUp: `{ ${COOKIES}
const all = ['preferences', 'statistics', 'marketing'];
const read = (name) => (getCookie('CookieConsent') ?? '').includes(name + ':true');
window.Cookiebot = { hasResponse: !!getCookie('CookieConsent'), consented: read('marketing'), declined: false,
  consent: { necessary: true, ...Object.fromEntries(all.map((name) => [name, read(name)])), method: null } };
window.platform = { answer(accepted) {
  const flags = all.map((name) => name + ':' + accepted.includes(name)).join(',');
  setCookie('CookieConsent', "{stamp:'-3xQ==',necessary:true," + flags + ",method:'explicit',ver:1,utc:1767225600000,region:'de'}");
  for (const name of all) Cookiebot.consent[name] = accepted.includes(name);
  Cookiebot.hasResponse = true;
  dispatchEvent(new Event('CookiebotOnConsentReady'));
  dispatchEvent(new Event(accepted.length ? 'CookiebotOnAccept' : 'CookiebotOnDecline'));
} }; }`,
  grant: () => platform.answer(['preferences', 'marketing']),
  grantStorage: () => platform.answer(['preferences', 'statistics']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const onetrust: Platform = {
  name: 'OneTrust',
  source: { source: 'onetrust' },
  setUp: `{ ${COOKIES}
const all = ['C0001', 'C0002', 'C0003', 'C0004'];
const apply = (accepted) => {
  window.OnetrustActiveGroups = ',' + accepted.join(',') + ',';
  dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: accepted }));
};
const write = (accepted) => setCookie('OptanonConsent', 'isGpcEnabled=0&datestamp=Thu+Jan+01+2026&version=202401.2.0&groups='
  + all.map((name) => name + ':' + Number(accepted.includes(name))).join(',') + '&geolocation=DE;BE');
window.OneTrust = { IsAlertBoxClosed: () => !!getCookie('OptanonAlertBoxClosed') };
// Written before anybody answered, too: here with what a shop that asks for objections assumes.
if (!getCookie('OptanonConsent')) write(all);
apply(getCookie('OptanonConsent').match(/C\\d+(?=:1)/g) ?? []);
window.platform = { answer(accepted) {
  write(['C0001', ...accepted]);
  setCookie('OptanonAlertBoxClosed', '2026-01-01T00:00:00.000Z');
  apply(['C0001', ...accepted]);
  dispatchEvent(new Event('OTConsentApplied'));
} }; }`,
  grant: () => platform.answer(['C0003', 'C0004']),
  grantStorage: () => platform.answer(['C0002', 'C0003']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const shopware: Platform = {
  name: 'Shopware',
  source: { source: 'shopware', storage: 'taktvoll-memory', personalisation: 'taktvoll-offers' },
  setUp: `{ ${COOKIES}
const all = ['taktvoll-memory', 'taktvoll-offers'];
const listeners = [];
document.$emitter = {
  subscribe: (name, callback) => listeners.push([name, callback]),
  publish: (name, detail) => listeners.forEach(([of, callback]) => of === name && callback(new CustomEvent(name, { detail }))),
};
window.platform = { answer(accepted) {
  // Only what changed is told.
  const changed = all.filter((name) => accepted.includes(name) !== !!getCookie(name));
  setCookie('cookie-preference', '1');
  for (const name of all) accepted.includes(name) ? setCookie(name, '1') : dropCookie(name);
  document.$emitter.publish('CookieConfiguration_Update', Object.fromEntries(changed.map((name) => [name, accepted.includes(name)])));
} }; }`,
  grant: () => platform.answer(['taktvoll-memory', 'taktvoll-offers']),
  grantStorage: () => platform.answer(['taktvoll-memory']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const shopify: Platform = {
  name: 'Shopify',
  source: { source: 'shopify' },
  setUp: `{ ${COOKIES}
const has = (name) => (getCookie('_consent') ?? '').split('.').includes(name);
window.Shopify = { loadFeatures(features, callback) {
  if (features[0].name !== 'consent-tracking-api' || features[0].version !== '0.1') return callback(new Error('unknown'));
  setTimeout(() => {
    Shopify.customerPrivacy = {
      preferencesProcessingAllowed: () => has('preferences'),
      marketingAllowed: () => has('marketing'),
      analyticsProcessingAllowed: () => has('analytics'),
      saleOfDataAllowed: () => false,
    };
    callback(undefined);
  });
} };
window.platform = { answer(accepted) {
  setCookie('_consent', accepted.join('.') || 'none');
  document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { marketingAllowed: has('marketing'),
    analyticsAllowed: has('analytics'), preferencesAllowed: has('preferences'), saleOfDataAllowed: false } }));
} }; }`,
  grant: () => platform.answer(['preferences', 'marketing']),
  grantStorage: () => platform.answer(['preferences', 'analytics']),
  deny: () => platform.answer([]),
  isReadAtStart: false,
};

/** What both versions of Usercentrics share: where the answers are kept. */
const USERCENTRICS = `${COOKIES}
const has = (name) => (getCookie('uc') ?? '').split('.').includes(name);
const isAnswered = () => getCookie('uc') !== undefined;
const services = [{ id: 'a', name: 'Taktvoll', slug: 'functional' }, { id: 'b', name: 'Offers', slug: 'marketing' }];
window.platform = { answer(accepted) { setCookie('uc', accepted.join('.') || 'none'); tell(); } };`;

const usercentrics2: Platform = {
  name: 'Usercentrics 2',
  source: { source: 'usercentrics', event: 'ucConsentEvent' },
  setUp: `{ ${USERCENTRICS}
let isReady = false;
window.UC_UI = { isInitialized: () => isReady, isConsentRequired: () => !isAnswered(),
  getServicesBaseInfo: () => services.map(({ id, name, slug }) => ({ id, name, categorySlug: slug, consent: { status: has(slug), history: [] } })) };
function tell() {
  dispatchEvent(new CustomEvent('ucConsentEvent', { detail: { event: 'consent_status', type: isAnswered() ? 'explicit' : 'implicit',
    action: 'onUpdateServices', Taktvoll: has('functional'), Offers: has('marketing'),
    ucCategory: { essential: true, functional: has('functional'), marketing: has('marketing') } } }));
}
addEventListener('load', () => { isReady = true; dispatchEvent(new Event('UC_UI_INITIALIZED')); tell(); }); }`,
  grant: () => platform.answer(['functional', 'marketing']),
  grantStorage: () => platform.answer(['functional']),
  deny: () => platform.answer([]),
  isReadAtStart: false,
};

const usercentrics3: Platform = {
  name: 'Usercentrics 3',
  source: { source: 'usercentrics', storage: 'Taktvoll', personalisation: 'Offers' },
  setUp: `{ ${USERCENTRICS}
const details = () => ({ services: Object.fromEntries(services.map(({ id, name, slug }) => [id, { name, category: slug,
  consent: { given: !isAnswered() || has(slug), type: isAnswered() ? 'EXPLICIT' : 'IMPLICIT' } }])) });
window.__ucCmp = { isInitialized: async () => true, isConsentRequired: async () => !isAnswered(), getConsentDetails: async () => details() };
function tell() { dispatchEvent(new CustomEvent('ucEvent', { detail: details() })); }
addEventListener('load', tell); }`,
  grant: () => platform.answer(['functional', 'marketing']),
  grantStorage: () => platform.answer(['functional']),
  deny: () => platform.answer([]),
  isReadAtStart: false,
};

const consentMode: Platform = {
  name: 'Consent Mode',
  source: { source: 'consent-mode' },
  setUp: `{ ${COOKIES}
window.dataLayer = [];
window.gtag = function () { dataLayer.push(arguments); };
const all = ['functionality_storage', 'personalization_storage', 'ad_personalization', 'analytics_storage'];
const stateOf = (accepted) => Object.fromEntries(all.map((name) => [name, accepted.includes(name) ? 'granted' : 'denied']));
gtag('consent', 'default', { ...stateOf([]), functionality_storage: 'granted', wait_for_update: 500 });
const saved = getCookie('mode');
if (saved) gtag('consent', 'update', stateOf(saved.split('.')));
window.platform = { answer(accepted) { setCookie('mode', accepted.join('.') || 'none'); gtag('consent', 'update', stateOf(accepted)); } }; }`,
  grant: () =>
    platform.answer(['functionality_storage', 'personalization_storage', 'ad_personalization']),
  grantStorage: () => platform.answer(['functionality_storage', 'personalization_storage']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const genericEvent: Platform = {
  name: 'generic, by event and global',
  source: {
    source: 'generic',
    event: 'shop-consent',
    on: 'document',
    global: 'shop.consent',
    storage: 'purposes.memory',
    personalisation: 'purposes.offers',
  },
  setUp: `{ ${COOKIES}
const read = () => { const has = (name) => (getCookie('shop') ?? '').split('.').includes(name);
  return { purposes: { memory: has('memory') ? 'accepted' : 'rejected', offers: has('offers') ? 'accepted' : 'rejected' } }; };
window.shop = getCookie('shop') ? { consent: read() } : {};
window.platform = { answer(accepted) {
  setCookie('shop', accepted.join('.') || 'none');
  window.shop.consent = read();
  document.dispatchEvent(new CustomEvent('shop-consent', { detail: read() }));
} }; }`,
  grant: () => platform.answer(['memory', 'offers']),
  grantStorage: () => platform.answer(['memory']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const genericCookie: Platform = {
  name: 'generic, by a cookie with a list',
  source: {
    source: 'generic',
    event: 'shop-consent',
    cookie: 'accepted',
    personalisation: 'offers',
    storage: 'memory',
  },
  setUp: `{ ${COOKIES}
window.platform = { answer(accepted) {
  setCookie('accepted', ['necessary', ...accepted].join(','));
  dispatchEvent(new Event('shop-consent'));
} }; }`,
  grant: () => platform.answer(['memory', 'offers']),
  grantStorage: () => platform.answer(['memory']),
  deny: () => platform.answer([]),
  isReadAtStart: true,
};

const manual: Platform = {
  name: 'manual',
  source: { source: 'manual' },
  setUp: `{ ${COOKIES}
const tell = () => { const has = (name) => (getCookie('own') ?? '').split('.').includes(name) ? 'granted' : 'denied';
  (window.taktvoll ||= []).push((t) => t.setConsent({ storage: has('memory'), personalisation: has('offers') })); };
if (getCookie('own')) tell();
window.platform = { answer(accepted) { setCookie('own', accepted.join('.') || 'none'); tell(); } }; }`,
  grant: () => platform.answer(['memory', 'offers']),
  grantStorage: () => platform.answer(['memory']),
  deny: () => platform.answer([]),
  isReadAtStart: false,
};

export const SHAPES: readonly Platform[] = [
  cookiebot,
  onetrust,
  shopware,
  shopify,
  usercentrics2,
  usercentrics3,
  consentMode,
  genericEvent,
  genericCookie,
  manual,
];
