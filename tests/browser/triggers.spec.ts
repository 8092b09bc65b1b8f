import type { OfferConfig } from '../../src/model/config.js';
import {
  expectNotShown,
  expectShown,
  mute,
  offerIn,
  offerPage,
  settle,
} from './support/offer-page.js';
import { readStates } from './support/stored-state.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

type When = NonNullable<OfferConfig['when']>;

const waiting = (when: When, given: Partial<OfferConfig> = {}) =>
  offerIn('waiting', { when, ...given });

/** The stored log names every offer that was reserved. */
const isReserved = async (tab: Tab, offer: string) =>
  JSON.stringify(await tab.evaluate(readStates)).includes(offer);

const raise = (tab: Tab, name: string) =>
  tab.evaluate((event) => {
    const page = window as unknown as {
      taktvoll: { push(work: (client: { event(name: string): void }) => void): void };
    };
    page.taktvoll.push((client) => client.event(event));
  }, name);

test('7.2 dwell: after so long in view, and nothing is reserved before', async ({
  browser3,
  server,
}) => {
  const offers = [waiting({ trigger: 'dwell', value: '1500ms' })];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await settle(tab);
  await expectNotShown(tab, ['waiting'], 500);
  expect(await isReserved(tab, 'waiting')).toBe(false);
  await expectShown(tab, ['waiting']);
  expect(await isReserved(tab, 'waiting')).toBe(true);
});

test('7.2 dwell: an offer comes when its own time has come, not with another one', async ({
  browser3,
  server,
}) => {
  const offers = [
    offerIn('late', { when: { trigger: 'dwell', value: '1h' }, placements: ['early'] }),
    offerIn('early', { when: { trigger: 'dwell', value: '300ms' } }),
  ];
  const config = {
    campaigns: { first: { priority: 10 } },
    offers: [{ ...offers[0]!, campaign: 'first' }, offers[1]!],
  };
  const tab = await browser3.openTab(server.page(offerPage(offers, { config })));
  await expectShown(tab, ['early'], ['early', 'late']);
});

test('7.2 scroll: when so much of the page was passed', async ({ browser3, server }) => {
  const offers = [waiting({ trigger: 'scroll', value: 0.5 })];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await settle(tab);
  await tab.press('PageDown');
  await expectNotShown(tab, ['waiting'], 500);
  await tab.press('End');
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('#waiting')?.checkVisibility()))
    .toBe(true);
});

test('7.2 exit intent: when the mouse leaves at the top, not when it moves about', async ({
  browser3,
  server,
}) => {
  const offers = [waiting({ trigger: 'exit-intent' }, { format: 'overlay' })];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await settle(tab);
  for (const y of [300, 100, 5, 200]) await tab.movePointer(200, y);
  await expectNotShown(tab, ['waiting'], 400);
  await tab.leaveAtTop();
  await expectShown(tab, ['waiting']);
});

test('7.2 idle: when the shopper does nothing, not while they do', async ({ browser3, server }) => {
  const offers = [waiting({ trigger: 'idle', value: '1500ms' })];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await settle(tab);
  for (let step = 0; step < 5; step++) {
    await tab.movePointer(100 + step * 20, 200);
    await expectNotShown(tab, ['waiting'], 500);
  }
  await expectShown(tab, ['waiting']);
});

test('7.2 event: when the page names it, also before the script is there; no other name does', async ({
  browser3,
  server,
}) => {
  const offers = [waiting({ trigger: 'event', value: 'add_to_cart' })];
  const early = offerPage(offers, {
    scripts: [`(window.taktvoll ||= []).push((client) => client.event('add_to_cart'))`],
  });
  await expectShown(await browser3.openTab(server.page(early)), ['waiting']);

  const tab = await browser3.openTab(
    server.page(offerPage([{ ...offers[0]!, id: 'later', placements: ['later'] }])),
  );
  await settle(tab);
  await raise(tab, 'view_item');
  await expectNotShown(tab, ['later'], 400);
  await raise(tab, 'add_to_cart');
  await expectShown(tab, ['later']);
});

test('7.2 interest peak: once two page views no longer raise what lies above the value', async ({
  browser3,
  server,
}) => {
  const offers = [
    waiting(
      { trigger: 'interest-peak', value: 1.5 },
      {
        about: { signal: 'viewed', value: 'running' },
        creatives: [{ id: 'generic', explicitness: 'category', uses: ['viewed'] }],
      },
    ),
  ];
  const config = {
    signals: { viewed: { derivation: 'observed', origin: 'first-party' } as const },
  };
  const look = `(window.taktvoll ||= []).push((client) => client.signal('viewed', 'running'))`;
  const plain = server.page(offerPage(offers, { config }));
  const looking = server.page(offerPage(offers, { config, scripts: [look] }));

  const tab = await browser3.openTab(looking);
  await settle(tab);
  await tab.goto(looking);
  // Raised on this page, and still on the one before.
  await expectNotShown(tab, ['waiting'], 1500);
  await tab.goto(plain);
  await expectNotShown(tab, ['waiting'], 1500);
  await tab.goto(plain);
  await expectShown(tab, ['waiting']);
});

test('5.3 what was muted meanwhile does not come when its timer fires', async ({
  browser3,
  server,
}) => {
  const offers = [waiting({ trigger: 'dwell', value: '1s' }, { format: 'overlay' })];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await mute(tab, 'waiting');
  await expectNotShown(tab, ['waiting'], 2000);
});

test('7.2 pages without such offers load no code for triggers or formats', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(offerPage([offerIn('plain')])));
  await expectShown(tab, ['plain']);
  for (const chunk of ['triggers', 'formats', 'interruption']) {
    expect(server.requests(`/taktvoll.${chunk}.js`)).toBe(0);
  }
});

test('11.1 a page that shows nothing loads no code for what is shown', async ({
  browser3,
  server,
}) => {
  const paused = offerPage([offerIn('one')], { config: { paused: true } });
  const tab = await browser3.openTab(server.page(paused));
  await settle(tab);
  await expectNotShown(tab, ['one'], 300);
  expect(server.requests('/taktvoll.shown.js')).toBe(0);
  const shop = await browser3.openTab(server.page(offerPage([offerIn('one')])));
  await expectShown(shop, ['one']);
  expect(server.requests('/taktvoll.shown.js')).toBe(1);
});
