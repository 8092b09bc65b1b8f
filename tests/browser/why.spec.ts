import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask } from './support/in-page.js';
import type { PageOptions } from './support/page.js';
import { genericOffer, shopConfig } from './support/shop.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const NOON = Date.UTC(2026, 2, 16, 12);
const SENTENCE = 'Weil Sie sich heute Laufschuhe angesehen haben.';

const config = shopConfig({
  shop: { name: 'Laufladen', privacyUrl: '/datenschutz' },
  signals: {
    viewed: {
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      values: { running: { de: 'Laufschuhe', en: 'running shoes' } },
    },
  },
  offers: [
    {
      id: 'shoes',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
    },
    genericOffer('news', 'aside'),
  ],
});

const SLOTS = `<main>
<h1>Laufladen</h1>
<taktvoll-slot placement="home">
  <template offer="shoes" creative="category"><p id="shoes">Zehn Prozent auf Laufschuhe</p></template>
  <p id="default">Willkommen</p>
</taktvoll-slot>
</main>`;

/** What the page tells: consent, and what the shopper looked at. */
const tell = (storage: 'granted' | 'denied') =>
  `(window.taktvoll ||= []).push((client) => {
    client.setConsent({ storage: '${storage}', personalisation: '${storage}', measurement: 'denied' });
    client.signal('viewed', 'running');
  })`;

const shopPage = (given: PageOptions = {}): PageOptions => ({
  config,
  body: SLOTS,
  language: 'de',
  clock: NOON,
  strictCsp: true,
  scripts: [tell('granted')],
  ...given,
});

const readPage = () => {
  const slot = document.querySelector('taktvoll-slot');
  const root = document.querySelector('taktvoll-why')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  const isVisible = (selector: string) =>
    Boolean(document.querySelector(selector)?.checkVisibility());
  return {
    isOffered: isVisible('#shoes') || isVisible('#news'),
    isDefault: isVisible('#default'),
    isOpen: Boolean(dialog?.open),
    language: dialog?.lang,
    sentence: dialog?.querySelector('.sentence')?.textContent,
    status: [...(root?.querySelectorAll('[role=status]') ?? [])].map((each) => each.textContent),
    text: dialog?.textContent ?? '',
    /** Where the focus is: in the dialog, else in the slot's frame, else on the page. */
    focus: (root?.activeElement ?? slot?.shadowRoot?.activeElement)?.textContent,
    focused: document.activeElement?.localName,
    problems: [...window.testHarness.violations, ...window.testHarness.uncaught],
  };
};

const onPage = (tab: Tab) => expect.poll(() => tab.evaluate(readPage));

/** By keyboard, from the slot's own button. */
async function openByKeyboard(tab: Tab) {
  await onPage(tab).toMatchObject({ isOffered: true });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: 'Warum?' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: true });
}

/** The very next decision. */
const decideNext = async (tab: Tab, placement = 'home') => {
  const { outcome, reason } = await tab.evaluate(ask, { placement, render: false });
  return reason ?? outcome;
};

test('opens by keyboard, tells why, and gives the focus back on Escape (11)', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  expect(await tab.evaluate(readPage)).toMatchObject({
    language: 'de',
    sentence: SENTENCE,
    focus: 'Warum dieses Angebot?',
    focused: 'taktvoll-why',
    problems: [],
  });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?', problems: [] });
  // And again: nothing of the first time is in the way.
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: true, sentence: SENTENCE });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: '✕' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?' });
});

for (const { name, lever, done, reason } of [
  {
    name: 'not this offer',
    lever: 1,
    done: 'Erledigt. Ab jetzt nicht mehr.',
    reason: 'MUTED',
  },
  {
    name: 'everything personal off',
    lever: 2,
    done: 'Erledigt. Ab jetzt nichts Persönliches mehr.',
    reason: 'VETO_SWITCHED_OFF',
  },
]) {
  test(`the lever "${name}" acts on the very next decision, and is undone`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(shopPage()));
    await openByKeyboard(tab);
    expect(await decideNext(tab)).toBe('show');

    await tab.click(`.levers li:nth-child(${lever}) .act`);
    await expect.poll(() => decideNext(tab)).toBe(reason);
    await onPage(tab).toMatchObject({
      isOpen: true,
      isOffered: false,
      isDefault: true,
      focus: 'Rückgängig',
      problems: [],
    });
    expect((await tab.evaluate(readPage)).status[lever - 1]).toBe(done);

    await tab.press('Enter');
    await expect.poll(() => decideNext(tab)).toBe('show');
    await onPage(tab).toMatchObject({ isOffered: true, status: ['', ''], problems: [] });
  });
}

test('what was not undone lasts, in every tab, and the focus stays at the slot', async ({
  browser3,
  server,
}) => {
  const path = server.page(shopPage());
  // First, so that the keys go to the tab that was opened last.
  const other = await browser3.openTab(path);
  const tab = await browser3.openTab(path);
  await openByKeyboard(tab);
  await tab.click('.levers li:nth-child(1) .act');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig', isDefault: true });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focused: 'taktvoll-slot', problems: [] });
  expect(await decideNext(other)).toBe('MUTED');
  await tab.reload();
  await expect.poll(() => decideNext(tab)).toBe('MUTED');
  await onPage(tab).toMatchObject({ isOffered: false, isDefault: true });
});

test('the way back is there for ten seconds', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tab.click('.levers li:nth-child(2) .act');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig' });
  const wait = (ms: number) =>
    tab.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);
  await wait(9_000);
  expect((await tab.evaluate(readPage)).focus).toBe('Rückgängig');
  await wait(1_500);
  // The focus goes on inside the dialog; what was done is still said.
  expect(await tab.evaluate(readPage)).toMatchObject({
    isOpen: true,
    focus: '✕',
    status: ['', 'Erledigt. Ab jetzt nichts Persönliches mehr.'],
  });
  expect(await decideNext(tab)).toBe('VETO_SWITCHED_OFF');
});

test('without consent to storage it says that a lever lasts until reload (9.5)', async ({
  browser3,
  server,
}) => {
  const body = `<taktvoll-slot placement="aside">
    <template offer="news" creative="generic"><p id="news">Neu im Laden</p></template>
    <p id="default">Willkommen</p>
  </taktvoll-slot>`;
  const tab = await browser3.openTab(server.page(shopPage({ body, scripts: [tell('denied')] })));
  await openByKeyboard(tab);
  const { sentence, text } = await tab.evaluate(readPage);
  expect(sentence).toBe(
    'Dieses Angebot richtet sich an alle, die diese Seite besuchen. Über Sie haben wir nichts benutzt.',
  );
  expect(text).toContain('nur bis zum Neuladen der Seite');
  expect(text).toContain('Dieses benutzt nichts über Sie.');
  await tab.click('.levers li:nth-child(1) .act');
  await expect.poll(() => decideNext(tab, 'aside')).toBe('MUTED');
  await tab.reload();
  await expect.poll(() => decideNext(tab, 'aside')).toBe('show');
});

test.describe('as a picture', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'axe runs on one engine');

  /** Opens the dialog and waits until it stands still. */
  async function open(page: Page, url: string) {
    await page.goto(url);
    await page.getByRole('button', { name: 'Warum?' }).click();
    await expect(page.getByRole('dialog', { name: 'Warum dieses Angebot?' })).toBeVisible();
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, before and after a lever, ${colorScheme}`, async ({
      page,
      server,
    }) => {
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
});
