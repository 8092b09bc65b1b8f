import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { creativeIn, SCENES, welcomeShopper } from '../../scripts/demo-scenes.js';
import { serve } from '../../scripts/serve.js';
import type { Config } from '../../src/model/config.js';
import { test as base, expect } from './support/test.js';

// The shop as it is built: what appears where, what axe says of it, and that nothing ever moves.

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);

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

const SCREENS = {
  phone: { width: 390, height: 664 },
  desktop: { width: 1280, height: 760 },
};
const KINDS = [
  'index.html',
  'category-running.html',
  'category-nutrition.html',
  'product-stadtpark.html',
  'product-schauer.html',
  'basket.html',
  'basket.html?add=stadtpark&size=42',
  'checkout.html',
  'thanks.html?order=L-1&product=stadtpark',
  'service.html',
  'training.html',
  'privacy.html',
];

interface ShiftWindow {
  shifts: string[];
}

/** For `addInitScript`: each shift with what moved, also those just after the shopper did something. */
function noteShifts() {
  const page = window as unknown as ShiftWindow;
  page.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: readonly { node?: Node }[];
      };
      const moved = sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 60));
      page.shifts.push(`${value.toFixed(4)} ${moved.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** All there were on the page, told once what was drawn last was looked at. */
const shiftsOf = (page: Page) =>
  page.evaluate(async () => {
    // Frames, not timers: the clock is the test's.
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    return (window as unknown as ShiftWindow).shifts;
  });

/** Down to the end by a screen at a time, so that each slot asks and each picture loads. */
const readThrough = (page: Page) =>
  page.evaluate(async () => {
    const { scrollHeight, clientHeight } = document.scrollingElement!;
    for (let y = 0; y < scrollHeight; y += clientHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });

for (const [screen, lang] of [
  ['phone', 'de'],
  ['desktop', 'en'],
] as const) {
  test(`nothing moves on any page: ${screen}, ${lang}`, async ({ page, shop }) => {
    const viewport = SCREENS[screen];
    // Some thirty pages, each read to its end: half a minute, and more beside other tests.
    test.setTimeout(150_000);
    await page.setViewportSize(viewport);
    await page.addInitScript(noteShifts);
    const moved: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      await readThrough(page);
      moved[name] = await shiftsOf(page);
    };
    for (const path of ['', 'shop/']) {
      await page.goto(shop + path);
      await look(`/${path}`);
    }
    // Before a word on consent, the banner on top of everything.
    await page.goto(`${shop}shop/${lang}/index.html`);
    await look('unasked');
    const { visit } = await welcomeShopper(page, `${shop}shop/${lang}/`);
    await look('consent');
    for (const path of KINDS) {
      await visit(path);
      await look(path);
    }
    // A second time round there is something to show almost everywhere.
    for (const path of KINDS) {
      await visit(path);
      await look(`${path} again`);
    }
    expect(Object.entries(moved).filter(([, shifts]) => shifts.length)).toEqual([]);
    // That it would have been seen.
    await page.evaluate(() => document.body.prepend(document.createElement('hr')));
    expect(await shiftsOf(page)).not.toEqual([]);
  });
}

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`nothing moves where Offer settings come late, and are read past: ${screen}`, async ({
    page,
    shop,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(noteShifts);
    const { visit } = await welcomeShopper(page, `${shop}shop/de/`);
    let sendSettings = () => {};
    const isReadPast = new Promise<void>((resolve) => {
      sendSettings = resolve;
    });
    await page.route('**/taktvoll.settings.js', async (route) => {
      await isReadPast;
      await route.continue();
    });
    await visit('privacy.html');
    const panel = page.locator('taktvoll-panel');
    await panel.evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
    expect(await panel.getByRole('slider').count()).toBe(0);
    sendSettings();
    await expect(panel.getByRole('slider')).toBeAttached();
    expect(await shiftsOf(page)).toEqual([]);
  });
}

for (const { offer, placement, format, trigger, page: place, play } of SCENES) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test(`${trigger} shows ${offer} as ${format}, moves nothing, and axe finds nothing: ${screen}`, async ({
      page,
      shop,
    }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(noteShifts);
      await play(await welcomeShopper(page, `${shop}shop/de/`));
      const creative = creativeIn(page, placement);
      await expect(creative).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(`/shop/de/${place}`);
      const wanted = `[placement="${placement}"] [offer="${offer}"]`;
      // The first rung: the wording that is meant for exactly this moment.
      const words = await page
        .locator(wanted)
        .first()
        .evaluate((it) => {
          const { content } = it as HTMLTemplateElement;
          return content.querySelector('h2')!.textContent;
        });
      await expect(creative.locator('h2')).toHaveText(words!);
      expect(await shiftsOf(page)).toEqual([]);
      // By day on the desk, by night on the phone.
      const colorScheme = screen === 'phone' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Axe declares the page of another copy of Playwright.
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      expect(found).toEqual([]);
      await page
        .locator(`taktvoll-slot[placement="${placement}"]`)
        .getByRole('button', { name: 'Ausblenden' })
        .click();
      await expect(creative).toHaveCount(0);
      expect(await shiftsOf(page)).toEqual([]);
    });
  }
}

test('the link that the overlay gives brings the basket to another device', async ({
  page,
  shop,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { play } = SCENES.find(({ offer }) => offer === 'basket-stays')!;
  await play(await welcomeShopper(page, `${shop}shop/de/`));
  await page.getByRole('button', { name: 'Link kopieren' }).click();
  await expect(page.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newPage();
  for (let times = 0; times < 2; times++) {
    await other.goto(link);
    await expect(other.locator('.line')).toHaveText(/Stadtpark 4\s+Größe 42/);
    await expect(other.locator('.line select')).toHaveValue('1');
  }
  await other.close();
});

test('the page on the demo shop names each of them as the config has it', () => {
  const config = JSON.parse(
    readFileSync(new URL('demo/shop/taktvoll.json', dist), 'utf8'),
  ) as Config;
  const doc = readFileSync(new URL('docs/demo-shop.md', root), 'utf8');
  const isOther = ({ trigger }: { trigger: string }) => trigger !== 'page-view';
  const rows = [...doc.matchAll(/^\| `([\w-]+)`[^|]*\| ([\w-]+) \|[^|]*\|(.*)\|$/gm)].flatMap(
    ([, trigger, format, text]) =>
      [...text!.matchAll(/`([\w-]+)`[:,]? /g)].map(([, offer]) => `${offer} ${trigger} ${format}`),
  );
  const offers = (config.offers ?? [])
    .map(({ id, when, format }) => ({ id, trigger: when?.trigger ?? 'page-view', format }))
    .filter(isOther)
    .map(({ id, trigger, format }) => `${id} ${trigger} ${format}`);
  const scenes = SCENES.filter(isOther).map(
    ({ offer, trigger, format }) => `${offer} ${trigger} ${format}`,
  );
  expect(rows.sort()).toEqual(offers.sort());
  expect(scenes.sort()).toEqual(offers);
});
