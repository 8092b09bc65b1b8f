// `node scripts/take-screenshots.js [PART …]`: pictures of the demo shop as it stands in dist/: an
// offer, every state of its *Why this?*, then each offer of each further format and trigger. All go
// to test-results/screenshots/, the README's also to docs/images/. A part of a name, as `why-phone`,
// takes only the pictures that contain it.
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.js';
import { creativeIn, SCENES, welcomeShopper } from './demo-scenes.js';
import { root } from './run.js';
import { serve } from './serve.js';

/** Picture of the README → where it lies in the repository. */
export const README_PICTURES = {
  'offer-desktop-light-en': 'docs/images/offer.png',
  'why-phone-light-en': 'docs/images/why.png',
};

const ALL = join(root, 'test-results/screenshots');
const HOUR_MS = 3_600_000;
const SCREENS = {
  // What a phone's browser leaves of 844 pixels.
  phone: { viewport: { width: 390, height: 664 }, deviceScaleFactor: 2, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 760 } },
};
const SCHEMES = ['light', 'dark'];
const LANGUAGES = ['de', 'en'];
/** One shopper in twenty is shown nothing, for comparison: then it is somebody else's turn. */
const MOST_SHOPPERS = 5;

const slot = 'taktvoll-slot[placement="home-hero"]';

/** Runs in the page: resolves once all that the page reported is committed. */
function waitUntilNoted() {
  return new Promise((resolve) => {
    window.taktvoll ??= [];
    // Transactions come one after the other, so this one is behind those of the page.
    window.taktvoll.push((client) => client.request({ placement: 'none' }).then(() => resolve()));
  });
}

/** Agrees, looks at running shoes on two days, and comes back to the home page on a third. */
async function shopFor(context, shop) {
  const now = Date.now();
  const page = await context.newPage();
  const visit = async (path, hoursAgo) => {
    await page.clock.setFixedTime(now - hoursAgo * HOUR_MS);
    await page.goto(`${shop}${path}`);
    await page.evaluate(waitUntilNoted);
  };
  await visit('index.html', 4 * 24);
  await page.locator('#cc-main [data-role="all"]').first().click();
  await visit('category-running.html', 4 * 24);
  await visit('product-langstrecke.html', 4 * 24);
  await visit('product-stadtpark.html', 2 * 24);
  await visit('category-trail.html', 0);
  await visit('index.html', 0);
  const isShown = await page
    .locator(`${slot} > [slot="creative"]`)
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
  if (isShown) return page;
  await page.close();
  return undefined;
}

async function openHome(browser, options, shop) {
  for (let shopper = 1; shopper <= MOST_SHOPPERS; shopper++) {
    const context = await browser.newContext(options);
    const page = await shopFor(context, shop);
    if (page) return page;
    await context.close();
  }
  throw new Error(`No offer appeared to ${MOST_SHOPPERS} shoppers: ${shop}`);
}

const wanted = process.argv.slice(2);
const isWanted = (name) => !wanted.length || wanted.some((part) => name.includes(part));

async function take(page, name) {
  if (!isWanted(name)) return;
  const path = join(ALL, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(path.slice(root.length));
  const kept = README_PICTURES[name];
  if (kept) await copyFile(path, join(root, kept));
}

/** What appears where, each to a shopper of its own. */
async function takeScenes(browser, options, shop, name) {
  for (const { format, offer, placement, play } of SCENES) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await play(await welcomeShopper(page, shop));
    await creativeIn(page, placement).waitFor();
    await take(page, `${format}-${offer}-${name}`);
    await context.close();
  }
}

const whyButton = (page) => page.locator('taktvoll-slot button').first();
const dialogOf = (page) => page.locator('taktvoll-why dialog');

/** Tall enough for all of it: what is folded away is long. */
async function takeWhole(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ ...size, height: 1600 });
  await take(page, name);
  await page.setViewportSize(size);
}

/** *Why this?* as it opens, unfolded, and with a lever that was used. */
async function takeWhy(page, name) {
  await whyButton(page).click();
  await dialogOf(page).waitFor();
  await take(page, `why-${name}`);
  const fold = page.locator('taktvoll-why .fold');
  await fold.click();
  await page.locator('taktvoll-why .points').waitFor();
  await takeWhole(page, `why-unfolded-${name}`);
  await fold.click();
  await page.locator('taktvoll-why .act').first().click();
  await page.locator('taktvoll-why .undo:visible').waitFor();
  await take(page, `why-undo-${name}`);
}

/** For somebody who refuses storage: a lever lasts until reload, and the dialog says what to do. */
async function takeUntilReload(browser, options, shop, name) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${shop}category-running.html`);
  await page.locator('#cc-main [data-role="necessary"]').first().click();
  await page.evaluate(() => window.taktvoll.on('consent-wanted', () => {}));
  await page.locator('taktvoll-slot[placement="category-banner"] button').first().click();
  await dialogOf(page).waitFor();
  await page.locator('taktvoll-why .act').first().click();
  await page.locator('taktvoll-why .undo:visible').waitFor();
  await takeWhole(page, `why-until-reload-${name}`);
  await context.close();
}

/** As a shop that says *du* has it, and as a language that is written from right to left. */
async function takeVariants(browser, options, shop, name) {
  const context = await browser.newContext(options);
  await context.route('**/taktvoll.json', async (route) => {
    const response = await route.fetch();
    const config = await response.json();
    await route.fulfill({
      response,
      json: { ...config, shop: { ...config.shop, tone: 'informal' } },
    });
  });
  const page = await shopFor(context, shop);
  if (page) {
    await whyButton(page).click();
    await dialogOf(page).waitFor();
    await take(page, `why-informal-${name}`);
    await dialogOf(page).evaluate((it) => it.setAttribute('dir', 'rtl'));
    await take(page, `why-rtl-${name}`);
  }
  await context.close();
}

async function takeAll(browser, url) {
  for (const lang of LANGUAGES) {
    for (const [screen, size] of Object.entries(SCREENS)) {
      for (const colorScheme of SCHEMES) {
        const options = {
          ...size,
          colorScheme,
          locale: lang,
          timezoneId: 'Europe/Berlin',
          reducedMotion: 'reduce',
        };
        const name = `${screen}-${colorScheme}-${lang}`;
        const page = await openHome(browser, options, `${url}shop/${lang}/`);
        await take(page, `offer-${name}`);
        await takeWhy(page, name);
        await page.context().close();
        const shop = `${url}shop/${lang}/`;
        await takeUntilReload(browser, options, shop, name);
        if (lang === 'de') await takeVariants(browser, options, shop, name);
        if (isWanted('scene')) await takeScenes(browser, options, shop, name);
      }
    }
  }
}

async function main() {
  // Loaded late: a test reads only the list above.
  const { chromium } = await import('@playwright/test');
  const executablePath = findBrowser('chromium')?.executablePath;
  if (!existsSync(join(root, 'dist/demo/shop'))) {
    throw new Error('The demo shop is not built yet: run `npm run build` first.');
  }
  await mkdir(ALL, { recursive: true });
  await mkdir(join(root, 'docs/images'), { recursive: true });
  const server = await serve({ roots: [join(root, 'dist/demo'), join(root, 'dist')] });
  // Chromium's sandbox cannot start for root, as in most containers.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await takeAll(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
