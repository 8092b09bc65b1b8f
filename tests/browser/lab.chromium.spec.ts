import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Tally } from '../../src/simulation/tally.js';
import { runCli } from '../support/run-cli.js';
import { test } from './support/lab-page.js';
import { expect } from './support/test.js';

// The lab as a page: what it weighs on people, screens and keyboards, and that it tells the truth.

const SIZES = [360, 768, 1280, 2560];

async function openLab(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectReplayed(page);
}

const expectReplayed = (page: Page): Promise<void> =>
  expect(page.locator('[data-replayed]')).toBeVisible({ timeout: 40_000 });

const field = (page: Page) => page.locator('.limit-number').first();

test('its numbers are those of `taktvoll simulate`', async ({ page, lab }) => {
  test.setTimeout(120_000);
  await openLab(page, lab);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'All numbers (JSON)' }).click(),
  ]);
  const numbers = JSON.parse(readFileSync((await download.path())!, 'utf8')) as { now: Tally };
  const { output } = await runCli(
    ...['simulate', 'demo/shop/taktvoll.json', '--shoppers', '20', '--seed', '1'],
    ...['--assumptions', 'default'],
  );
  const { tally } = JSON.parse(output.at(-1)!) as { tally: Tally };
  expect(numbers.now).toEqual(tally);
});

test('a preset, a mark, a new limit and its removal change config and pictures alike', async ({
  page,
  lab,
}) => {
  await openLab(page, lab);
  await page.getByRole('radio', { name: /^Gentle/ }).check();
  await expect(field(page)).toHaveValue('2');
  await page.getByLabel('Add a limit').selectOption('topic');
  const added = page.getByRole('button', { name: /^Remove: At most 5 offers about one topic/ });
  await expect(added).toBeVisible();
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect(page.locator('lab-changes')).toContainText('preset');
  await page.getByRole('tab', { name: 'Limits' }).click();
  await added.click();
  await expect(added).toHaveCount(0);
  await field(page).fill('3');
  const mark = page.getByRole('button', { name: 'Take the value of Gentle: 2' });
  await mark.click();
  await expect(field(page)).toHaveValue('2');
  await expect(mark).toHaveCount(0);
  await page.getByRole('radio', { name: /^As in the file/ }).check();
  await expect(field(page)).toHaveValue('8');
});

test('fields and JSON are always the same config', async ({ page, lab }) => {
  await openLab(page, lab);
  await field(page).fill('6');
  await page.getByRole('tab', { name: 'JSON' }).click();
  const editor = page.locator('.cm-content');
  await editor.waitFor();
  await page.keyboard.press('Escape');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{ "version": 1, "shop": { "name": "S" }, "preset": "none", "limits": { "frequencyCaps": [{ "scope": "everything", "max": 9, "within": "1d" }] } }',
  );
  await page.getByRole('tab', { name: 'Limits' }).click();
  await expect(field(page)).toHaveValue('9');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page)).toHaveValue('6');
});

test('a value that is not possible never reaches the config', async ({ page, lab }) => {
  await openLab(page, lab);
  await field(page).fill('0');
  const note = page.locator('.limit-note').first();
  await expect(note).toHaveText('Only a number from 1 to 1,000,000; the last value stays.');
  await field(page).blur();
  await expect(note, 'it stays when the field is left').not.toBeEmpty();
  await expect(field(page)).toHaveValue('8');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await field(page).fill('7');
  await expect(note).toBeEmpty();
});

test('a link brings config, seed and assumptions; a bad one changes nothing', async ({
  page,
  lab,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(page, lab);
  await field(page).fill('5');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.notices')).toContainText(/link/i);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await (await context.browser()!.newContext()).newPage();
  await other.goto(link);
  await expect(other.locator('.limit-number').first()).toHaveValue('5');

  const bad = await (await context.browser()!.newContext()).newPage();
  const errors: Error[] = [];
  bad.on('pageerror', (error) => errors.push(error));
  const fragment = new URL(link).hash;
  await bad.goto(`${lab}${fragment.slice(0, -40)}AAAA<img src=x onerror=alert(1)>`);
  await expect(bad.locator('.notices')).toContainText('Nothing was opened');
  await expect(bad.locator('.limit-number').first()).toHaveValue('8');
  expect(errors).toEqual([]);
});

test('the adviser proposes, and nothing changes before a person accepts with role and reason', async ({
  page,
  lab,
}) => {
  test.setTimeout(180_000);
  await openLab(page, lab);
  await page.getByRole('button', { name: 'Search' }).click();
  const proposal = page.locator('.proposal').first();
  await expect(proposal).toBeVisible({ timeout: 150_000 });
  await expect(field(page)).toHaveValue('8');
  await proposal.getByText('Accept …').click();
  await proposal.getByRole('button', { name: 'Accept these limits' }).click();
  // Without a role and a reason nothing is accepted.
  await expect(field(page)).toHaveValue('8');
  await proposal.getByLabel('Your role').fill('Marketing');
  await proposal.getByLabel('Your reason').fill('  ');
  await proposal.getByRole('button', { name: 'Accept these limits' }).click();
  // Spaces are no reason.
  await expect(field(page)).toHaveValue('8');
  await expect(proposal.getByLabel('Your reason')).toHaveValue('');
  await proposal.getByLabel('Your reason').fill('Fewer complaints');
  await proposal.getByRole('button', { name: 'Accept these limits' }).click();
  await expect(page.locator('.notices')).toContainText('Accepted');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect(page.locator('lab-changes')).toContainText('$accepted');
  await expect(page.locator('lab-changes')).toContainText('Fewer complaints');
});

for (const [colorScheme, locale] of [
  ['light', 'de-DE'],
  ['dark', 'en-GB'],
] as const) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme, locale });

    test('axe finds nothing, and no width makes the page scroll sideways', async ({
      page,
      lab,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 1280, height: 900 });
      await openLab(page, lab);
      for (const summary of await page.locator('.circumstances summary').all()) {
        await summary.click();
      }
      for (const width of SIZES) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ width, wide }).toEqual({ width, wide: width });
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        const { violations } = await new AxeBuilder({ page: page as never }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    });
  });
}

test('everything is reached by keyboard, in the order of the page', async ({ page, lab }) => {
  await openLab(page, lab);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#pictures')).toBeFocused();
  // From the top on: each thing that can be used gets the focus once, and shows it.
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.getSelection()?.removeAllRanges();
  });
  await page.locator('.skip').focus();
  const met = [];
  for (let step = 0; step < 400; step++) {
    const stop = await page.evaluate(placeOfFocus);
    if (!stop || (met.length > 0 && stop.index === met[0]!.index)) break;
    met.push(stop);
    await page.keyboard.press('Tab');
  }
  expect(met.length).toBeLessThan(400);
  // Within a field for times the browser itself shows which part has the focus.
  const seen = new Set(met.filter(({ isSeen }) => isSeen).map(({ index }) => index));
  expect(met.filter(({ index }) => !seen.has(index)).map(({ html }) => html)).toEqual([]);
  const order = met.map(({ index }) => index);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  const missing = await page.evaluate(
    (reached) => {
      const all = [...document.querySelectorAll<HTMLElement>('*')];
      const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
      return all
        .filter((element) => element.matches(usable) && element.checkVisibility())
        .filter((element) => element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled)
        .filter((element) => !reached.includes(all.indexOf(element)))
        .map((element) => element.outerHTML.slice(0, 200));
    },
    met.map(({ index }) => index),
  );
  // Of radio buttons that belong together one is a stop; arrows lead to the others.
  expect(missing.filter((html) => !html.includes('type="radio"'))).toEqual([]);
});

test('tabs and fields are used by keyboard', async ({ page, lab }) => {
  await openLab(page, lab);
  await page.getByRole('tab', { name: 'Limits' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'JSON' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toHaveValue('9');
});

/** Runs in the page: what has the focus, by its place among all elements. */
function placeOfFocus() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const { width, height } = focused.getBoundingClientRect();
  // A radio button may be drawn by its label.
  const drawn = [focused, focused.closest('label')].filter((element) => element !== null);
  const hasRing = drawn.some((element) => getComputedStyle(element).outlineStyle !== 'none');
  return {
    index: [...document.querySelectorAll('*')].indexOf(focused),
    isSeen: width > 0 && height > 0 && hasRing,
    html: focused.outerHTML.slice(0, 200),
  };
}
