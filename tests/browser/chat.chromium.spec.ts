import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { welcomeShopper } from '../../scripts/demo-scenes.js';
import { serve } from '../../scripts/serve.js';
import type { ClientEvents, PageDecision, SlotHost } from '../../src/model/client.js';
import { test as base, expect } from './support/test.js';

// The chat of the built demo shop: a message that a machine writes is an offer as any other.

const dist = new URL('../../dist/', import.meta.url);
const test = base.extend<{ shop: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  shop: async ({}, use) => {
    const server = await serve({
      roots: ['demo/', ''].map((at) => fileURLToPath(new URL(at, dist))),
    });
    await use(server.url);
    await server.close();
  },
});
test.use({ timezoneId: 'Europe/Berlin' });

const DAY_MS = 24 * 3600_000;
const chatOf = (page: Page) => page.getByRole('region', { name: 'Chat' });
const messagesOf = (page: Page) => page.locator('.chat-log .chat-message');

interface Shop {
  readonly taktvoll: SlotHost;
  readonly impressions: PageDecision[];
}
/** Runs before everything else: what was counted in the chat. */
function noteImpressions() {
  const shop = window as unknown as { taktvoll: { push(work: (client: SlotHost) => void): void } };
  (shop as unknown as { taktvoll?: unknown }).taktvoll ??= [];
  const impressions: PageDecision[] = [];
  Object.assign(window, { impressions });
  shop.taktvoll.push((client) =>
    client.on('impression', (decision: ClientEvents['impression']) => {
      if (decision.placement === 'chat') impressions.push(decision);
    }),
  );
}
const countOf = (page: Page) => page.evaluate(() => (window as unknown as Shop).impressions.length);
/** What the next question for a message is answered. */
const askAgain = (page: Page) =>
  page.evaluate(async () => {
    const { taktvoll } = window as unknown as Shop;
    const decision = await taktvoll.request({ placement: 'chat', why: 'on-tap' });
    const { candidates, reason } = await decision.trace();
    decision.closed();
    const refused = candidates.map(({ offer, reason: of }) => [offer, of]);
    return { outcome: decision.outcome, reason, refused: Object.fromEntries(refused) };
  });
/** As long as it takes until the chat asks, and until what it asked is answered. */
const readOn = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(15_000);
  await page.evaluate(async () => {
    const { taktvoll } = window as unknown as Shop;
    await taktvoll.request({ placement: 'none' });
  });
};

test('a message appears once, is counted, and says that a machine writes', async ({
  page,
  shop,
}) => {
  await page.addInitScript(noteImpressions);
  const { visit } = await welcomeShopper(page, `${shop}shop/de/`);
  await visit('service.html');
  await readOn(page);
  await expect(messagesOf(page)).toHaveCount(1);
  await expect(messagesOf(page)).toContainText('Automatische Nachricht');
  await expect(messagesOf(page)).toContainText('Unsicher bei der Größe?');
  await expect.poll(() => countOf(page)).toBe(1);
  // Both of the chat: its campaign may speak once a day.
  expect(await askAgain(page)).toMatchObject({
    outcome: 'hold',
    refused: { 'chat-size': 'FREQUENCY_CAP_REACHED' },
  });
  await visit('service.html');
  await readOn(page);
  await expect(chatOf(page)).toBeHidden();
  expect(await countOf(page)).toBe(0);
});

for (const [lang, question] of [
  ['de', 'Warum diese Nachricht?'],
  ['en', 'Why this message?'],
] as const) {
  test(`5 asked why, it answers with the sentence of Why this?: ${lang}`, async ({
    page,
    shop,
  }) => {
    await page.addInitScript(noteImpressions);
    const { visit } = await welcomeShopper(page, `${shop}shop/${lang}/`);
    await visit('thanks.html?order=L-1&product=stadtpark');
    await page.clock.fastForward(2 * DAY_MS);
    await visit('index.html');
    await visit('service.html');
    await readOn(page);
    const wanted =
      lang === 'de' ? 'Passen Ihre neuen Laufschuhe?' : 'Do your new running shoes fit?';
    await expect(messagesOf(page)).toContainText(wanted);
    await page.getByRole('button', { name: question }).click();
    await expect(messagesOf(page)).toHaveCount(2);
    const answer = await messagesOf(page).last().innerText();
    await page.evaluate(() => {
      const { impressions } = window as unknown as Shop;
      void impressions[0]!.openWhy(document.querySelector<HTMLElement>('.chat-close')!);
    });
    const sentence = page.locator('taktvoll-why .sentence');
    await expect(sentence).toBeVisible();
    expect(answer).toContain(await sentence.innerText());
    expect(answer).toContain(lang === 'de' ? 'Laufschuhe' : 'running shoes');
  });
}

test('told to stop, it obeys in the very next decision', async ({ page, shop }) => {
  const { visit } = await welcomeShopper(page, `${shop}shop/en/`);
  await visit('service.html');
  await readOn(page);
  await expect(messagesOf(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Stop writing' }).click();
  await expect(messagesOf(page).last()).toContainText('No machine writes to you here');
  expect(await askAgain(page)).toMatchObject({
    outcome: 'hold',
    refused: { 'chat-size': 'MUTED' },
  });
});

test('9.1 without consent it writes nothing', async ({ page, shop }) => {
  await page.clock.install({ time: Date.UTC(2026, 8, 16, 10) });
  await page.goto(`${shop}shop/en/service.html`);
  await readOn(page);
  await page.goto(`${shop}shop/en/service.html`);
  await readOn(page);
  expect((await askAgain(page)).refused).toMatchObject({ 'chat-size': 'CONSENT_MISSING' });
  await expect(chatOf(page)).toBeHidden();
});

test('9.3 what was written goes with the consent', async ({ page, shop }) => {
  const { visit } = await welcomeShopper(page, `${shop}shop/en/`);
  await visit('service.html');
  await readOn(page);
  await expect(messagesOf(page)).toHaveCount(1);
  await page.evaluate(() => {
    const { CookieConsent } = window as unknown as {
      CookieConsent: { acceptCategory(categories: string[]): void };
    };
    CookieConsent.acceptCategory([]);
  });
  await expect(chatOf(page)).toBeHidden();
  await expect(messagesOf(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`5 by keyboard alone, on 320 px, and axe finds nothing: ${colorScheme}`, async ({
    page,
    shop,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { visit } = await welcomeShopper(page, `${shop}shop/de/`);
    await visit('service.html');
    await readOn(page);
    await expect(messagesOf(page)).toHaveCount(1);
    const box = (await chatOf(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    // Axe declares the page of another copy of Playwright.
    const { violations } = await new AxeBuilder({ page: page as never }).include('.chat').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Warum diese Nachricht?' }).focus();
    await page.keyboard.press('Enter');
    await expect(messagesOf(page)).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(chatOf(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Chat öffnen' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(messagesOf(page)).toHaveCount(2);
    await expect(page.getByRole('log')).toBeFocused();
  });
}
