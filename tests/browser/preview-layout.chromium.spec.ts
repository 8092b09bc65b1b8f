import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { preview, previewedPage } from './support/preview-page.js';
import { expect, test } from './support/test.js';

// What axe and layout say holds for the panel, whichever engine shows it.

const PANELS = [
  {
    name: 'preview',
    query: preview('noted:viewed/running/2'),
    panel: 'taktvoll-preview [popover]',
  },
  { name: 'debug', query: '?taktvoll-debug', panel: 'taktvoll-debug [popover]' },
] as const;

/** Opens everything that folds. */
async function unfold(page: Page, panel: string) {
  await page.locator(panel).waitFor();
  const toggle = page.locator(`${panel} [aria-controls]`);
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
  await page.locator(`${panel} summary`).first().waitFor();
  await page.locator(panel).evaluate(async (box) => {
    const closed = () => [...box.querySelectorAll<HTMLElement>('details:not([open])>summary')];
    for (let turn = 0; turn < 3; turn++) {
      for (const summary of closed()) summary.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

for (const { name, query, panel } of PANELS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${name} panel, ${colorScheme}`, async ({ page, server }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(server.url + server.page(previewedPage({ language: 'de' })) + query);
      await unfold(page, panel);
      // Axe declares the page of another copy of Playwright.
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      expect(violations).toEqual([]);
    });
  }

  for (const [width, height, hasTouch] of [
    [320, 640, true],
    [390, 844, true],
    [1280, 720, false],
  ] as const) {
    test(`the ${name} panel fits ${width} × ${height}, and nothing is too small to ${hasTouch ? 'tap' : 'click'}`, async ({
      browser,
      server,
    }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        hasTouch,
        isMobile: hasTouch,
      });
      const page = await context.newPage();
      const path = server.page(previewedPage({ language: 'de' }));
      await page.goto(server.url + path + query);
      await unfold(page, panel);
      const scrolled = await page.locator(panel).evaluate((box) =>
        [box, ...box.querySelectorAll('*')]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
          .filter((each) => !['INPUT', 'CODE', 'SPAN', 'SMALL'].includes(each.tagName))
          .map((each) => `${each.tagName}.${each.className}`),
      );
      expect(scrolled).toEqual([]);
      const least = hasTouch ? 48 : 24;
      const small = await page.locator(panel).evaluate(
        (box, size) =>
          [...box.querySelectorAll('button,summary,label.check')]
            .map((each) => [each.textContent, each.getBoundingClientRect()] as const)
            .filter(([, { width }]) => width > 0)
            .filter(([, rect]) => rect.height < size || rect.width < size)
            .map(([text]) => text),
        least,
      );
      expect(small).toEqual([]);
      for (const part of ['', ' > *']) {
        for (const box of await page.locator(panel + part).all()) {
          const rect = await box.boundingBox();
          if (!rect || rect.width <= 1) continue;
          expect(rect.x).toBeGreaterThanOrEqual(0);
          expect(rect.x + rect.width).toBeLessThanOrEqual(width);
          expect(rect.y + rect.height).toBeLessThanOrEqual(height);
        }
      }
      await context.close();
    });
  }

  test(`the ${name} panel is worked by keyboard`, async ({ page, server }) => {
    await page.goto(server.url + server.page(previewedPage()) + query);
    await page.locator(panel).waitFor();
    const toggle = page.locator(`${panel} [aria-controls]`);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    // First in the order of the page.
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      if (await toggle.evaluate((it) => it.matches(':focus'))) break;
    }
    await expect(toggle).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  });
}

test('Escape folds the preview bar, and leaves the offer below it alone', async ({
  page,
  server,
}) => {
  const query = preview('offer:added/generic');
  await page.goto(server.url + server.page(previewedPage()) + query);
  await expect(page.getByText('It goes well with').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show again' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('taktvoll-preview [aria-controls]')).toBeFocused();
  await expect(page.locator('taktvoll-preview .drawer')).toBeHidden();
  await expect(page.locator('#added')).toBeVisible();
});
