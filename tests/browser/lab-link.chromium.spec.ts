import { readFile, truncate, writeFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { openEditor, openLab, test } from './support/lab-page.js';
import { expect } from './support/test.js';

// A config that comes and goes, in the built lab: by link, as a file, and with bad intentions.

const notice = (page: Page): Locator => page.locator('.notices');
const CONFIG =
  '{\r\n\t"version": 1,\r\n\t"shop": { "name":   "Läuferladen" },\r\n\t"preset": "bold"\r\n}';
const linkOf = (payload: string | Buffer, version = '1'): string =>
  `#config=${version}.${deflateRawSync(payload).toString('base64url')}`;

/** The first number of the first limit. */
const firstNumber = (page: Page): Locator => page.locator('.controls .limit-number').first();

const open = (page: Page, buffer: Buffer, name = 'shop.json'): Promise<void> =>
  page
    .locator('header input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });

/** Whatever a page does that it must not: dialogs, errors, and requests to elsewhere. */
function watch(page: Page, lab: string): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(lab).origin || /^(blob|data):$/.test(protocol);
    if (!isOwn) seen.push(`request: ${request.url()}`);
  });
  return seen;
}

test.describe('a link', () => {
  test('opens the config that was shared, to the byte', async ({ page, lab, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openLab(page, lab);
    await open(page, Buffer.from(CONFIG));
    await expect(notice(page)).toContainText('shop.json is open.');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(notice(page)).toContainText('Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/lab\/#config=1\.[\w-]+$/);

    const other = await context.newPage();
    await other.addInitScript(() => localStorage.clear());
    await openLab(other, link);
    await expect(notice(other)).toContainText('The config of the link is open.');
    const download = other.waitForEvent('download');
    await other.getByRole('button', { name: 'Download', exact: true }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(CONFIG);
  });

  test('is still there after the page was loaded again, with what it assumes', async ({
    page,
    lab,
  }) => {
    const link = linkOf(`{"assumptions":{"consent":0.25}}\n${CONFIG}`);
    await openLab(page, `${lab}${link}`);
    await expect(notice(page)).toContainText('The config of the link is open.');
    expect(new URL(page.url()).hash).toBe('');
    for (const _ of ['at once', 'and again']) {
      await page.reload();
      await openEditor(page);
      await expect(page.locator('.cm-content')).toContainText('"Läuferladen"');
      const consent = page.locator('.assumption input').first();
      await expect(consent).toHaveValue('25');
    }
  });

  test('takes no edit away: whoever comes back to an empty window finds it one step back', async ({
    page,
    lab,
    context,
  }) => {
    await openLab(page, lab);
    await firstNumber(page).fill('5');
    const other = await context.newPage();
    await openLab(other, `${lab}${linkOf(`{}\n${CONFIG}`)}`);
    await other.getByRole('radio', { name: /^Gentle/ }).check();
    await page.reload();
    await other.reload();
    const again = await context.newPage();
    await page.close();
    await other.close();
    await openLab(again, lab);
    await openEditor(again);
    await expect(again.locator('.cm-content')).toContainText('"gentle"');
    await again.getByRole('button', { name: 'Undo' }).click();
    await again.getByRole('tab', { name: 'Limits' }).click();
    await expect(firstNumber(again)).toHaveValue('5');
  });

  test('is not made of a config with a mistake', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('}');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(notice(page)).toContainText('has a mistake and cannot be shared');
    expect(new URL(page.url()).hash).toBe('');
  });

  for (const [name, hash, said] of [
    ['cut off', linkOf(`{}\n${CONFIG}`).slice(0, -9), 'The link is damaged'],
    ['of another version', linkOf('{}\n{}', '9'), 'another version of this page (9)'],
    ['with a script', linkOf('{}\n<img src=x onerror=alert(1)>'), 'is not JSON'],
    ['of another version with markup', '#config=<img src=x onerror=alert(1)>.a', 'another version'],
    ['that nests without end', linkOf(`{}\n${'['.repeat(400_000)}`), 'nests deeper'],
    ['that unpacks to 100 MB', linkOf(Buffer.alloc(100 * 1024 * 1024, ' ')), 'larger than 512 KB'],
  ] as const) {
    test(`${name} is refused in words, and nothing is lost or run`, async ({ page, lab }) => {
      const seen = watch(page, lab);
      await openLab(page, lab);
      await firstNumber(page).fill('5');
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      // Whether the page stands already or begins with it.
      for (const _ of ['in a page that stands', 'as the page begins']) {
        await expect(notice(page)).toContainText(said);
        await expect(notice(page)).toContainText('Nothing was opened.');
        await expect(notice(page).locator('img')).toHaveCount(0);
        await expect(firstNumber(page)).toHaveValue('5');
        await page.reload();
      }
      await openEditor(page);
      await expect(page.locator('.cm-content')).toContainText('"name": "Laufladen"');
      expect(seen).toEqual([]);
    });
  }

  test('with markup in its texts is a config with odd texts', async ({ page, lab }) => {
    const seen = watch(page, lab);
    const shop = { name: '<img src=x onerror=alert(1)>' };
    const campaigns = { a: { payer: '</script><script>alert(2)</script>' } };
    const text = `{"__proto__":{"polluted":1},"version":1,"shop":${JSON.stringify(shop)},"campaigns":${JSON.stringify(campaigns)}}`;
    await openLab(page, `${lab}${linkOf(`{}\n${text}`)}`);
    await expect(notice(page)).toContainText('The config of the link is open.');
    await openEditor(page);
    await expect(page.locator('.cm-content')).toContainText('onerror=alert(1)');
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByRole('tab', { name: 'Limits' }).click();
    expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'))).toBe(false);
    expect(seen).toEqual([]);
  });
});

test.describe('a file', () => {
  test('comes back as it was, but for what was changed', async ({ page, lab }) => {
    await openLab(page, lab);
    await open(page, Buffer.from(`\uFEFF${CONFIG}`));
    await expect(notice(page)).toContainText('shop.json is open.');
    await openEditor(page);
    await page.locator('.cm-line').getByText('"bold"').dblclick();
    await page.keyboard.type('gentle');
    await expect(page.getByText('shop.json •')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('shop.json');
    expect(await readFile(await file.path(), 'utf8')).toBe(CONFIG.replace('bold', 'gentle'));
  });

  for (const [name, content, said] of [
    ['with a mistake', '{ "version": 1,\n}', 'a mistake in line 2, column 1'],
    ['that is empty', '', 'The file is empty.'],
    ['that is a list', '[1]', 'no config'],
  ] as const) {
    test(`${name} changes nothing, and says why`, async ({ page, lab }) => {
      const seen = watch(page, lab);
      await openLab(page, lab);
      await open(page, Buffer.from(content));
      await expect(notice(page)).toContainText(said);
      await openEditor(page);
      await expect(page.locator('.cm-content')).toContainText('"name": "Laufladen"');
      expect(seen).toEqual([]);
    });
  }

  test('of 200 MB is refused at once', async ({ page, lab }, info) => {
    const path = info.outputPath('large.json');
    await writeFile(path, '{ "version": 1, "shop": {} }');
    await truncate(path, 200 * 1024 * 1024);
    await openLab(page, lab);
    await page.locator('header input[type=file]').setInputFiles(path);
    await expect(notice(page)).toContainText('The file is not text');
    await expect(page.locator('.file-name')).toContainText('taktvoll.json');
  });
});
