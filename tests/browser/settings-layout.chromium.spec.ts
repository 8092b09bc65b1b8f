import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Client } from '../../src/model/client.js';
import { expectWithin } from './support/expect-within.js';
import { panelPage, type SettingsPage, settingsPage } from './support/settings-page.js';
import { expect, test } from './support/test.js';

// Axe declares the page of another copy of Playwright.
const analyse = async (page: Page) =>
  (await new AxeBuilder({ page: page as never }).analyze()).violations;

/** Opens the dialog. */
async function open(page: Page, url: string) {
  await page.goto(url);
  await expect(page.locator('#shoes')).toBeVisible();
  await page.locator('#opener').click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Opens everything that can be opened, and leaves something to be undone. */
async function unfold(page: Page) {
  await page.evaluate(async () => {
    const { taktvoll } = window as unknown as { taktvoll: Client };
    const seen = await taktvoll.request({ placement: 'news' });
    await seen.rendered();
    await seen.dismissed();
    await taktvoll.request({ placement: 'news' });
    await taktvoll.preferences.mute({ offer: 'news' });
    await taktvoll.preferences.mute({ topic: 'shoes' });
  });
  await expect(page.locator('[data-key="hidden/summary"]')).toBeVisible();
  for (const key of ['noted', 'shown', 'held', 'topics', 'hidden']) {
    await page.locator(`[data-key="${key}/summary"]`).click();
  }
  await page.locator('[data-key="noted/viewed/running/0"]').click();
  await expect(page.locator('[data-key="noted/viewed/running/undo"]')).toBeFocused();
  await page.locator('[data-key="noted/size/42/correct"]').click();
  await page.locator('[data-key="noted/club/Alster/correct"]').click();
  await page.locator('[data-key="off/switch"]').click();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state, ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, server.url + server.page(settingsPage()));
    expect(await analyse(page)).toEqual([]);
    await unfold(page);
    expect(await analyse(page)).toEqual([]);
    await page.locator('[data-key="erase/0"]').click();
    await expect(page.getByRole('dialog', { name: 'Alles löschen?' })).toBeVisible();
    expect(await analyse(page)).toEqual([]);
    await page.getByRole('button', { name: 'Löschen, auch das Abschalten' }).click();
    await expect(page.getByText('Alles ist gelöscht.').first()).toBeVisible();
    expect(await analyse(page)).toEqual([]);
  });

  test(`axe finds nothing in what is said after a change, and where it failed, ${colorScheme}`, async ({
    page,
    server,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, server.url + server.page(settingsPage()));
    // Nothing is off: nothing is asked of it.
    await page.locator('[data-key="erase/0"]').click();
    await expect(page.getByRole('dialog', { name: 'Alles löschen?' })).toBeVisible();
    expect(await analyse(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-key="level/slider"]').press('ArrowLeft');
    await expect(page.locator('[data-key="level/undo"]')).toBeVisible();
    await page.locator('[data-key="paused/switch"]').click();
    await expect(page.locator('[data-key="paused/undo"]')).toBeVisible();
    const buffer = Buffer.from('{}');
    const file = { name: 'urlaub.json', mimeType: 'application/json', buffer };
    await page.locator('[data-key="import/0"]').setInputFiles(file);
    await expect(page.getByText('wurde nicht übernommen').first()).toBeVisible();
    await page.locator('[data-key="noted/summary"]').click();
    await page.locator('[data-key="noted/club/Alster/correct"]').click();
    await page.locator('[data-key="noted/club/Alster/right"]').fill('12');
    await page.locator('[data-key="noted/club/Alster/save"]').click();
    await expect(page.getByText('Es bleibt, wie es war.').first()).toBeVisible();
    expect(await analyse(page)).toEqual([]);
  });

  test(`as a part of a page, too, ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    const head = '<meta name="color-scheme" content="light dark">';
    for (const given of [{}, { consent: 'denied' }, { language: 'en' }] as SettingsPage[]) {
      await page.goto(server.url + server.page(panelPage({ head, ...given })));
      await expect(page.locator('.settings')).toBeVisible();
      expect(await analyse(page)).toEqual([]);
    }
  });
}

for (const [width, height, isWide] of [
  [320, 640, false],
  [390, 844, false],
  // A desktop at 200 %.
  [640, 360, true],
] as const) {
  test(`fits ${width} × ${height}: nothing runs over the side, nothing is too small to tap`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, server.url + server.page(settingsPage()));
    await unfold(page);
    const dialog = page.getByRole('dialog');
    const gap = await expectWithin(dialog, { width, height });
    const controls = dialog.locator(
      'button,summary,label:has(input),select,form input,[type=range]',
    );
    // All at one instant: what is painted anew in between has other controls.
    const small = await controls.evaluateAll((all) =>
      all
        .filter((it) => it.getBoundingClientRect().height < 48)
        .map((it) => it.outerHTML.slice(0, 80)),
    );
    expect(await controls.count()).toBeGreaterThan(10);
    expect(small).toEqual([]);
    // A sheet from below on a phone, a card with air around it elsewhere.
    if (isWide) expect(gap).toBeGreaterThan(0);
    else expect(gap).toBe(0);
  });
}

test('from right to left everything stands the other way round', async ({ page, server }) => {
  await page.goto(server.url + server.page(panelPage()));
  await expect(page.locator('.settings')).toBeVisible();
  const places = () =>
    page.evaluate(() => {
      const root = document.querySelector('taktvoll-panel')!.shadowRoot!;
      const leftOf = (selector: string) =>
        root.querySelector(selector)!.getBoundingClientRect().left;
      return { words: leftOf('[data-key="off"] span'), control: leftOf('[data-key="off/switch"]') };
    });
  const before = await places();
  expect(before.control).toBeGreaterThan(before.words);
  await page.evaluate(() => {
    document.querySelector('taktvoll-panel')!.shadowRoot!.querySelector('section')!.dir = 'rtl';
  });
  const after = await places();
  expect(after.control).toBeLessThan(after.words);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
});

test('in forced colours a switch still tells on from off', async ({ page, server }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, server.url + server.page(settingsPage()));
  const switchOf = page.locator('[data-key="off/switch"]');
  const colour = () => switchOf.evaluate((it) => getComputedStyle(it).backgroundColor);
  const off = await colour();
  await switchOf.click();
  await expect(switchOf).toBeChecked();
  expect(await colour()).not.toBe(off);
});
