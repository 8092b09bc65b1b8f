import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { openEditor, openLab, test } from './support/lab-page.js';
import { expect } from './support/test.js';

// The config as JSON in the built lab: typing, suggestions, help, the check, and what was changed.

const editor = (page: Page): Locator => page.locator('.cm-content');
const line = (page: Page, text: string): Locator =>
  page.locator('.editor-box .cm-line').filter({ hasText: text });
const findings = (page: Page): Locator => page.getByRole('region', { name: 'Check' });
const suggestions = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

/** Puts another preset into the text by keyboard. */
async function typePreset(page: Page, preset: string): Promise<void> {
  await line(page, '"preset"').getByText('"balanced"').dblclick();
  // At once: letter by letter on a busy machine would be several steps back.
  await page.keyboard.insertText(preset);
  await page.keyboard.press('Escape');
}

/** Opens an empty line below the first one. */
async function openLine(page: Page): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

test.describe('the config as JSON', () => {
  test('is loaded only when it is opened', async ({ page, lab }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await openLab(page, lab);
    await expect(page.getByRole('tabpanel')).toContainText('At most');
    expect(loaded.filter((path) => path.includes('lab-editor'))).toEqual([]);
    await openEditor(page);
    await expect(editor(page)).toContainText('"version": 1');
    expect(loaded.filter((path) => path.includes('lab-editor'))).toHaveLength(1);
  });

  test('is the same config as the limits: what is typed is in both', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await typePreset(page, 'gentle');
    await expect(line(page, '"preset"')).toHaveText('  "preset": "gentle",');
    await page.getByRole('tab', { name: 'Changes' }).click();
    const changes = page.locator('.changes-list li');
    await expect(changes).toHaveCount(1);
    await expect(changes).toContainText('preset');
    await expect(changes).toContainText('"balanced"');
    await expect(changes).toContainText('"gentle"');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Nothing was changed')).toBeVisible();
    await expect(page.locator('.changes-box')).toHaveCount(0);
  });

  test('a text with a mistake can be downloaded, but nothing is compared with it', async ({
    page,
    lab,
  }) => {
    await openLab(page, lab);
    await openEditor(page);
    await typePreset(page, 'gentle');
    await openLine(page);
    await page.keyboard.insertText('"version"');
    await page.keyboard.press('Escape');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    expect((await downloading).suggestedFilename()).toBe('taktvoll.json');
    await expect(page.locator('.notices')).toContainText('no shop can use it');
    await expect(page.locator('.notices')).not.toContainText('Further changes are compared');
    // Mended, it is still compared with what was there before.
    await editor(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{ "version": 1, "shop": { "name": "S" }, "preset": "gentle" }');
    await page.getByRole('tab', { name: 'Changes' }).click();
    await expect(page.locator('.changes-list')).toContainText('"balanced"');
    await expect(page.locator('.changes-list')).toContainText('"gentle"');
  });

  test('takes what is changed elsewhere without moving the cursor', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await line(page, '"preset"').click();
    await page.keyboard.press('End');
    const scrolled = await page.locator('.cm-scroller').evaluate((box) => box.scrollTop);
    // Of the first sight, above: it changes the limits, far below this line.
    await page.getByRole('radio', { name: 'Gentle' }).check({ force: true });
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await page.locator('.cm-content').focus();
    await page.keyboard.type(' ');
    await expect(line(page, '"preset"')).toHaveText('  "preset": "gentle", ');
    expect(await page.locator('.cm-scroller').evaluate((box) => box.scrollTop)).toBe(scrolled);
  });

  test('undoes and redoes by keyboard, with the history of the page', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await typePreset(page, 'bold');
    await expect(line(page, '"preset"')).toContainText('bold');
    await page.keyboard.press('Control+z');
    await expect(line(page, '"preset"')).toContainText('balanced');
    await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
    await page.keyboard.press('Control+Shift+Z');
    await expect(line(page, '"preset"')).toContainText('bold');
  });

  test('Tab leaves it, in both directions', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await expect(page.getByText('Tab leaves the editor')).toBeVisible();
    await editor(page).focus();
    await page.keyboard.press('Tab');
    await expect(editor(page)).not.toBeFocused();
    await editor(page).focus();
    await page.keyboard.press('Shift+Tab');
    await expect(editor(page)).not.toBeFocused();
    await expect(editor(page)).toContainText('"version": 1');
  });
});

test.describe('the check', () => {
  test('names a mistake with its place, and leads there', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await expect(findings(page)).toContainText('No mistakes found.');
    await typePreset(page, 'gentl');
    const finding = findings(page).getByRole('button');
    await expect(finding).toHaveCount(1);
    await expect(finding).toContainText('Error, line');
    await expect(finding).toContainText('Did you mean "gentle"?');
    await expect(finding.locator('[lang=en]')).toContainText('must be one of');
    await expect(page.locator('.cm-lintRange-error')).toHaveText('"preset": "gentl"');

    await page.keyboard.press('Control+End');
    await finding.focus();
    await page.keyboard.press('Enter');
    await expect(editor(page)).toBeFocused();
    await expect(page.locator('.cm-activeLine')).toHaveText('  "preset": "gentl",');
    await page.keyboard.type('"preset": "gentle"');
    await expect(findings(page)).toContainText('No mistakes found.');
    await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
  });

  test('says where the text is no JSON; what was last valid is still replayed', async ({
    page,
    lab,
  }) => {
    await openLab(page, lab);
    await openEditor(page);
    await openLine(page);
    await page.keyboard.type('}');
    const finding = findings(page).getByRole('button').first();
    await expect(finding).toContainText('line 3');
    await expect(page.locator('lab-picture').first()).toBeVisible();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await expect(page.getByText('single changes cannot be told')).toBeVisible();
    await expect(page.locator('.changes-box .cm-content')).toContainText('"version": 1');
  });
});

test.describe('suggestions and help', () => {
  test('a key that is typed is completed, with its meaning', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await openLine(page);
    await page.keyboard.type('requ');
    await expect(suggestions(page)).toHaveText(['requireApproval']);
    await expect(page.locator('.cm-completionInfo')).toContainText('offers need approved');
    await page.keyboard.press('Enter');
    await expect(suggestions(page)).toHaveText(['true', 'false']);
    await suggestions(page).getByText('false').click();
    await expect(line(page, 'requireApproval').first()).toHaveText('  "requireApproval": false,');
  });

  test('a value is one that fits', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await line(page, '"preset"').getByText('"balanced"').dblclick();
    await page.keyboard.press('Control+Space');
    await expect(suggestions(page)).toHaveText(['gentle', 'balanced', 'bold', 'none']);
    await page.keyboard.press('Escape');
    await expect(suggestions(page)).toHaveCount(0);
  });

  test('what the cursor or the pointer is at is explained', async ({ page, lab }) => {
    await openLab(page, lab);
    await openEditor(page);
    await line(page, '"preset"').getByText('"preset"').click();
    const here = page.getByRole('region', { name: 'At the cursor' });
    await expect(here).toContainText('preset limits for all that limits does not say');
    await expect(here).toContainText('If left out: balanced');
    await line(page, '"validUntil"').getByText('"validUntil"').hover();
    await expect(page.getByRole('tooltip').or(page.locator('.cm-tooltip-hover'))).toContainText(
      'date after which nothing is shown',
    );
  });
});

for (const [name, options] of Object.entries({
  'a phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  'a desktop': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
} as const)) {
  test.describe(`on ${name}`, () => {
    test.use(options);

    for (const locale of ['de-DE', 'en-GB']) {
      test.describe(locale, () => {
        test.use({ locale });

        test('axe finds nothing, and nothing is wider than the page', async ({ page, lab }) => {
          await openLab(page, lab);
          await openEditor(page);
          await typePreset(page, 'gentl');
          await expect(page.locator('.editor-finding')).toHaveCount(1);
          const check = async (part: string) => {
            const { violations } = await new AxeBuilder({ page: page as never })
              .include(part)
              .analyze();
            expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
              options.viewport.width,
            );
          };
          await check('lab-editor');
          await page.getByRole('tab').nth(2).click();
          await page.locator('.changes-box .cm-content').waitFor();
          await check('lab-changes');
        });
      });
    }
  });
}
