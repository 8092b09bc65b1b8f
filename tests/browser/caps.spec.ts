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
  expect(answers.filter(({ outcome }) => outcome === 'show')).toHaveLength(7);
  const held = answers.filter(({ outcome }) => outcome === 'hold');
  expect(held).toHaveLength(193);
  for (const { reason, until } of held) {
    expect(reason).toBe('FREQUENCY_CAP_REACHED');
    expect(until).toEqual(expect.any(Number));
  }
  // A placement that shows nothing yet, so that no kept offer answers for it.
  const shown = new Set(
    answers.filter(({ outcome }) => outcome === 'show').map((a) => a.placement),
  );
  const placement = PLACEMENTS.find((one) => !shown.has(one)) ?? '';
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
  expect(await tab.evaluate(ask, { placement: 'second', render: true })).toEqual({
    outcome: 'hold',
    placement: 'second',
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
  // That it was rendered is a transaction of its own; the next one comes after it.
  await killed.evaluate(ask, { placement: 'second', render: false });
  await killed.kill();

  const tab = await openConsentingTab(browser3, `${path}?clock=${NOON + 30_000}`);
  expect(await tab.evaluate(ask, { placement: 'second', render: true })).toMatchObject({
    outcome: 'hold',
    until: NOON + 86_400_000,
  });
});
