import { NOON, waitUntilNoted } from '../demo-scenes.js';
import { SCREENS } from './looks.js';

/**
 * Where a scene is played.
 * @typedef {object} Stage
 * @property {import('@playwright/test').Page} page
 * @property {(path: string) => Promise<void>} visit opens a page of the shop; all that it reports is
 * then committed
 * @property {'de' | 'en'} lang
 * @property {string} url of the server
 *
 * What there is a picture of.
 * @typedef {object} Scene
 * @property {string} name
 * @property {string} [shopper] what the browser remembers: a name of `shoppers.js`; default nothing
 * @property {(stage: Stage) => Promise<void>} play
 * @property {(config: any) => any} [change] the shop's config, as another shop has it
 * @property {boolean} [isWhole] the window is as tall as what is to be seen
 * @property {boolean} [isSpecial] also with the looks that only some have
 * @property {boolean} [isLab] also with those of the lab
 *
 * @typedef {object} Place
 * @property {import('@playwright/test').Browser} browser
 * @property {string} url of the server
 * @property {(name: string) => Promise<object>} shoppers what the browser of one remembers
 */

/** Also where a runner of tests would wait for ever. */
const LONGEST_WAIT_MS = 30_000;
/** So much ahead time stops, that it has not come there before it is told to. */
const AHEAD_MS = 3000;

/**
 * A page of a shopper at noon, in which a scene was played and time stands still.
 * @param {Place} place
 * @param {Scene} scene
 * @param {{ screen: keyof SCREENS, lang: 'de' | 'en', tone?: 'informal' }} how
 */
export async function playScene({ browser, url, shoppers }, scene, { screen, lang, tone }) {
  const context = await browser.newContext({
    ...SCREENS[screen],
    locale: lang,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...(scene.shopper && { storageState: await shoppers(scene.shopper) }),
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    if (scene.change || tone) await changeConfig(page, scene.change, tone);
    await page.clock.install({ time: NOON });
    const visit = async (path) => {
      await page.goto(`${url}shop/${lang}/${path}`);
      await page.evaluate(waitUntilNoted);
    };
    await scene.play({ page, visit, lang, url });
    // Nothing is pointed at.
    await page.mouse.move(1, page.viewportSize().height - 1);
    // What can be undone for ten seconds can be for as long as it is looked at.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + AHEAD_MS);
    return page;
  } catch (cause) {
    await context.close();
    throw new Error(`The scene ${scene.name} was not played: ${cause.message}`, { cause });
  }
}

const changeConfig = (page, change = (config) => config, tone = 'formal') =>
  page.route('**/taktvoll.json', async (route) => {
    const response = await route.fetch();
    const config = await response.json();
    const json = change({ ...config, shop: { ...config.shop, tone } });
    await route.fulfill({ response, json });
  });
