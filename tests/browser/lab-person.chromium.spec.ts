import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test } from './support/lab-page.js';
import { expect } from './support/test.js';

// One person's weeks as they are built: every mark has its story, by key, pointer and tap.

test.use({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });

const timeline = (page: Page) => page.getByRole('application');
const title = (page: Page) => page.locator('.person-title');
const chosen = (page: Page) => page.locator('.person-chosen');

async function openPerson(page: Page, url: string, number = 3): Promise<void> {
  await page.goto(url);
  const field = page.getByRole('spinbutton', { name: 'Number of the shopper' });
  await field.fill(`${number}`);
  await field.press('Enter');
  await expect(page.locator('.person-chooser')).toContainText(`source: ${number - 1}`);
  await expect(timeline(page).locator('svg')).toBeVisible();
}

/** The middle of what is chosen, on the screen. */
async function placeOfChosen(page: Page): Promise<{ x: number; y: number }> {
  await timeline(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await chosen(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test('by key: one stop, arrows go from mark to mark and to the other config, the list follows', async ({
  page,
  lab,
}) => {
  await openPerson(page, lab);
  await timeline(page).focus();
  await expect(title(page)).toHaveCount(0);

  await page.keyboard.press('Home');
  const first = await title(page).textContent();
  const current = page.locator('.person-event[aria-current="true"]');
  await expect(current).toContainText(first!);
  await expect(page.locator('.person-side')).toHaveText('Now');

  await page.keyboard.press('ArrowRight');
  await expect(current).toHaveCount(1);
  const second = await page.locator('.person-when').textContent();
  await page.keyboard.press('ArrowLeft');
  await expect(title(page)).toHaveText(first!);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.person-side')).toHaveText('Before');
  await expect(page.getByRole('button', { name: 'Before', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('End');
  expect(await page.locator('.person-when').textContent()).not.toBe(second);

  await page.keyboard.press('Tab');
  await expect(timeline(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(timeline(page)).toBeFocused();
});

test('by pointer: passing tells, a click holds, Escape lets go', async ({ page, lab }) => {
  await openPerson(page, lab);
  const when = page.locator('.person-when');
  await timeline(page).focus();
  await page.keyboard.press('Home');
  const first = { ...(await placeOfChosen(page)), when: await when.textContent() };
  await page.keyboard.press('End');
  const last = { ...(await placeOfChosen(page)), when: await when.textContent() };
  expect(first.when).not.toBe(last.when);

  await page.mouse.move(first.x, first.y);
  await expect(when, 'what was chosen by key stays').toHaveText(last.when!);
  await page.keyboard.press('Escape');
  await page.mouse.move(first.x + 1, first.y);
  await expect(when).toHaveText(first.when!);
  await page.mouse.click(last.x, last.y);
  await page.mouse.move(first.x, first.y);
  await expect(when).toHaveText(last.when!);
});

test('each rule of a decision is shown on request, with its code', async ({ page, lab }) => {
  await openPerson(page, lab);
  await timeline(page).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.person-candidate')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show every rule' }).click();
  const candidates = page.locator('.person-candidate');
  await expect(candidates.filter({ hasText: 'may be shown' })).not.toHaveCount(0);
  await candidates.first().locator('> summary').click();
  await candidates.first().locator('.person-rung summary').first().click();
  await expect(candidates.first().getByText('CONFIG_EXPIRED').first()).toBeVisible();

  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(candidates, 'those were the rules of another one').toHaveCount(0);
});

test('events stand by visit; only open visits have rows, and a row leads to its mark', async ({
  page,
  lab,
}) => {
  await openPerson(page, lab);
  await expect(page.locator('.person-event')).toHaveCount(0);
  const visit = page.locator('.person-visit').first();
  await visit.locator('summary').click();
  const shown = visit.locator('.person-event', { hasText: 'Shown:' }).first();
  await shown.click();
  await expect(shown).toHaveAttribute('aria-current', 'true');
  await expect(chosen(page)).toHaveCount(1);
  expect(await shown.textContent()).toContain((await title(page).textContent())!);
});

test('another shopper is chosen by button or number, within those there are', async ({
  page,
  lab,
}) => {
  await openPerson(page, lab);
  const field = page.getByRole('spinbutton', { name: 'Number of the shopper' });
  await page.getByRole('button', { name: 'Next shopper' }).click();
  await expect(field).toHaveValue('4');
  await page.getByRole('button', { name: 'Previous shopper' }).click();
  await expect(field).toHaveValue('3');
  await field.fill('99999');
  await field.press('Enter');
  await expect(field).toHaveValue('20');
  await expect(page.getByRole('button', { name: 'Next shopper' })).toBeDisabled();
  await expect(page.locator('.person-difference')).toContainText('Before and now');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone nothing is wider than the page, and axe finds nothing: ${colorScheme}`, async ({
    page,
    lab,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await openPerson(page, lab);
    await timeline(page).focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Show every rule' }).click();
    await page.locator('.person-candidate > summary').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const { violations } = await new AxeBuilder({ page: page as never })
      .include('lab-person')
      .analyze();
    expect(violations).toEqual([]);
  });
}
