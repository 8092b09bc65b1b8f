import { createStored } from './bench-fresh.js';
import { storeText, timeFirstDecision, timeFirstUpdate, timeReservations } from './in-page.js';
import { medianOf, ratioOf } from './statistics.js';

const EVENTS = 100;
const CANDIDATES = 20;
const BUDGET = 1.2;

/** A config with room for many reservations, and a stored state of its shopper. */
function createShopper(engine, events) {
  const { config, text } = createStored(engine, {
    at: Date.now(),
    events,
    candidates: CANDIDATES,
  });
  const offers = config.offers.map((offer) => ({
    ...offer,
    limits: { frequencyCaps: [{ scope: 'offer', max: 60, within: '7d' }] },
  }));
  return { text, config: { ...config, offers } };
}

const compare = (ours, bare) => ({
  oursMs: medianOf(ours),
  bareMs: medianOf(bare),
  fastestOursMs: Math.min(...ours),
  fastestBareMs: Math.min(...bare),
  ratio: medianOf(ours) / medianOf(bare),
  pairedRatio: ratioOf(ours, bare),
  runs: ours.length,
});

/**
 * @param {boolean} isForeign whether another tab wrote the state, so that it has to be read anew
 */
async function benchReservation(engine, browser, isForeign) {
  const perRound = 10;
  // They add an event each: over a round there are 100 in the middle.
  const shopper = createShopper(engine, isForeign ? EVENTS : EVENTS - perRound / 2);
  const options = { ...shopper, isForeign, rounds: 15, perRound };
  const ours = [];
  const bare = [];
  for (let page = 0; page < 3; page++) {
    const times = await browser.onNewPage((one) => one.evaluate(timeReservations, options));
    ours.push(...times.ours);
    bare.push(...times.bare);
  }
  return {
    case: isForeign ? 'reservation, another tab wrote last' : 'reservation, this page wrote last',
    ...compare(ours, bare),
    ...(!isForeign && { budget: BUDGET }),
  };
}

async function benchFirstDecision(engine, browser) {
  const pages = 24;
  const onNewPage = (work, options = {}) =>
    browser.onNewPage((page) => page.evaluate(work, options));
  // Every second page adds an event: on the middle one there are 100.
  const { config, text } = createShopper(engine, EVENTS - pages / 2);
  await onNewPage(storeText, { ours: text, bare: createShopper(engine, EVENTS).text });
  const ours = [];
  const bare = [];
  const decide = async () => ours.push(await onNewPage(timeFirstDecision, { config }));
  const update = async () => bare.push(await onNewPage(timeFirstUpdate));
  for (let page = 0; page < pages; page++) {
    for (const work of page % 2 ? [update, decide] : [decide, update]) await work();
  }
  return {
    case: 'start to first committed decision',
    ...compare(
      ours.map(({ ms }) => ms),
      bare.map(({ ms }) => ms),
    ),
    startMs: medianOf(ours.map(({ startMs }) => startMs)),
    budget: BUDGET,
  };
}

/**
 * What a decision adds to the one IndexedDB transaction in which it runs.
 * @param {object} engine the exports of the built core and codec
 */
export async function benchStorage(engine, browser) {
  return [
    await benchReservation(engine, browser, false),
    await benchReservation(engine, browser, true),
    await benchFirstDecision(engine, browser),
  ];
}
