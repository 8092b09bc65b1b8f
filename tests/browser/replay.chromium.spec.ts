import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.js';
import { createCodec } from '../../src/core/state/codec.js';
import type { State } from '../../src/core/state/state.js';
import { compileConfig } from '../../src/core.js';
import type { Config } from '../../src/model/config.js';
import { replaySession } from '../../src/simulation/replay.js';
import { seedOfShopper } from '../../src/simulation/replay-shopper.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';
import type { ShopPages } from '../../src/simulation/shop-pages.js';
import { exceededCaps } from '../support/oracle/exceeded-caps.js';
import { readShoppingSessions } from '../support/shopping-sessions.js';
import { stepsOfWalk } from '../support/steps-of-walk.js';
import { test as base, expect } from './support/test.js';
import { walkShop } from './support/walk-shop.js';

// The replay stands for the shop: what `simulate` counts is what a shopper's browser would do.

const dist = new URL('../../dist/', import.meta.url);
const demo = new URL('demo/', dist);
const TIME_ZONE = 'Europe/Berlin';

const readJson = <T>(path: string) => JSON.parse(readFileSync(new URL(path, demo), 'utf8')) as T;
const { isReal, sessions } = readShoppingSessions();
/** Each event is a page of its own, and takes half a second of a processor. */
const EVENTS = 100;
const regular = sessions.find(({ events }) => events.length >= 2 * EVENTS)!;
const session = { ...regular, events: regular.events.slice(0, EVENTS) };
const SHOPPER = { seed: seedOfShopper('', session.session), replica: 'replay' };

const test = base.extend<{ shop: string }>({
  // Hundreds of pages, on which nobody looks at the pictures: a quarter of the time.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--blink-settings=imagesEnabled=false'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  shop: async ({}, use) => {
    const server = await serve({ roots: [fileURLToPath(demo), fileURLToPath(dist)] });
    await use(server.url);
    await server.close();
  },
});
test.use({ locale: 'de-DE', timezoneId: TIME_ZONE });

/**
 * A replay knows page views, and no mouse, no scrolling, no time on a page. So on both sides what
 * waits for any of these waits for an event that no page names: its placement stays declared, its
 * slot asks as ever, and when the walk scrolls or its clock jumps, nothing of it can appear.
 */
const onlyPageViews = (config: Config): Config => ({
  ...config,
  offers: config.offers?.map((offer) =>
    (offer.when?.trigger ?? 'page-view') === 'page-view'
      ? offer
      : { ...offer, when: { trigger: 'event', value: 'never' } },
  ),
});

function replayInNode(config: Config, pages: ShopPages, of: ShoppingSession) {
  const plan = compileConfig(config);
  const replay = replaySession(of, { plan, pages, timeZone: TIME_ZONE });
  const decisions: object[] = [];
  for (;;) {
    const { value, done } = replay.next();
    if (done) return { decisions, state: value };
    const { at, path, placement, decision } = value;
    const { outcome, offer, creative, reason, kept } = decision;
    decisions.push({ at, path, placement, outcome, offer, creative, reason, kept });
  }
}

/** All that is remembered, but for what differs from one browser to the next. */
function remembered(state: State): unknown {
  // As it is read from storage, where what is absent may be left out or not.
  const stored = createCodec().decode(createCodec().encode(state));
  // Of what a page does in one instant, each kind has an order of its own.
  const log = [...stored.log].sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind));
  // Only a page remembers what it held back, to tell the shopper.
  const own = ['id', 'source', 'revision', 'size', 'held'];
  return JSON.parse(
    JSON.stringify({ ...stored, log }, (key, value) => (own.includes(key) ? undefined : value)),
  );
}

/** None is old enough to be folded: all of them are in the log. */
const countImpressions = ({ log }: State) => log.filter(({ kind }) => kind === 'impression').length;

test(`the first ${EVENTS} events of a ${isReal ? 'real' : 'generated'} shopper: the shop decides as the replay does`, async ({
  page,
  shop,
}) => {
  // Two pages a second alone, fewer beside other tests.
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(`${error}`));
  const sent: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(shop) && request.method() === 'GET';
    if (!isOwn) sent.push(`${request.method()} ${request.url()}`);
  });
  const config = onlyPageViews(readJson<Config>('shop/taktvoll.json'));
  const pages = readJson<ShopPages>('shop/pages.json');
  await page.route('**/shop/taktvoll.json', (route) => route.fulfill({ json: config }));

  const walked = await walkShop(page, { shop, session, pages, ...SHOPPER });

  const replayed = replayInNode(config, pages, session);
  expect(walked.decisions).toEqual(replayed.decisions);
  const shown = walked.decisions.filter(({ outcome, kept }) => outcome !== 'hold' && !kept);
  expect(shown.length).toBeGreaterThan(10);
  expect(countImpressions(walked.state)).toBe(shown.length);
  expect(remembered(walked.state)).toEqual(remembered(replayed.state));

  expect(exceededCaps(config, TIME_ZONE, stepsOfWalk(session, walked.decisions))).toEqual([]);
  expect(errors).toEqual([]);
  // Nothing about the shopper leaves the browser.
  expect(sent).toEqual([]);
});
