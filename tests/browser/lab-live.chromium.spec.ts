import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openPart, test } from './support/lab-page.js';
import { expect } from './support/test.js';

// The demo shop in another tab: it takes what is edited in the lab at once, and tells what is viewed.

test.use({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });

const bar = (shop: Page): Locator => shop.getByRole('complementary', { name: 'Probelauf' });
/** The config that the page runs with. */
const configOf = async (shop: Page): Promise<{ preset?: string; limits?: object }> =>
  JSON.parse((await shop.locator('script[data-taktvoll-config]').textContent())!);
const choosePreset = (lab: Page, name: string) =>
  lab.getByRole('radio', { name: new RegExp(`^${name}`) }).check();

/** Follows the lab's link, as a person would. */
async function openShop(context: BrowserContext, live: Locator): Promise<Page> {
  const opening = context.waitForEvent('page');
  await live.getByRole('link', { name: 'Demoshop mit dieser Konfiguration öffnen' }).click();
  const shop = await opening;
  await shop.waitForLoadState();
  return shop;
}

test('the shop runs with the config of the lab, and takes every change at once', async ({
  page: lab,
  context,
  site,
}) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  const live = await openPart(lab, site, 'lab-live');
  await expect(live.locator('.live-state')).toHaveText('Noch kein Tab ist verbunden.');
  const shop = await openShop(context, live);
  await expect(bar(shop)).toContainText('Konfiguration aus dem Labor, Stand');
  await expect(live.locator('.live-state')).toHaveText(
    'Verbunden: 1 Tab zeigt diese Konfiguration.',
  );
  await expect(shop.getByRole('heading', { name: 'Taktvoll-Debug' })).toBeVisible();
  expect((await configOf(shop)).preset).toBe('balanced');
  expect(await shop.locator('script[data-config]').count()).toBe(0);

  await shop.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  const reloaded = shop.waitForEvent('load');
  await choosePreset(lab, 'Sanft');
  await reloaded;
  expect((await configOf(shop)).preset).toBe('gentle');
  await expect.poll(() => shop.evaluate(() => scrollY)).toBe(400);

  // From page to page the tab stays as it is.
  await shop.getByRole('navigation').getByRole('link', { name: 'Trail' }).first().click();
  await expect(shop).toHaveURL(/category-trail\.html\?.*taktvoll-debug/);
  expect((await configOf(shop)).preset).toBe('gentle');
  await expect(shop.getByRole('heading', { name: 'Taktvoll-Debug' })).toBeVisible();

  await bar(shop).getByRole('button', { name: 'Beenden' }).click();
  await expect(bar(shop)).toHaveCount(0);
  await expect(shop).toHaveURL(/category-trail\.html$/);
  expect(await shop.locator('script[data-config="/shop/taktvoll.json"]').count()).toBe(1);
  await expect(live.locator('.live-state')).toHaveText('Noch kein Tab ist verbunden.');
  expect(foreign).toEqual([]);
});

test('a change arrives also where the address has a fragment, and one can leave from there', async ({
  page: lab,
  context,
  site,
}) => {
  const live = await openPart(lab, site, 'lab-live');
  const shop = await openShop(context, live);
  const preset = async () => (await configOf(shop)).preset;
  await expect(live.locator('.live-state')).toContainText('1 Tab');
  await shop.evaluate(() => {
    location.hash = '#main';
  });
  await choosePreset(lab, 'Sanft');
  await expect.poll(preset).toBe('gentle');
  await expect(shop).toHaveURL(/[?].*taktvoll-lab.*#main$/);
  await choosePreset(lab, 'Mutig');
  await expect.poll(preset).toBe('bold');

  // On an address without what it is told by: the tab knows.
  await shop.goto(`${site}shop/de/category-trail.html#main`);
  await expect(bar(shop)).toBeVisible();
  await bar(shop).getByRole('button', { name: 'Beenden' }).click();
  await expect(bar(shop)).toHaveCount(0);
  await expect(shop.locator('script[data-config="/shop/taktvoll.json"]')).toHaveCount(1);
  await expect(shop).toHaveURL(/category-trail\.html#main$/);
});

test('the bar is seen on every screen, makes no page wider, and axe finds nothing in it', async ({
  page: lab,
  context,
  site,
}) => {
  const live = await openPart(lab, site, 'lab-live');
  const shop = await openShop(context, live);
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 1280, height: 760 },
  ]) {
    await shop.setViewportSize(viewport);
    await shop.reload();
    await expect(bar(shop)).toBeVisible();
    expect(await shop.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  }
  const { violations } = await new AxeBuilder({ page: shop as never })
    .include('.lab-bar')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a config with an error is not sent: the last one without holds, and the bar says so', async ({
  page: lab,
  context,
  site,
}) => {
  const live = await openPart(lab, site, 'lab-live');
  const shop = await openShop(context, live);
  await live.evaluate((element) => Object.assign(element, { isValid: false, text: '{ broken' }));
  await expect(bar(shop)).toContainText('Die Konfiguration im Labor hat einen Fehler');
  await expect(live.getByRole('alert')).toContainText('Bis Sie ihn beheben');
  expect((await configOf(shop)).preset).toBe('balanced');
  await shop.reload();
  expect((await configOf(shop)).preset).toBe('balanced');
});

test('what somebody types in the shop is not lost', async ({ page: lab, context, site }) => {
  const live = await openPart(lab, site, 'lab-live');
  const shop = await openShop(context, live);
  await expect(live.locator('.live-state')).toContainText('1 Tab');
  await shop.goto(`${site}shop/de/checkout.html`);
  const field = shop.getByRole('textbox').first();
  await field.fill('Ann');
  await expect(live.locator('.live-state')).toContainText('1 Tab');
  await choosePreset(lab, 'Mutig');
  const stored = () =>
    lab.evaluate(() => JSON.parse(localStorage.getItem('taktvoll-lab-config') ?? '{}').text ?? '');
  await expect.poll(stored).toContain('"bold"');
  // Several times as long as a page waits before it loads again.
  await shop.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await expect(field).toHaveValue('Ann');
  await field.blur();
  await shop.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await expect(field).toHaveValue('Ann');
  expect((await configOf(shop)).preset).toBe('balanced');
  // With nothing left to lose, the page takes it.
  const reloaded = shop.waitForEvent('load');
  await field.fill('');
  await field.blur();
  await reloaded;
  expect((await configOf(shop)).preset).toBe('bold');
});

test("one's own clicks are recorded page by page, replayed, stopped and deleted", async ({
  page: lab,
  context,
  site,
}) => {
  const shoppers = await openPart(lab, site, 'lab-shoppers');
  await shoppers.getByRole('radio', { name: 'Eigene Klicks' }).check();
  await expect(shoppers.getByRole('status')).toHaveText('Noch nichts ist aufgenommen.');
  await shoppers.getByRole('button', { name: 'Aufnehmen' }).click();
  const opening = context.waitForEvent('page');
  await shoppers.getByRole('link', { name: 'Demoshop öffnen' }).click();
  const shop = await opening;
  await expect(bar(shop)).toContainText('Ihre Klicks werden aufgenommen.');
  await shop.goto(`${site}shop/de/category-rain.html`);
  await shop.goto(`${site}shop/de/product-schauer.html`);
  await shop.goto(`${site}shop/de/basket.html?add=schauer`);
  await shop.goto(`${site}shop/de/checkout.html`);
  await shop.goto(`${site}shop/de/thanks.html?order=L-1&product=schauer`);
  await shop.reload();
  await expect(shoppers.getByRole('status')).toHaveText('Die Aufnahme läuft: 5 Seiten.');
  await expect(shoppers).toContainText('Ihre Klicks laufen hier ab');
  const recorded = await lab.evaluate(
    () => JSON.parse(localStorage.getItem('taktvoll-lab-recording')!) as { events: object[] },
  );
  expect(recorded.events).toEqual(
    [
      ['visit', 0],
      ['list', 7],
      ['clicks', 7],
      ['carts', 7],
      ['orders', 7],
    ].map(([type, aid]) => ({ type, aid, ts: expect.any(Number) })),
  );
  // Stopped and begun again on the same page: one look at it.
  await shoppers.getByRole('button', { name: 'Anhalten' }).click();
  await expect(bar(shop)).not.toContainText('aufgenommen');
  await shoppers.getByRole('button', { name: 'Weiter aufnehmen' }).click();
  await expect(bar(shop)).toContainText('aufgenommen');
  await expect(shoppers.getByRole('status')).toHaveText('Die Aufnahme läuft: 5 Seiten.');
  await shoppers.getByRole('button', { name: 'Anhalten' }).click();
  await expect(bar(shop)).not.toContainText('aufgenommen');
  await shop.goto(`${site}shop/de/index.html`);
  await expect(shoppers.getByRole('status')).toHaveText('Aufgenommen: 5 Seiten.');
  await shoppers.getByRole('button', { name: 'Löschen' }).click();
  expect(await lab.evaluate(() => localStorage.getItem('taktvoll-lab-recording'))).toBeNull();
  const kind = () =>
    shoppers.evaluate(
      (element) => (element as unknown as { source: { kind: string } }).source.kind,
    );
  expect(await kind()).toBe('synthetic');
});

test('a shop that nobody opened from the lab knows nothing of it', async ({ page, site }) => {
  await page.goto(`${site}lab/`);
  await page.evaluate(() => {
    localStorage.setItem('taktvoll-lab-config', JSON.stringify({ text: '{}', at: 1 }));
    localStorage.setItem('taktvoll-lab-recording', JSON.stringify({ isOn: true, events: [] }));
  });
  await page.addInitScript(() => {
    const { BroadcastChannel: Original } = window;
    window.BroadcastChannel = class extends Original {
      constructor(name: string) {
        super(name);
        (window as unknown as { channels: string[] }).channels.push(name);
      }
    };
    (window as unknown as { channels: string[] }).channels = [];
  });
  await page.goto(`${site}shop/de/index.html`);
  await expect(page.locator('script[data-config="/shop/taktvoll.json"]')).toHaveCount(1);
  expect(await page.locator('.lab-bar, script[data-taktvoll-config]').count()).toBe(0);
  const channels = await page.evaluate(
    () => (window as unknown as { channels: string[] }).channels,
  );
  expect(channels).not.toContain('taktvoll-lab');
  expect(await page.evaluate(() => localStorage.getItem('taktvoll-lab-recording'))).toBe(
    '{"isOn":true,"events":[]}',
  );
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});
