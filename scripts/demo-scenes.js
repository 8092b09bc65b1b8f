// How a visitor of the demo shop gets to see each format and each trigger: what is done is what a
// shopper does, with a mouse, a wheel and patience. The pictures are taken by it, and a test
// watches that each offer really appears.

/**
 * Today's noon in Germany: nobody's quiet hours. Of today, for the banner keeps its answer in a
 * cookie, and how long that lasts is decided by the machine's own clock.
 */
export const NOON = new Date().setUTCHours(10, 0, 0, 0);
const SECOND_MS = 1000;
const DAY_MS = 24 * 3600 * SECOND_MS;

/**
 * @typedef {object} Shopper
 * @property {import('@playwright/test').Page} page
 * @property {(path: string) => Promise<void>} visit opens a page of the shop; all that it reports is
 * then committed
 *
 * @typedef {object} Scene
 * @property {string} offer
 * @property {string} placement
 * @property {string} format
 * @property {string} trigger
 * @property {string} page where it appears
 * @property {(shopper: Shopper) => Promise<void>} play
 */

/** Runs in the page: resolves once all that the page reported is committed. */
export function waitUntilNoted() {
  return new Promise((resolve) => {
    window.taktvoll ??= [];
    // Transactions come one after the other, so this one is behind those of the page.
    window.taktvoll.push((client) => client.request({ placement: 'none' }).then(() => resolve()));
  });
}

/** By the wheel, as far as this share of the way. */
const scrollDown = async (page, share) => {
  const way = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.scrollingElement;
    return scrollHeight - clientHeight;
  });
  await page.mouse.wheel(0, Math.ceil(way * share));
};

/** A slot asks only once somebody comes near it. */
export const goTo = (page, placement) =>
  page.evaluate((name) => {
    const slot = document.querySelector(`taktvoll-slot[placement="${name}"]`);
    slot.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, placement);

/** What waits for a trigger is a file of its own; only once it is there can time pass for it. */
const pass = async (page, ms) => {
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(ms);
};

/** Puts a shoe into the basket, as one does: on its page. */
const addShoe = async ({ page, visit }) => {
  await visit('product-stadtpark.html');
  await page.locator('.product .button-buy').click();
  await page.waitForURL(/basket/);
  await page.evaluate(waitUntilNoted);
  await page.waitForLoadState('networkidle');
};

/** @type {readonly Scene[]} */
export const SCENES = [
  {
    offer: 'rain-set',
    placement: 'product-below',
    format: 'inline',
    trigger: 'page-view',
    page: 'product-schauer.html',
    async play({ page, visit }) {
      await visit('product-schauer.html');
      await goTo(page, 'product-below');
    },
  },
  {
    offer: 'measure-feet',
    placement: 'category-bar',
    format: 'sticky',
    trigger: 'scroll',
    page: 'category-running.html',
    async play({ page, visit }) {
      await visit('category-running.html');
      await scrollDown(page, 0.55);
    },
  },
  {
    offer: 'fit-advice',
    placement: 'product-corner',
    format: 'slide-in',
    trigger: 'dwell',
    page: 'product-stadtpark.html',
    async play({ page, visit }) {
      await visit('product-stadtpark.html');
      await pass(page, 20 * SECOND_MS);
    },
  },
  {
    offer: 'old-pair',
    placement: 'product-corner',
    format: 'slide-in',
    trigger: 'dwell',
    page: 'product-tempo.html',
    async play({ page, visit }) {
      await visit('thanks.html?order=L-1&product=stadtpark');
      await page.clock.fastForward(20 * DAY_MS);
      await visit('index.html');
      await visit('product-tempo.html');
      await pass(page, 20 * SECOND_MS);
    },
  },
  {
    offer: 'print-plan',
    placement: 'training-corner',
    format: 'slide-in',
    trigger: 'idle',
    page: 'training.html',
    async play({ page, visit }) {
      await visit('training.html');
      await pass(page, 30 * SECOND_MS);
    },
  },
  {
    offer: 'socks-with-shoes',
    placement: 'basket-below',
    format: 'inline',
    trigger: 'event',
    page: 'basket.html',
    async play(shopper) {
      await addShoe(shopper);
      await goTo(shopper.page, 'basket-below');
    },
  },
  {
    offer: 'basket-stays',
    placement: 'basket-exit',
    format: 'overlay',
    trigger: 'exit-intent',
    page: 'basket.html',
    async play(shopper) {
      await addShoe(shopper);
      await shopper.page.mouse.move(200, 80);
      await shopper.page.mouse.move(200, -20, { steps: 5 });
    },
  },
  {
    offer: 'trail-test-run',
    placement: 'home-below',
    format: 'inline',
    trigger: 'interest-peak',
    page: 'index.html',
    async play({ page, visit }) {
      for (const name of ['category-trail', 'product-wurzelweg', 'product-kammweg', 'service']) {
        await visit(`${name}.html`);
      }
      await visit('index.html');
      await goTo(page, 'home-below');
    },
  },
];

/** The creative of a placement. */
export const creativeIn = (page, placement) =>
  page.locator(`taktvoll-slot[placement="${placement}"] > [slot="creative"]`);

/**
 * A new shopper at noon, who allows everything.
 * @param {import('@playwright/test').Page} page new, and of a new context
 * @param {string} shop address of the shop in one language
 * @returns {Promise<Shopper>}
 */
export async function welcomeShopper(page, shop) {
  await page.clock.install({ time: NOON });
  // From some a campaign is withheld for comparison, and who it is follows from their first number:
  // a scene is played to somebody who is shown everything.
  const drawing = await page.addInitScript(drawAlways, 1);
  const visit = async (path) => {
    await page.goto(`${shop}${path}`);
    await page.evaluate(waitUntilNoted);
  };
  await visit('service.html');
  await page.locator('#cc-main [data-role="all"]').first().click();
  await page.evaluate(waitUntilNoted);
  await drawing.dispose();
  return { page, visit };
}

/** Runs in the page before all else: the same random numbers each time, by a linear congruence. */
function drawAlways(seed) {
  let state = seed;
  Math.random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
