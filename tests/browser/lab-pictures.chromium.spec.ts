import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { PICTURES } from '../../demo/lab/pictures/pictures.js';
import { test } from './support/lab-page.js';
import { expect } from './support/test.js';

// Pictures as they are built: what stands in them for those who look, who listen, and who take them along.

const pictureOf = (page: Page, id: string): Locator => page.locator(`[data-picture="${id}"]`);

async function openLab(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // The last that has figures is the price of limits.
  await expect(pictureOf(page, 'limits').locator('svg')).toBeAttached({ timeout: 60_000 });
}

const contentOf = async (download: Promise<Download>): Promise<Buffer> =>
  readFile(await (await download).path());

test.use({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });

test('each picture has its answer in words, and is named by it', async ({ page, lab }) => {
  await openLab(page, lab);
  for (const { id } of PICTURES) {
    const picture = pictureOf(page, id);
    await picture.scrollIntoViewIfNeeded();
    const svg = picture.locator('svg[role="img"]');
    await expect(svg, id).toBeVisible();
    const finding = (await picture.locator('.picture-finding').textContent())!;
    expect(finding, id).toMatch(/\d/);
    const title = (await picture.locator('.picture-title').textContent())!;
    await expect(svg, id).toHaveAttribute('aria-label', new RegExp(`^${escaped(title)} `));
    await expect(picture.locator('figcaption'), id).toContainText('synthetic');
    expect(await svg.locator('style').count(), 'a policy would refuse it').toBe(0);
  }
});

test('numbers stand in a table on request, the same that are drawn', async ({ page, lab }) => {
  await openLab(page, lab);
  const picture = pictureOf(page, 'busiest-day');
  await expect(picture.locator('table')).toHaveCount(0);
  await picture.locator('summary').click();
  const table = picture.locator('table');
  await expect(table.locator('caption')).toHaveText(
    (await picture.locator('.picture-title').textContent())!,
  );
  const shoppers = await table.locator('tbody td:last-child').allTextContents();
  expect(Math.round(shoppers.map(Number).reduce((sum, value) => sum + value, 0))).toBe(20);
});

test('the CSV has a row for each of the table, and the picture is a PNG of twice its size', async ({
  page,
  lab,
}) => {
  await openLab(page, lab);
  const picture = pictureOf(page, 'busiest-day');
  await picture.locator('summary').click();
  await expect(picture.locator('table')).toBeVisible();
  const rows = await picture.locator('tbody tr').count();

  const csv = page.waitForEvent('download');
  await picture.getByRole('button', { name: 'CSV' }).click();
  expect((await csv).suggestedFilename()).toBe('taktvoll-busiest-day.csv');
  const text = (await contentOf(csv)).toString('utf8');
  expect(text.startsWith('\ufeffOffers on the busiest day,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1);

  const png = page.waitForEvent('download');
  await picture.getByRole('button', { name: 'PNG' }).click();
  expect((await png).suggestedFilename()).toBe('taktvoll-busiest-day.png');
  const bytes = await contentOf(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const width = Number(await picture.locator('svg').getAttribute('width'));
  // Header of a PNG: its width stands at byte 16. With an edge on both sides.
  expect(bytes.readUInt32BE(16)).toBe(2 * (width + 48));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone nothing is wider than the page, and axe finds nothing: ${colorScheme}`, async ({
    page,
    lab,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await openLab(page, lab);
    for (const { id } of PICTURES) {
      const picture = pictureOf(page, id);
      await picture.scrollIntoViewIfNeeded();
      await picture.locator('summary').click();
      const svg = picture.locator('svg');
      await expect(svg, id).toBeVisible();
      // It is drawn anew while figures come in: asked until it stands.
      const widthOf = async () => (await svg.boundingBox())?.width ?? Number.POSITIVE_INFINITY;
      await expect.poll(widthOf, id).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const { violations } = await new AxeBuilder({ page: page as never })
      .include('lab-picture')
      // Headings follow each other on the page, not within one part of it.
      .disableRules(['heading-order'])
      .analyze();
    expect(violations).toEqual([]);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
