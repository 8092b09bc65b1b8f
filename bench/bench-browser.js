import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStored } from './bench-fresh.js';
import {
  storeText,
  timeFirstDecision,
  timeFirstUpdate,
  timeReservations,
  timeScript,
} from './in-page.js';
import { medianOf, ratioOf } from './statistics.js';

const EVENTS = 100;
const CANDIDATES = 20;
const PAGES = 24;
const SLOWDOWN = 6;
const GROWTH_BOOK = fileURLToPath(
  new URL('../node_modules/@growthbook/growthbook/dist/bundles/index.min.js', import.meta.url),
);

/** A config with room for many reservations, and a stored state of its shopper. */
function createShopper(engine, events) {
  const given = createStored(engine, { at: Date.now(), events, candidates: CANDIDATES });
  const offers = given.config.offers.map((offer) => ({
    ...offer,
    limits: { frequencyCaps: [{ scope: 'offer', max: 60, within: '7d' }] },
  }));
  return { text: given.text, config: { ...given.config, offers } };
}

async function benchReservation(engine, browser, { isForeign }) {
  const perRound = 10;
  // One more is made before the first turn: in the middle of a round there are 100 events.
  const shopper = createShopper(engine, isForeign ? EVENTS : EVENTS - perRound / 2);
  const rounds = 15;
  const pages = [];
  for (let page = 0; page < 3; page++) {
    const options = { ...shopper, isForeign, rounds, perRound };
    pages.push(await browser.onNewPage((one) => one.evaluate(timeReservations, options)));
  }
  const ours = pages.flatMap((page) => page.ours);
  const bare = pages.flatMap((page) => page.bare);
  return {
    case: isForeign ? 'reservation, written by another tab' : 'reservation, known to the page',
    oursMs: medianOf(ours),
    bareMs: medianOf(bare),
    ratio: medianOf(ours) / medianOf(bare),
    medianOfRatios: ratioOf(ours, bare),
    budget: isForeign ? undefined : 1.2,
  };
}

async function benchFirstDecision(engine, browser) {
  const { config, text } = createShopper(engine, EVENTS);
  const ours = [];
  const bare = [];
  const decide = async () => ours.push(await timeOne(timeFirstDecision, { config }));
  const update = async () => bare.push(await timeOne(timeFirstUpdate, {}));
  const timeOne = (work, options) => browser.onNewPage((page) => page.evaluate(work, options));
  for (let page = 0; page < PAGES; page++) {
    await browser.onNewPage((one) => one.evaluate(storeText, { text }));
    await (page % 2 ? decide() : update());
    await browser.onNewPage((one) => one.evaluate(storeText, { text }));
    await (page % 2 ? update() : decide());
  }
  const oursMs = ours.map(({ ms }) => ms);
  const bareMs = bare.map(({ ms }) => ms);
  return {
    case: 'start to first committed decision',
    oursMs: medianOf(oursMs),
    ofItStartMs: medianOf(ours.map(({ startMs }) => startMs)),
    bareMs: medianOf(bareMs),
    ratio: medianOf(oursMs) / medianOf(bareMs),
    medianOfRatios: ratioOf(oursMs, bareMs),
    budget: 1.2,
  };
}

/** Parse and evaluation of the script tag on a slow device, and of GrowthBook's beside it. */
async function benchScript(browser) {
  const times = { ours: [], growthBook: [] };
  const timeOne = (url, run) =>
    browser.onNewPage(async (page, context) => {
      const protocol = await context.newCDPSession(page);
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      return page.evaluate(timeScript, { url, run });
    });
  for (let run = 0; run < PAGES; run++) {
    const isOursFirst = run % 2 === 0;
    if (isOursFirst) times.ours.push(await timeOne('/taktvoll.js', run));
    times.growthBook.push(await timeOne('/growthbook.js', run));
    if (!isOursFirst) times.ours.push(await timeOne('/taktvoll.js', run));
  }
  return {
    case: `parse and evaluate, ${SLOWDOWN} times slower`,
    oursMs: medianOf(times.ours),
    growthBookMs: medianOf(times.growthBook),
    ratio: medianOf(times.ours) / medianOf(times.growthBook),
  };
}

/**
 * What only a browser shows.
 * @param {object} engine the exports of the built core and codec
 * @param {object} browser
 * @param {string} directory of the built files
 */
export async function benchBrowser(engine, browser, directory) {
  await copyFile(GROWTH_BOOK, join(directory, 'growthbook.js'));
  return {
    storage: [
      await benchReservation(engine, browser, { isForeign: false }),
      await benchReservation(engine, browser, { isForeign: true }),
      await benchFirstDecision(engine, browser),
    ],
    script: await benchScript(browser),
  };
}
