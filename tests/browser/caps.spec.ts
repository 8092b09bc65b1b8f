import { ask, askWhenTold, grantConsent, readAnswers, tellToGo } from './support/in-page.js';
import type { TestServer } from './support/server.js';
import { dailyCap, genericOffer, shopConfig } from './support/shop.js';
import type { Tab } from './support/tab.js';
import { type Browser3, expect, test } from './support/test.js';

const NOON = Date.UTC(2026, 2, 2, 12);
const PLACEMENTS = Array.from({ length: 50 }, (_, index) => `p${index + 1}`);

function addShop(server: TestServer, max: number, placements: readonly string[], clock?: number) {
  const offers = placements.map((placement) => genericOffer(`offer-${placement}`, placement));
  const config = shopConfig({ limits: { frequencyCaps: [dailyCap(max)] }, offers });
  return server.page({ config, ...(clock !== undefined && { clock }) });
}

async function openConsentingTab(browser3: Browser3, path: string): Promise<Tab> {
  const tab = await browser3.openTab(path);
  await tab.evaluate(grantConsent);
  return tab;
}

test('a cap of 7 admits exactly 7, asked 50 times at once in each of 4 tabs (10.1)', async ({
  browser3,
  server,
}) => {
  const path = addShop(server, 7, PLACEMENTS);
  const tabs: Tab[] = [];
  for (let i = 0; i < 4; i++) tabs.push(await openConsentingTab(browser3, path));
  const fifth = await openConsentingTab(browser3, path);

  for (const tab of tabs) await tab.evaluate(askWhenTold, PLACEMENTS);
  await fifth.evaluate(tellToGo);
  const answers = (await Promise.all(tabs.map((tab) => tab.evaluate(readAnswers)))).flat();

  expect(answers).toHaveLength(200);
  const shown = answers.filter(({ outcome }) => outcome === 'show');
  const held = answers.filter(({ outcome }) => outcome === 'hold');
  // An offer that another tab shows already stays in its place: the same impression (2.3).
  expect(new Set(shown.map(({ impression }) => impression)).size).toBe(7);
  expect(shown.filter(({ kept }) => !kept)).toHaveLength(7);
  expect(shown.length + held.length).toBe(200);
  for (const { reason, until } of held) {
    expect(reason).toBe('FREQUENCY_CAP_REACHED');
    expect(until).toEqual(expect.any(Number));
  }
  // Where nothing is shown yet, so that no kept offer answers.
  const filled = new Set(shown.map(({ placement }) => placement));
  const placement = PLACEMENTS.find((one) => !filled.has(one)) ?? '';
  expect(await fifth.evaluate(ask, { placement, render: true })).toMatchObject({
    outcome: 'hold',
    reason: 'FREQUENCY_CAP_REACHED',
  });
});

test('a tab killed before it rendered gives its impression back after 30 s (2.1)', async ({
  browser3,
  server,
}) => {
  const path = addShop(server, 1, ['first', 'second'], NOON);
  const killed = await openConsentingTab(browser3, path);
  const reserved = await killed.evaluate(ask, { placement: 'first', render: false });
  expect(reserved.outcome).toBe('show');
  await killed.kill();

  const tab = await openConsentingTab(browser3, `${path}?clock=${NOON + 29_999}`);
  expect(await tab.evaluate(ask, { placement: 'second', render: true })).toMatchObject({
    outcome: 'hold',
    reason: 'FREQUENCY_CAP_REACHED',
    until: NOON + 30_000,
  });
  await tab.evaluate((at) => window.testHarness.clock.stopAt(at), NOON + 30_000);
  expect(await tab.evaluate(ask, { placement: 'second', render: true })).toMatchObject({
    outcome: 'show',
  });
});

test('an impression that was rendered outlives its tab, killed or not (2.1)', async ({
  browser3,
  server,
}) => {
  const path = addShop(server, 1, ['first', 'second'], NOON);
  const killed = await openConsentingTab(browser3, path);
  await killed.evaluate(ask, { placement: 'first', render: true });
  await killed.kill();

  const tab = await openConsentingTab(browser3, `${path}?clock=${NOON + 30_000}`);
  expect(await tab.evaluate(ask, { placement: 'second', render: true })).toMatchObject({
    outcome: 'hold',
    until: NOON + 86_400_000,
  });
});
