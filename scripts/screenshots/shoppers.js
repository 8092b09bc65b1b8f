import { creativeIn, NOON, waitUntilNoted } from '../demo-scenes.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** One shopper in twenty is shown nothing, for comparison: then it is somebody else's turn. */
const MOST_SHOPPERS = 5;

/** Answers the banner. */
async function answer({ page, visit }, role, agoMs) {
  await visit('service.html', agoMs);
  await page.locator(`#cc-main [data-role="${role}"]`).first().click();
  await page.evaluate(waitUntilNoted);
}

/** Looks at running shoes on two days, and comes back to the home page on a third. */
async function lookAtShoes({ page, visit }) {
  await visit('category-running.html', 4 * DAY_MS);
  await visit('product-langstrecke.html', 4 * DAY_MS - MINUTE_MS);
  await visit('product-stadtpark.html', 2 * DAY_MS);
  await visit('category-trail.html', MINUTE_MS);
  await visit('index.html', MINUTE_MS / 2);
  return creativeIn(page, 'home-hero')
    .getByText('10 % auf das zweite Paar')
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
}

/** Comes and goes for weeks: sees, hides, clicks and buys. */
async function shopForWeeks({ page, visit }) {
  await visit('category-running.html', 20 * DAY_MS);
  await visit('thanks.html?order=L-1&product=langstrecke', 20 * DAY_MS - HOUR_MS);
  await visit('category-rain.html', 6 * DAY_MS);
  await visit('product-schauer.html', 6 * DAY_MS - MINUTE_MS);
  await creativeIn(page, 'product-below').waitFor();
  await visit('category-trail.html', 2 * DAY_MS);
  await visit('product-wurzelweg.html', 2 * DAY_MS - MINUTE_MS);
  await creativeIn(page, 'product-below').waitFor();
  await visit('basket.html?add=trinkflasche', DAY_MS);
  await visit('category-nutrition.html', 3 * HOUR_MS);
  await visit('index.html', 3 * HOUR_MS - MINUTE_MS);
  await creativeIn(page, 'home-hero').waitFor();
  await creativeIn(page, 'home-hero').locator('a').first().click();
  await page.waitForLoadState();
  await page.evaluate(waitUntilNoted);
  await visit('category-running.html', 2 * HOUR_MS);
  await creativeIn(page, 'category-banner').waitFor();
  await page
    .locator('taktvoll-slot[placement="category-banner"]')
    .getByRole('button', { name: 'Ausblenden' })
    .click();
  await page.evaluate(waitUntilNoted);
  await visit('index.html', HOUR_MS);
  await visit('category-running.html', HOUR_MS - MINUTE_MS);
  await visit('product-schauer.html', HOUR_MS - 2 * MINUTE_MS);
}

/** What each shopper did, from the newest to the one who knows the shop. */
const STORIES = {
  refuser: (stage) => answer(stage, 'necessary', MINUTE_MS),
  new: (stage) => answer(stage, 'all', MINUTE_MS),
  async looker(stage) {
    await answer(stage, 'all', 4 * DAY_MS + MINUTE_MS);
    return lookAtShoes(stage);
  },
  /** Ordered running shoes the day before yesterday. */
  async buyer(stage) {
    await answer(stage, 'all', 2 * DAY_MS + MINUTE_MS);
    await stage.visit('thanks.html?order=L-1&product=stadtpark', 2 * DAY_MS);
    await creativeIn(stage.page, 'thanks-next').waitFor();
  },
  async regular(stage) {
    await answer(stage, 'all', 21 * DAY_MS);
    await shopForWeeks(stage);
  },
};

/** @returns what the browser then remembers; `undefined` where it was somebody else's turn */
async function live(browser, shop, story) {
  const context = await browser.newContext({
    // So tall that each slot of a page is near enough to ask.
    viewport: { width: 1280, height: 3000 },
    timezoneId: 'Europe/Berlin',
    locale: 'de',
  });
  try {
    const page = await context.newPage();
    const visit = async (path, agoMs) => {
      await page.clock.setFixedTime(NOON - agoMs);
      await page.goto(`${shop}${path}`);
      await page.evaluate(waitUntilNoted);
    };
    const isTold = (await story({ page, visit })) !== false;
    return isTold ? await context.storageState({ indexedDB: true }) : undefined;
  } finally {
    await context.close();
  }
}

/**
 * Shoppers with what their browser remembers: each lives once, and is then whoever is asked for.
 * @returns {(name: string) => Promise<object>} what a new context of the browser begins with
 */
export function inviteShoppers(browser, url) {
  const shop = `${url}shop/de/`;
  const invited = new Map();
  const invite = async (name) => {
    for (let shopper = 1; shopper <= MOST_SHOPPERS; shopper++) {
      const remembered = await live(browser, shop, STORIES[name]);
      if (remembered) return remembered;
    }
    throw new Error(`No offer appeared to ${MOST_SHOPPERS} shoppers: ${shop}`);
  };
  return (name) => {
    if (!invited.has(name)) invited.set(name, invite(name));
    return invited.get(name);
  };
}
