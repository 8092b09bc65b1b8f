import type { CDPSession, Page } from '@playwright/test';
import { offerIn, offerPage } from './support/offer-page.js';
import { goBack } from './support/playwright-engine.js';
import { expect, test } from './support/test.js';

const overlay = offerIn('overlay', { format: 'overlay' });

test('7 back from the cache: what interrupted is over', async ({ page, server }) => {
  const inline = offerIn('inline');
  await page.goto(server.url + server.page(offerPage([inline, overlay])));
  await expect(page.locator('#overlay')).toBeVisible();
  await page.goto(server.url + server.page({ body: 'Elsewhere' }));
  await goBack(page);
  await expect(page.locator('#inline')).toBeVisible();
  await expect(page.locator('#overlay')).toHaveCount(0);
  await page.waitForTimeout(600);
  await expect(page.locator('#overlay')).toHaveCount(0);
});

/** The page's clock for durations, so that a busy machine makes no swipe slower. */
const CLOCK = 'window.atMs = 0; performance.now = () => window.atMs;';
const pass = (page: Page, ms: number) =>
  page.evaluate((by) => {
    (window as unknown as { atMs: number }).atMs += by;
  }, ms);

/** A finger that moves down the screen, and the page up with it; negative is the other way. */
async function swipe(page: Page, protocol: CDPSession, byY: number, { ms }: { ms: number }) {
  const STEPS = 6;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    protocol.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 180, y }],
    });
  const from = byY > 0 ? 120 : 540;
  await touch('touchStart', from);
  for (let step = 1; step <= STEPS; step++) {
    await pass(page, ms / STEPS);
    await touch('touchMove', from + (byY * step) / STEPS);
    // Seen by the page before the clock goes on.
    await page.waitForTimeout(50);
  }
  // Held for a moment, so that it does not roll on.
  await page.waitForTimeout(150);
  await touch('touchEnd');
  await page.waitForTimeout(400);
}

test('7.2 exit intent by touch: a fast scroll upwards, after ten seconds, and not a slow one', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 664 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const exit = { ...overlay, when: { trigger: 'exit-intent' } as const };
  await page.goto(server.url + server.page(offerPage([exit], { before: CLOCK })));
  await expect.poll(() => server.requests('/taktvoll.triggers.js')).toBe(1);
  const protocol = await context.newCDPSession(page);
  for (let times = 0; times < 5; times++) await swipe(page, protocol, -420, { ms: 100 });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  // Too early.
  await swipe(page, protocol, 420, { ms: 100 });
  await expect(page.locator('#overlay')).toHaveCount(0);
  await pass(page, 10_000);
  // Slowly, as one who reads on above.
  await swipe(page, protocol, 420, { ms: 1600 });
  await expect(page.locator('#overlay')).toHaveCount(0);
  await swipe(page, protocol, 420, { ms: 100 });
  await expect(page.locator('#overlay')).toBeVisible();
  await context.close();
});
