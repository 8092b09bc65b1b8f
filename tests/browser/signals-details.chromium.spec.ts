import type { Client } from '../../src/model/client.js';
import { settle } from './support/offer-page.js';
import {
  CATEGORY,
  expectNoted,
  readDiagnostics,
  readNoted,
  signalPage,
  viewItem,
} from './support/signal-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

interface ShopPage {
  dataLayer: unknown[];
  taktvoll: { push(work: (client: Client) => void): unknown };
}

const PRODUCT = { derivation: 'observed', origin: 'first-party', from: 'viewed-product' } as const;
const running = viewItem({ item_id: 'a', item_category: 'Laufschuhe' });
const pushing = (...entries: unknown[]) => `window.dataLayer = ${JSON.stringify(entries)};`;

const consent = (tab: Tab, personalisation: 'granted' | 'denied' | 'unknown') =>
  tab.evaluate((of) => {
    (window as unknown as ShopPage).taktvoll.push((client) =>
      client.setConsent({ storage: 'granted', personalisation: of }),
    );
  }, personalisation);
const uncaught = (tab: Tab) => tab.evaluate(() => window.testHarness.uncaught);

test('9.3 what was noted goes with the consent to personalisation, and comes no more', async ({
  browser3,
  server,
}) => {
  const page = signalPage({ viewed: CATEGORY }, { scripts: [pushing(running)] });
  const path = server.page(page);
  const other = await browser3.openTab(path);
  await expectNoted(other, [['viewed', 'running', 'dataLayer']]);
  const tab = await browser3.openTab(path);
  await tab.evaluate(() => {
    (window as unknown as ShopPage).taktvoll.push(
      (client) => void client.preferences.mute({ topic: 'running' }),
    );
  });
  await consent(tab, 'denied');
  await expectNoted(tab, []);
  await tab.evaluate(
    (event) => {
      (window as unknown as ShopPage).dataLayer.push(event);
    },
    viewItem({ item_category: 'Regenkleidung' }),
  );
  await consent(tab, 'granted');
  await settle(tab);
  expect(await readNoted(tab)).toEqual([]);

  // Another tab that has not heard of it goes on; the next page that finds it denied tidies up.
  await other.evaluate(
    (event) => {
      (window as unknown as ShopPage).dataLayer.push(event);
    },
    viewItem({ item_category: 'Regenkleidung' }),
  );
  await expect.poll(async () => (await readNoted(other)).length).toBeGreaterThan(0);
  const denied = (page.scripts ?? []).map((script) =>
    script.replace("personalisation: 'granted'", "personalisation: 'denied'"),
  );
  const next = await browser3.openTab(server.page({ ...page, scripts: denied }));
  await expectNoted(next, []);
  expect(await uncaught(next)).toEqual([]);
});

test('10.5 a dataLayer that cannot be changed is read, and thousands of events take no time', async ({
  browser3,
  server,
}) => {
  const before = `window.longest = 0;
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' });`;
  const frozen = `window.dataLayer = Object.freeze([null, 7, 'text', ...Array.from({ length: 5000 }, (_, index) => (
    { event: 'view_item', ecommerce: { items: [{ item_id: 'p' + index % 7, item_category: index % 2 ? 'Laufschuhe' : '<b>Zelte</b>' }] } }))]);`;
  const tab = await browser3.openTab(
    server.page(signalPage({ viewed: CATEGORY }, { before, scripts: [frozen] })),
  );
  await expectNoted(tab, [['viewed', 'running', 'dataLayer']]);
  expect(await uncaught(tab)).toEqual([]);
  expect(await tab.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(
    1000,
  );
});

test('10.5 what is pushed just before a route is told once', async ({ browser3, server }) => {
  const tab = await browser3.openTab(
    server.page(
      signalPage({
        viewed: CATEGORY,
        bought: { derivation: 'purchase', origin: 'first-party', from: 'bought-product' },
      }),
    ),
  );
  await settle(tab);
  const conversions = await tab.evaluate(async () => {
    const page = window as unknown as ShopPage;
    let count = 0;
    page.taktvoll.push((client) => void client.on('conversion', () => count++));
    page.dataLayer.push({ event: 'purchase', ecommerce: { items: [{ item_id: 'a' }] } });
    history.pushState(null, '', '/thanks');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return count;
  });
  expect(conversions).toBe(1);
});

test('10.5 a route of a page that never stands still is read all the same', async ({
  browser3,
  server,
}) => {
  const ticker = `setInterval(() => { const tick = document.querySelector('#tick'); if (tick) tick.textContent = Date.now(); }, 50);`;
  const tab = await browser3.openTab(
    server.page(signalPage({ product: PRODUCT }, { scripts: [ticker], body: '<p id="tick"></p>' })),
  );
  await settle(tab);
  await tab.evaluate(() => {
    history.pushState(null, '', '/isar');
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = '{"@type":"Product","sku":"isar"}';
    document.body.append(script);
  });
  await expectNoted(tab, [['product', 'isar', 'page-context']]);
});

test('10.6 diagnostics never repeat what names a special category, nor break on what is no value', async ({
  browser3,
  server,
}) => {
  const account = {
    account: 'k',
    purchases: [{ product: 'Schwangerschaftstest', on: 'soon' }],
  };
  const script = `(window.taktvoll ||= []).push((t) => {
    t.signal('size', ['Schwangerschaftstest']);
    t.signal('size', Object.create(null));
    t.signal('size', { toString() { throw new Error('no text'); } });
    t.signal('size', Symbol('secret'));
    t.signal('size', 'Schwangerschaftstest ' + 'x'.repeat(80));
    t.signal('size', 'x'.repeat(1e6));
    t.signal('viewed', 'Schwangerschaftstest');
    t.signal(Symbol('name'), 'x');
    t.signal(null, 'x');
    t.conversion({ products: 'shoe', orderId: 'x'.repeat(1e6) });
    t.preferences.forget({ signal: 'size', value: 'x'.repeat(1e6) });
  })`;
  const tab = await browser3.openTab(
    server.page(
      signalPage(
        {
          viewed: CATEGORY,
          size: { derivation: 'stated', origin: 'first-party' },
          bought: { derivation: 'purchase', origin: 'first-party', from: 'bought-product' },
        },
        {
          scripts: [script],
          body: `<script type="application/json" data-taktvoll-account>${JSON.stringify(account)}</script>`,
        },
      ),
    ),
  );
  await settle(tab);
  const found = await readDiagnostics(tab);
  expect(JSON.stringify(found)).not.toMatch(/schwanger|secret|xxx/i);
  expect(
    found.refused.map(({ signal, reason, count }) => `${signal} ${reason} ${count}`).sort(),
  ).toEqual([
    'bought WRONG_TIME 1',
    'object UNDECLARED 1',
    'size TOO_LONG 2',
    'size WRONG_TYPE 4',
    'symbol UNDECLARED 1',
    'viewed PROTECTED 1',
  ]);
  expect(await uncaught(tab)).toEqual([]);
  expect(await readNoted(tab)).toEqual([]);
  const size = await tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('taktvoll');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('state').objectStore('state').get('state');
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as string).length);
          };
        };
      }),
  );
  expect(size).toBeLessThan(2000);
});

test('10.6 an account that is told first on an unobserved page counts on the next route', async ({
  browser3,
  server,
}) => {
  const page = signalPage(
    { segment: { derivation: 'stated', origin: 'first-party', from: 'account-segment' } },
    {
      config: { limits: { unobservedPages: ['/login'] } },
      scripts: ["history.replaceState(null, '', '/login')"],
      body: '<script type="application/json" data-taktvoll-account>{"account":"k","segments":["club"]}</script>',
    },
  );
  const tab = await browser3.openTab(server.page(page));
  await settle(tab);
  expect(await readNoted(tab)).toEqual([]);
  await tab.evaluate(() => history.pushState(null, '', '/home'));
  await expectNoted(tab, [['segment', 'club', 'account']]);
});
