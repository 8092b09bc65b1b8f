import type { FrequencyCapConfig } from '../../src/model/config.js';
import {
  expectNotShown,
  expectShown,
  mute,
  offerIn,
  offerPage,
  settle,
} from './support/offer-page.js';
import { shopConfig } from './support/shop.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const OUT = { limits: { warmUp: { pageViews: 2 } } };
const once: FrequencyCapConfig = { scope: 'offer', max: 1, within: '1d' };
const onward = (tab: Tab, address: string, how: 'pushState' | 'replaceState' = 'pushState') =>
  tab.evaluate(([to, by]) => history[by as 'pushState']({}, '', to), [address, how] as const);
const returnsToTab = (tab: Tab) =>
  tab.evaluate(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
const countEvents = `window.told = [];
(window.taktvoll ||= []).push((client) => {
  for (const type of ['impression', 'page-view']) client.on(type, () => told.push(type));
});`;
const noteReturn = 'addEventListener("pageshow", (e) => { window.isBack = e.persisted; })';
const isBack = (tab: Tab) =>
  expect.poll(() => tab.evaluate(() => (window as { isBack?: boolean }).isBack)).toBe(true);
const told = (tab: Tab) => tab.evaluate(() => (window as unknown as { told: string[] }).told);

test('2.8 a route of a single-page shop is a page view; a replaced address is none', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(offerPage([offerIn('offer')], { config: OUT })));
  await settle(tab);
  await onward(tab, '?sorted=by-price', 'replaceState');
  await expectNotShown(tab, ['offer'], 400);
  await onward(tab, '/running');
  await expectShown(tab, ['offer']);
});

test('2.3 a slot that stays over routes keeps its offer; one that a route brings asks anew', async ({
  browser3,
  server,
}) => {
  const offers = [offerIn('header'), offerIn('footer')];
  const shared = { ...offerIn('shared'), placements: ['first', 'second'] };
  const config = {
    limits: { frequencyCaps: [once] },
    offers: [...offers, { ...shared, limits: { frequencyCaps: [] } }],
  };
  const path = server.page(offerPage(offers, { config, scripts: [countEvents] }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['header', 'footer']);
  const addSlot = (placement: string) =>
    tab.evaluate((name) => {
      document.querySelector('#route')?.remove();
      const route = document.createElement('section');
      route.id = 'route';
      const slot = document.createElement('taktvoll-slot');
      slot.setAttribute('placement', name);
      slot.innerHTML =
        '<template offer="shared" creative="generic"><p id="shared">Shared</p></template>';
      route.append(slot);
      document.querySelector('main')?.prepend(route);
    }, placement);
  await onward(tab, '/first');
  await addSlot('first');
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('#shared')?.checkVisibility()))
    .toBe(true);
  await onward(tab, '/second');
  await addSlot('second');
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('#shared')?.checkVisibility() ?? false))
    .toBe(false);
  await expectShown(tab, ['header', 'footer']);
  expect((await told(tab)).filter((type) => type === 'page-view')).toHaveLength(2);
});

test('7 nothing happens while the page is prerendered; then it is a page as any other', async ({
  browser3,
  server,
}) => {
  const before = `window.isPrerendering = true;
Object.defineProperty(document, 'prerendering', { get: () => window.isPrerendering });`;
  const path = server.page(offerPage([offerIn('offer')], { before }));
  const tab = await browser3.openTab(path);
  await expectNotShown(tab, ['offer'], 600);
  const asked = server.requested.filter((each) => /config/.test(each));
  expect(asked).toEqual([]);
  expect(await tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await tab.evaluate(() => {
    (window as unknown as { isPrerendering: boolean }).isPrerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await expectShown(tab, ['offer']);
});

test('7 back from the back/forward cache: checked again, without a new impression', async ({
  browser3,
  server,
}) => {
  const offers = [offerIn('offer'), offerIn('bar', { format: 'sticky' })];
  const path = server.page(offerPage(offers, { scripts: [countEvents, noteReturn] }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['offer', 'bar']);
  await expect.poll(() => told(tab)).toHaveLength(2);
  const before = await told(tab);
  await tab.goto(server.page({ body: 'Elsewhere' }));
  await tab.goBack();
  // Nothing of ours keeps the page out of the cache.
  await isBack(tab);
  await expectShown(tab, ['offer', 'bar']);
  await settle(tab);
  expect(await told(tab)).toEqual(before);
});

test('9.3 back from the cache after consent was withdrawn elsewhere: the offer goes, nothing is kept', async ({
  browser3,
  server,
}) => {
  const bar = offerIn('bar', { format: 'sticky' });
  const path = server.page(offerPage([bar], { scripts: [noteReturn] }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['bar']);
  await tab.goto(server.page({ body: 'Elsewhere' }));
  const other = await browser3.openTab(path);
  await settle(other);
  await other.evaluate(() =>
    (window as unknown as { taktvoll: { setConsent(given: object): void } }).taktvoll.setConsent({
      storage: 'denied',
    }),
  );
  await expect.poll(() => other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await tab.goBack();
  await isBack(tab);
  await expectShown(tab, [], ['bar']);
});

test('paused: a stop reaches open pages when the shopper returns to them', async ({
  browser3,
  server,
}) => {
  const before = `const now = performance.now.bind(performance); window.ahead = 0;
performance.now = () => now() + window.ahead;`;
  const offers = [offerIn('offer'), offerIn('bar', { format: 'sticky' })];
  const path = server.page(offerPage(offers, { before }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['offer', 'bar']);
  const configPath = `/config${path}.json`;
  expect(server.requests(configPath)).toBe(1);
  server.answer(configPath, { body: JSON.stringify({ ...shopConfig({ offers }), paused: true }) });

  // Not asked again within ten seconds.
  await returnsToTab(tab);
  await expectShown(tab, ['offer', 'bar']);
  expect(server.requests(configPath)).toBe(1);
  await tab.evaluate(() => {
    (window as unknown as { ahead: number }).ahead = 10_000;
  });
  await returnsToTab(tab);
  await expectShown(tab, [], ['offer', 'bar']);
  expect(server.requests(configPath)).toBe(2);
});

test('paused: a page that stays open asks every five minutes; an answer that fails changes nothing', async ({
  browser3,
  server,
}) => {
  const before = `const every = setInterval; window.setInterval = (work, ms) =>
  every(work, ms === 300000 ? 300 : ms);
const now = performance.now.bind(performance); performance.now = () => now() * 100;`;
  const offers = [offerIn('offer')];
  const path = server.page(offerPage(offers, { before }));
  const configPath = `/config${path}.json`;
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['offer']);
  server.answer(configPath, { status: 500, body: 'no' });
  await expect.poll(() => server.requests(configPath)).toBeGreaterThan(2);
  await expectShown(tab, ['offer']);
  const paused = { ...shopConfig({ offers }), paused: true };
  server.answer(configPath, { body: JSON.stringify(paused) });
  await expectShown(tab, [], ['offer']);
  server.answer(configPath, { body: JSON.stringify({ ...paused, paused: false }) });
  await expectShown(tab, ['offer']);
});

test('5.3 what another tab muted goes here at once', async ({ browser3, server }) => {
  const path = server.page(offerPage([offerIn('offer')]));
  const [here, there] = [await browser3.openTab(path), await browser3.openTab(path)];
  await expectShown(here, ['offer']);
  await expectShown(there, ['offer']);
  await mute(there, 'offer');
  await expectShown(here, [], ['offer']);
});

test('5.3 in a tab that did not hear of it, it goes when the shopper returns', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([offerIn('offer')]));
  const [here, there] = [await browser3.openTab(path), await browser3.openTab(path)];
  await expectShown(here, ['offer']);
  await expectShown(there, ['offer']);
  await here.evaluate(() => window.testHarness.sleep());
  await mute(there, 'offer');
  await expectShown(here, ['offer']);
  await returnsToTab(here);
  await expectShown(here, [], ['offer']);
});
