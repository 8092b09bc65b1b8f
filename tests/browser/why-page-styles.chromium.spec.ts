import type { Page } from '@playwright/test';
import { settingsPage } from './support/settings-page.js';
import { expect, test } from './support/test.js';
import { shopPage, slotOf, whyConfig } from './support/why-page.js';

/** Styles of a page that mean no harm, and hit everything that is not out of their reach. */
const HOSTILE: Readonly<Record<string, string>> = {
  'unset everything': '* { all: unset !important }',
  'no dialogs, no buttons': 'dialog, button, h2, p, ul { display: none !important }',
  'loud type':
    'html { font-size: 4px } body, body * { text-transform: uppercase !important; letter-spacing: 1em !important; text-align: right !important; white-space: nowrap !important; word-spacing: 2em !important; text-indent: 5em !important; cursor: none !important; user-select: none !important }',
  'whatever is not its own is hidden': 'body > :not(main) { display: none !important }',
  'everything far up': 'main, main * { position: relative; z-index: 2147483647 !important }',
};

const lookOf = (page: Page, host: string) =>
  page.locator(`${host} h2`).evaluate((title) => {
    const dialog = title.closest('dialog')!;
    const { height, width, top, left } = dialog.getBoundingClientRect();
    const style = getComputedStyle(title);
    const middle = document.elementFromPoint(left + width / 2, top + 30);
    const { textTransform, letterSpacing, whiteSpace, textIndent, cursor } = style;
    return {
      isSeen: width > 300 && height > 200 && top >= 0,
      isOnTop: middle?.localName,
      fits: dialog.scrollWidth <= dialog.clientWidth,
      fontSize: getComputedStyle(dialog).fontSize,
      style: [textTransform, letterSpacing, whiteSpace, textIndent, cursor],
    };
  });

const CALM = {
  isSeen: true,
  fits: true,
  fontSize: '16px',
  style: ['none', 'normal', 'normal', '0px', 'auto'],
};

for (const [name, css] of Object.entries(HOSTILE)) {
  test(`11 no style of the page reaches into Why this? and Offer settings: ${name}`, async ({
    page,
    server,
  }) => {
    await page.goto(server.url + server.page(shopPage({ strictCsp: false })));
    await expect(page.getByRole('button', { name: 'Warum?' })).toBeVisible();
    await page.addStyleTag({ content: css });
    const press = (selector: string) =>
      page.locator(selector).evaluate((it) => (it as HTMLElement).click());
    await press('taktvoll-slot button:first-child');
    await expect(page.locator('taktvoll-why h2')).toBeFocused();
    expect(await lookOf(page, 'taktvoll-why')).toMatchObject({ ...CALM, isOnTop: 'taktvoll-why' });
    await page.keyboard.press('Escape');

    await page.goto(server.url + server.page(settingsPage({ strictCsp: false })));
    await expect(page.locator('#shoes')).toBeVisible();
    await page.addStyleTag({ content: css });
    await press('#opener');
    await expect(page.locator('taktvoll-settings h2')).toBeFocused();
    expect(await lookOf(page, 'taktvoll-settings')).toMatchObject({
      ...CALM,
      isOnTop: 'taktvoll-settings',
    });
  });
}

test('11 a click beside Why this? and Offer settings closes them, and the focus is back', async ({
  page,
  server,
}) => {
  await page.goto(server.url + server.page(shopPage()));
  await page.getByRole('button', { name: 'Warum?' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.click(3, 3);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Warum?' })).toBeFocused();
  await page.goto(server.url + server.page(settingsPage()));
  await page.locator('#opener').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.click(3, 3);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#opener')).toBeFocused();
});

test('11 a name of 200 letters in one word runs over no side, on 320 pixels', async ({
  page,
  server,
}) => {
  const long = { de: 'x'.repeat(200) };
  const { signals = {}, ...rest } = whyConfig();
  const { viewed, size } = signals;
  const values = { ...(size!.values as object), 43: long };
  const config = whyConfig({
    ...rest,
    shop: { name: long.de, privacyUrl: '/datenschutz' },
    signals: {
      ...signals,
      viewed: { ...viewed!, label: long, values: { running: long } },
      size: { ...size!, label: long, values },
    },
    topics: { running: { label: long } },
  });
  const over = (host: string) =>
    page.locator(`${host} dialog`).evaluate((it) => it.scrollWidth - it.clientWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(server.url + server.page(shopPage({ config })));
  await page.getByRole('button', { name: 'Warum?' }).click();
  await page.locator('.fold').click();
  await expect(page.locator('.points')).toBeVisible();
  expect(await over('taktvoll-why')).toBe(0);
  await page.getByRole('button', { name: 'Angebots-Einstellungen' }).click();
  for (const key of ['noted', 'shown', 'topics']) {
    await page.locator(`[data-key="${key}/summary"]`).click();
  }
  expect(await over('taktvoll-settings')).toBe(0);
  await page.goto(server.url + server.page(shopPage({ config, body: slotOf('fit', 'fit') })));
  await page.getByRole('button', { name: 'Warum?' }).click();
  await page.getByRole('button', { name: 'Ändern' }).click();
  await expect(page.getByRole('button', { name: long.de })).toBeVisible();
  expect(await over('taktvoll-why')).toBe(0);
});
