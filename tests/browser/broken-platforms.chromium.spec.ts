import type { ConsentSourceConfig } from '../../src/model/config.js';
import { consentPage, creativeIn, expectCreative } from './support/consent-page.js';
import type { TestServer } from './support/server.js';
import type { Tab } from './support/tab.js';
import { type Browser3, expect, test } from './support/test.js';

const uncaught = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => window.testHarness.uncaught);

const open = (
  browser3: Browser3,
  server: TestServer,
  source: ConsentSourceConfig,
  script: string,
): Promise<Tab> =>
  browser3.openTab(server.page(consentPage([{ source: 'manual' }, source], { scripts: [script] })));

/** Comes once the adapter looks for it again and again: its errors would be nobody's but the page's. */
const late = (script: string) => `setTimeout(() => { ${script} }, 900);`;
const THROWS = '() => { throw new Error("broken"); }';

/** Platforms that break where we touch them. */
const BROKEN: readonly (readonly [source: ConsentSourceConfig, script: string])[] = [
  [{ source: 'tcf' }, `window.__tcfapi = ${THROWS};`],
  [
    { source: 'tcf' },
    'window.__tcfapi = (...given) => { given[2](null, true); given[2](undefined, true); given[2]({ get eventStatus() { throw 1; } }, true); };',
  ],
  [{ source: 'gpp' }, `window.__gpp = ${THROWS};`],
  [
    { source: 'gpp' },
    'window.__gpp = (_, tell) => { tell(null); tell({ pingData: { signalStatus: "ready", get parsedSections() { throw 1; } } }); };',
  ],
  [{ source: 'klaro' }, `window.klaro = { getManager: () => ({ watch: ${THROWS} }) };`],
  [{ source: 'c15t' }, `window.c15tStore = { getState: ${THROWS} };`],
  [{ source: 'shopify' }, `window.Shopify = { loadFeatures: ${THROWS} };`],
  [
    { source: 'shopware' },
    'document.$emitter = { subscribe: (_, tell) => { tell(); tell({ detail: { get taktvoll() { throw 1; } } }); } };',
  ],
  [{ source: 'usercentrics' }, 'window.__ucCmp = { getConsentDetails: () => ({}) };'],
  [{ source: 'usercentrics' }, 'dispatchEvent(new CustomEvent("ucEvent"));'],
  [{ source: 'vanilla-cookieconsent' }, 'dispatchEvent(new CustomEvent("cc:onConsent"));'],
  [
    { source: 'generic', event: 'said', personalisation: 'all' },
    'dispatchEvent(new CustomEvent("said", { detail: { get all() { throw 1; } } }));',
  ],
  [{ source: 'consent-mode' }, 'window.dataLayer = Object.freeze([]);'],
  [{ source: 'consent-mode' }, 'window.dataLayer = { push() {} };'],
  [
    { source: 'consent-mode' },
    'window.dataLayer = [{ get length() { throw 1; } }, { length: 4294967295 }, new Proxy({}, { get() { throw 1; } })];',
  ],
];

for (const [index, [source, script]] of BROKEN.entries()) {
  test(`9.1 ${source.source}, broken (${index + 1}): nothing is granted, and the page never notices`, async ({
    browser3,
    server,
  }) => {
    const tab = await open(browser3, server, source, late(script));
    await tab.evaluate(
      () =>
        new Promise<void>((resolve) => {
          (
            window as unknown as { taktvoll: { push(work: (c: never) => void): void } }
          ).taktvoll.push((client: { setConsent(given: object): void }) => {
            client.setConsent({ storage: 'granted', personalisation: 'granted' });
            setTimeout(resolve, 1500);
          });
        }),
    );
    expect(await creativeIn(tab)).toBe('generic');
    expect(await uncaught(tab)).toEqual([]);
  });
}

declare const dataLayer: { push(...entries: unknown[]): unknown };

test('9.1 Consent Mode beside signals of the dataLayer: entries that break are passed over', async ({
  browser3,
  server,
}) => {
  const gtag = `window.dataLayer = []; window.gtag = function () { return dataLayer.push(arguments); };`;
  const tab = await browser3.openTab(
    server.page(consentPage([{ source: 'consent-mode' }], { scripts: [gtag] })),
  );
  await expectCreative(tab, 'generic');
  const answers = await tab.evaluate(async () => {
    const page = window as unknown as { gtag(...given: unknown[]): unknown };
    const given = {
      functionality_storage: 'granted',
      personalization_storage: 'granted',
      ad_personalization: 'granted',
    };
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('not yours');
        },
      },
    );
    const results = [
      dataLayer.push({
        get 0() {
          throw new Error('not yours');
        },
        length: 3,
      }),
      dataLayer.push(broken, null, undefined, 'text', { length: 4_294_967_295 }),
      page.gtag('consent', 'update', given),
    ];
    await new Promise((resolve) => setTimeout(resolve));
    return { results, keys: Object.keys(dataLayer).filter((key) => Number.isNaN(Number(key))) };
  });
  expect(answers).toEqual({ results: [1, 6, 7], keys: [] });
  await expectCreative(tab, 'personal');
  expect(await uncaught(tab)).toEqual([]);
  // The page puts another array in its place: what is said there counts no less.
  await tab.evaluate(async () => {
    (window as unknown as { dataLayer: unknown[] }).dataLayer = [];
    (window as unknown as { gtag(...given: unknown[]): unknown }).gtag('consent', 'update', {
      ad_personalization: 'denied',
    });
    dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expectCreative(tab, 'generic');
});
