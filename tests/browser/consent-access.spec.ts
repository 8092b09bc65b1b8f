import { readFileSync } from 'node:fs';
import type { ConsentSourceConfig } from '../../src/model/config.js';
import { consentPage, creativeIn, expectCreative, expectDatabase } from './support/consent-page.js';
import { settle } from './support/offer-page.js';
import type { PageOptions } from './support/page.js';
import type { TestServer } from './support/server.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const COUNT = readFileSync(new URL('./support/count-accesses.js', import.meta.url), 'utf8');

interface Shop {
  accesses: string[];
  wasHeard?: string[];
  readonly taktvoll: { push(work: (client: ShopClient) => void): unknown };
}
interface ShopClient {
  setConsent(given: object): void;
  signal(name: string, value: string): void;
  conversion(of: object): void;
  event(name: string): void;
  erase(): Promise<void>;
  request(of: object): Promise<{
    rendered(element?: Element): Promise<void>;
    clicked(): Promise<void>;
    dismissed(): Promise<void>;
    explanation(language: string): Promise<unknown>;
    trace(): Promise<unknown>;
  }>;
  readonly preferences: { mute(of: object): Promise<void>; switchOff(): Promise<void> };
}

const SLOT = `<taktvoll-slot placement="home">
  <template offer="offer" creative="generic"><p id="offer">Offer</p></template>
  <template offer="offer" creative="personal"><p id="offer">Yours</p></template>
</taktvoll-slot>`;

const page = (sources: readonly ConsentSourceConfig[], given: PageOptions = {}): PageOptions =>
  consentPage(sources, { before: COUNT, body: SLOT, ...given });

/** All that the page did since it was last asked, but for the config it was told to load. */
const takeAccesses = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    (window as unknown as Shop).accesses.splice(0).filter((each) => !/^fetch\(\/config/.test(each)),
  );

/** Whatever a page may ask of the script, all of it. */
const useEverything = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const use = async (client: ShopClient): Promise<void> => {
          client.signal('size', '42');
          client.event('looked');
          client.conversion({ orderId: '1', products: ['p'] });
          const decision = await client.request({ placement: 'home', why: 'on-tap' });
          await decision.rendered(document.querySelector('#offer') ?? undefined);
          await decision.clicked();
          await decision.explanation('en');
          await decision.trace();
          await decision.dismissed();
          await client.preferences.mute({ topic: 'shoes' });
          await client.preferences.switchOff();
          await client.erase();
          history.pushState({}, '', `?further=${Math.random()}`);
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          await client.request({ placement: 'home' });
        };
        (window as unknown as Shop).taktvoll.push((client) => use(client).then(resolve, reject));
      }),
  );

/** What the server was asked for beside the pages, the script's own files and their configs. */
const foreignRequests = (server: TestServer): string[] =>
  server.requested.filter((path) => !/^\/(page-\d+|config\/.*|taktvoll[\w.-]*\.js)$/.test(path));

const SILENT: readonly (readonly [string, readonly ConsentSourceConfig[]])[] = [
  ['no source', []],
  ['the manual source', [{ source: 'manual' }]],
  ['Global Privacy Control', [{ source: 'manual' }, { source: 'global-privacy-control' }]],
];

for (const [name, sources] of SILENT) {
  test(`9.4 before consent, with ${name}: no access to the device, and none to the network`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(page(sources)));
    await expect.poll(() => tab.evaluate(() => !!document.querySelector('#offer'))).toBe(true);
    await useEverything(tab);
    await settle(tab);
    expect(await takeAccesses(tab)).toEqual([]);
    expect(foreignRequests(server)).toEqual([]);
    await tab.reload();
    await useEverything(tab);
    expect(await takeAccesses(tab)).toEqual([]);
    await expectDatabase(tab, false);
  });
}

test('9.4 after a no: no access either, on this page and the next', async ({
  browser3,
  server,
}) => {
  const deny = `(window.taktvoll ||= []).push((client) =>
  client.setConsent({ storage: 'denied', personalisation: 'denied', measurement: 'denied' }))`;
  const path = server.page(page([{ source: 'manual' }], { scripts: [deny] }));
  for (let visit = 0; visit < 2; visit++) {
    const tab = await browser3.openTab(path);
    await useEverything(tab);
    await settle(tab);
    expect(await takeAccesses(tab)).toEqual([]);
  }
  expect(foreignRequests(server)).toEqual([]);
});

const COOKIES: readonly ConsentSourceConfig[] = [
  { source: 'vanilla-cookieconsent' },
  { source: 'klaro' },
  { source: 'c15t' },
  { source: 'cookiebot' },
  { source: 'onetrust' },
  { source: 'shopware' },
  { source: 'generic', event: 'said', cookie: 'consent', personalisation: 'offers' },
];
const OBJECTS: readonly ConsentSourceConfig[] = [
  { source: 'tcf' },
  { source: 'gpp' },
  { source: 'consent-mode' },
  { source: 'usercentrics' },
  { source: 'shopify' },
];

test("9.1 a listed platform's own cookie is read before consent, and nothing else", async ({
  browser3,
  server,
}) => {
  for (const source of COOKIES) {
    const tab = await browser3.openTab(server.page(page([source])));
    await useEverything(tab);
    await settle(tab);
    const accesses = await takeAccesses(tab);
    expect([...new Set(accesses)], source.source).toEqual(['document.cookie']);
    await tab.close();
  }
  expect(foreignRequests(server)).toEqual([]);
});

test('9.1 a platform without a cookie of its own: not even that', async ({ browser3, server }) => {
  for (const source of OBJECTS) {
    const tab = await browser3.openTab(server.page(page([source])));
    await useEverything(tab);
    await settle(tab);
    expect(await takeAccesses(tab), source.source).toEqual([]);
    await tab.close();
  }
  expect(foreignRequests(server)).toEqual([]);
});

const setConsent = (tab: Tab, status: string): Promise<void> =>
  tab.evaluate(
    (of) =>
      new Promise<void>((resolve) => {
        (window as unknown as Shop).taktvoll.push((client) => {
          client.setConsent({ storage: of, personalisation: of });
          resolve();
        });
      }),
    status,
  );

const useSomething = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const use = async (client: ShopClient): Promise<void> => {
          client.signal('size', '43');
          client.conversion({ products: ['q'] });
          const decision = await client.request({ placement: 'home', why: 'on-tap' });
          await decision.rendered();
          await client.preferences.mute({ topic: 'shoes' });
        };
        (window as unknown as Shop).taktvoll.push((client) => use(client).then(resolve, reject));
      }),
  );

/** Until the erasure is through, it is at work; from then on there is nothing to do. */
const afterErasure = async (tab: Tab, outside: Tab): Promise<void> => {
  await expectDatabase(outside, false);
  await settle(tab);
};

test('9.3 withdrawn in one tab: the others are impersonal at once, nobody writes, nothing is left', async ({
  browser3,
  server,
}) => {
  const path = server.page(page([{ source: 'manual' }], { body: '' }));
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const [here, there] = [await browser3.openTab(path), await browser3.openTab(path)];
  for (const tab of [here, there]) {
    await setConsent(tab, 'granted');
    await expectCreative(tab, 'personal');
  }
  await expectDatabase(outside, true);

  // The other tab goes on at the very moment, with all that it does.
  const [, atOnce] = await Promise.all([setConsent(here, 'denied'), useSomething(there)]);
  expect(atOnce).toBeUndefined();
  expect(await creativeIn(there)).toBe('generic');
  expect(await creativeIn(here)).toBe('generic');
  for (const tab of [here, there]) await afterErasure(tab, outside);

  for (const tab of [here, there]) await takeAccesses(tab);
  for (const tab of [here, there]) await useSomething(tab);
  // The same word again is no new grant.
  await setConsent(there, 'granted');
  expect(await creativeIn(there)).toBe('generic');
  await useSomething(there);
  for (const tab of [here, there]) expect(await takeAccesses(tab)).toEqual([]);
  await expectDatabase(outside, false);
});

test('9.3 what one tab repeats brings nothing back; a new yes does, in its own tab', async ({
  browser3,
  server,
}) => {
  const path = server.page(page([{ source: 'manual' }], { body: '' }));
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const [here, there] = [await browser3.openTab(path), await browser3.openTab(path)];
  for (const tab of [here, there]) {
    await setConsent(tab, 'granted');
    await expectCreative(tab, 'personal');
  }
  await setConsent(here, 'denied');
  await expectDatabase(outside, false);
  await setConsent(here, 'granted');
  await expectCreative(here, 'personal');
  await expectDatabase(outside, true);
  // It heard of no answer of its own.
  expect(await creativeIn(there)).toBe('generic');
  await setConsent(there, 'denied');
  await expectDatabase(outside, false);
  await expectCreative(here, 'generic');
  await setConsent(there, 'granted');
  await expectCreative(there, 'personal');
});

test('9.3 a tab that heard nothing of the withdrawal finds no database, and makes none', async ({
  browser3,
  server,
}) => {
  const path = server.page(page([{ source: 'manual' }], { body: '' }));
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const [here, asleep] = [await browser3.openTab(path), await browser3.openTab(path)];
  for (const tab of [here, asleep]) {
    await setConsent(tab, 'granted');
    await expectCreative(tab, 'personal');
  }
  await asleep.evaluate(() => window.testHarness.sleep());
  await setConsent(here, 'denied');
  await expectDatabase(outside, false);
  await takeAccesses(asleep);
  expect(await creativeIn(asleep)).toBe('generic');
  await useSomething(asleep);
  expect((await takeAccesses(asleep)).filter((each) => /\.(put|add)/.test(each))).toEqual([]);
  await expectDatabase(outside, false);
});
