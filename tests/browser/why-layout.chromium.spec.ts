import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.js';
import { shopPage } from './support/why-page.js';

/** Opens the dialog and waits until it stands still. */
async function open(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Warum?' }).click();
  await expect(page.getByRole('dialog', { name: 'Warum dieses Angebot?' })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, before and after a lever, ${colorScheme}`, async ({ page, server }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, server.url + server.page(shopPage()));
    // Axe declares the page of another copy of Playwright.
    const analyse = async () =>
      (await new AxeBuilder({ page: page as never }).analyze()).violations;
    expect(await analyse()).toEqual([]);
    await page.locator('.act').first().click();
    await expect(page.getByRole('button', { name: 'Rückgängig' })).toBeFocused();
    expect(await analyse()).toEqual([]);
  });
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [640, 360],
] as const) {
  test(`fits ${width} × ${height}: nothing runs over the side, nothing is too small to tap`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, server.url + server.page(shopPage()));
    const dialog = page.getByRole('dialog');
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    for (const button of await dialog.getByRole('button').all()) {
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    }
    // A sheet from below on a phone, a card with air around it elsewhere.
    const gap = height - (box.y + box.height);
    if (width < 576) expect(gap).toBe(0);
    else expect(gap).toBeGreaterThan(0);
  });
}
