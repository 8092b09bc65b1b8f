import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expectWithin } from './support/expect-within.js';
import type { PageOptions } from './support/page.js';
import { expect, test } from './support/test.js';
import { shopPage, slotOf, tell } from './support/why-page.js';

/** Opens the dialog and waits until it stands still. */
async function open(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Warum?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Warum dieses Angebot?' });
  await expect(dialog).toBeVisible();
  await dialog.evaluate((it) => Promise.all(it.getAnimations().map(({ finished }) => finished)));
  return dialog;
}

// Axe declares the page of another copy of Playwright.
const findingsOf = async (page: Page) =>
  (await new AxeBuilder({ page: page as never }).analyze()).violations;

const undo = (page: Page) => expect(page.getByRole('button', { name: 'Rückgängig' })).toBeVisible();
const unfold = async (page: Page) => {
  await page.locator('.fold').click();
  await expect(page.locator('.points')).toBeVisible();
};
const ask = async (page: Page) => {
  await page.getByRole('button', { name: 'Ändern' }).click();
  await expect(page.getByRole('button', { name: 'Abbrechen' })).toBeVisible();
};

interface State {
  readonly name: string;
  readonly page?: PageOptions;
  readonly isBroken?: boolean;
  reach(page: Page): Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'as it opens', reach: async () => {} },
  { name: 'unfolded', reach: unfold },
  {
    name: 'after a lever of a reason',
    async reach(page) {
      await page.getByRole('button', { name: 'Laufschuhe vergessen' }).click();
      await undo(page);
    },
  },
  {
    name: 'after each lever of the offer',
    async reach(page) {
      const count = await page.locator('.levers .lever .act').count();
      expect(count).toBe(3);
      for (let index = 0; index < count; index++) {
        await page.locator('.levers .lever').nth(index).locator('.act').click();
        await expect(page.locator('.levers .undo:visible')).toHaveCount(index + 1);
      }
    },
  },
  {
    name: 'after an undo',
    async reach(page) {
      await page.locator('.levers .act').first().click();
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await expect(page.locator('.levers .act').first()).toBeFocused();
    },
  },
  {
    name: 'failed',
    isBroken: true,
    async reach(page) {
      await page.locator('.act').first().click();
      await expect(page.getByText('Das hat nicht geklappt.').first()).toBeVisible();
      await page.locator('.fold').click();
      await expect(page.getByText('Das hat nicht geklappt.')).toHaveCount(2);
    },
  },
  { name: 'choosing what is right', page: { body: slotOf('fit', 'fit') }, reach: ask },
  {
    name: 'writing what is right, refused',
    page: { body: slotOf('club', 'club') },
    async reach(page) {
      await ask(page);
      await page.locator('taktvoll-why input').fill('solo');
      await page.getByRole('button', { name: 'Übernehmen' }).click();
      await expect(page.getByText('Das kann dieser Shop nicht vermerken.')).toBeVisible();
    },
  },
  {
    name: 'until reload',
    page: {
      body: slotOf('aside', 'news', 'generic'),
      scripts: [
        tell('denied'),
        `window.taktvoll.push((client) => client.on('consent-wanted', () => {}))`,
      ],
    },
    async reach(page) {
      await expect(page.getByRole('button', { name: 'Zu diesen Einstellungen' })).toBeVisible();
      await page.locator('.levers .act').first().click();
      await undo(page);
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, page: given, isBroken, reach } of STATES) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page, server }) => {
      await page.emulateMedia({ colorScheme });
      if (isBroken) server.answer('/taktvoll.why-more.js', { status: 503, type: 'text/plain' });
      await open(page, server.url + server.page(shopPage(given)));
      await reach(page);
      expect(await findingsOf(page)).toEqual([]);
    });
  }
}

for (const [width, height, states] of [
  [320, 640, STATES.filter((of) => !of.isBroken)],
  [390, 844, STATES.slice(0, 2)],
  [640, 360, STATES.slice(0, 2)],
  [1280, 800, STATES.slice(0, 2)],
] as const) {
  for (const { name, page: given, reach } of states) {
    test(`fits ${width} × ${height}, ${name}: nothing runs over the side, nothing is too small to tap`, async ({
      page,
      server,
    }) => {
      await page.setViewportSize({ width, height });
      const dialog = await open(page, server.url + server.page(shopPage(given)));
      await reach(page);
      const gap = await expectWithin(dialog, { width, height });
      for (const control of await dialog.locator('button:visible,input,select').all()) {
        expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(48);
      }
      // A sheet from below on a phone, a card with air around it elsewhere.
      if (width < 576) expect(gap).toBe(0);
      else expect(gap).toBeGreaterThan(0);
    });
  }
}

test('from right to left everything is mirrored, and nothing runs over the side', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await open(page, server.url + server.page(shopPage()));
  const middleOf = async (selector: string) => {
    const box = (await page.locator(selector).first().boundingBox())!;
    return box.x + box.width / 2;
  };
  expect(await middleOf('.close')).toBeGreaterThan(195);
  // As a language that is written so would have it.
  await dialog.evaluate((it) => {
    it.setAttribute('dir', 'rtl');
  });
  await unfold(page);
  expect(await middleOf('.close')).toBeLessThan(195);
  expect(await middleOf('.points td')).toBeLessThan(195);
  expect(await middleOf('.points th')).toBeGreaterThan(195);
  expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
});

test('in forced colours every button has a border, and nothing is told by colour alone', async ({
  page,
  server,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const dialog = await open(page, server.url + server.page(shopPage()));
  await unfold(page);
  for (const button of await dialog.locator('button:visible').all()) {
    expect(await button.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe('solid');
  }
  expect(await page.locator('.dots').textContent()).toMatch(/^[●○]{5}$/);
  expect(await findingsOf(page)).toEqual([]);
});

test('where something is said later is displayed before: a screen reader listens there', async ({
  page,
  server,
}) => {
  await open(page, server.url + server.page(shopPage()));
  const statuses = await page
    .locator('taktvoll-why [role=status]')
    .evaluateAll((all) => all.map((it) => [it.textContent, it.checkVisibility()]));
  expect(statuses.length).toBeGreaterThan(4);
  for (const status of statuses) expect(status).toEqual(['', true]);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`moves only for whom motion is no trouble: ${reducedMotion}`, async ({ page, server }) => {
    await page.emulateMedia({ reducedMotion });
    const dialog = await open(page, server.url + server.page(shopPage()));
    const name = await dialog.evaluate((it) => getComputedStyle(it).animationName);
    expect(name).toBe(reducedMotion === 'reduce' ? 'none' : 'rise');
  });
}

test('a shop themes it by custom properties and parts, without a style attribute anywhere', async ({
  page,
  server,
}) => {
  const path = server.page(shopPage());
  await page.goto(server.url + path);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root{--taktvoll-surface:#fffaf2;--taktvoll-ink:#203040;--taktvoll-corner:4px}
      taktvoll-why::part(sentence){font-size:30px}
      taktvoll-why::part(act){text-transform:uppercase}`);
    document.adoptedStyleSheets = [sheet];
  });
  await page.getByRole('button', { name: 'Warum?' }).click();
  const styleOf = (selector: string) =>
    page
      .locator(`taktvoll-why ${selector}`)
      .first()
      .evaluate((it) => {
        const { color, backgroundColor, borderRadius, fontSize, textTransform } =
          getComputedStyle(it);
        return { color, backgroundColor, borderRadius, fontSize, textTransform };
      });
  expect(await styleOf('dialog')).toMatchObject({
    color: 'rgb(32, 48, 64)',
    backgroundColor: 'rgb(255, 250, 242)',
    borderRadius: '4px',
  });
  expect(await styleOf('.sentence')).toMatchObject({ fontSize: '30px' });
  expect(await styleOf('.act')).toMatchObject({ textTransform: 'uppercase' });
  expect(await page.locator('taktvoll-why [style]').count()).toBe(0);
  expect(await findingsOf(page)).toEqual([]);
});
