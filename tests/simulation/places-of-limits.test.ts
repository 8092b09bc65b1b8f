import { describe, expect, test } from 'vitest';
import { situationOf } from '../../src/core/take-decision.js';
import { applyEvent, compileConfig, emptyState } from '../../src/core.js';
import type { Config, OfferConfig } from '../../src/model/config.js';
import type { Assumptions } from '../../src/simulation/assumptions.js';
import { createReplay } from '../../src/simulation/create-replay.js';
import { withoutLimit } from '../../src/simulation/declared-limits.js';
import { placesOfLimits } from '../../src/simulation/places-of-limits.js';
import type { ShopPages } from '../../src/simulation/shop-pages.js';
import type { Tally } from '../../src/simulation/tally.js';

/** What every level may say. */
type Limits = NonNullable<OfferConfig['limits']>;

const START = Date.parse('2026-03-02T10:00:00Z');
const MINUTE = 60_000;
const TIMES = [0, 1, 90, 91, 3000, 3001].map((minute) => START + minute * MINUTE);
const NOTHING: Assumptions = {
  ...{ consent: 1, click: 0, close: 0, closeInterrupting: 0, ignore: 0, startsAtHome: 0 },
  offersPerPage: 3,
};

/** One offer, of which the shop says one thing and the offer itself another. */
const configOf = (shop: Limits, own: Limits, offer: object = {}): Config => ({
  version: 1,
  shop: { name: 'x' },
  preset: 'none',
  signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
  limits: shop,
  offers: [
    {
      id: 'a',
      placements: ['top'],
      format: 'overlay',
      creatives: [{ id: 'one' }],
      limits: own,
      ...offer,
    },
  ],
});

const pages: ShopPages = {
  products: [{ id: 'shoe' }],
  pages: {
    product: { path: '/shop/shoe', signals: { viewed: '{product}' }, placements: ['top'] },
    thanks: { path: '/thanks', conversion: { orderId: '{order}' }, placements: [] },
  },
  events: { clicks: 'product', carts: 'product', orders: 'thanks' },
};

function tallyOf(config: Config, assumptions: Partial<Assumptions> = {}): Tally {
  const plan = compileConfig(config);
  expect(plan.problems).toEqual([]);
  const made = createReplay({
    ...{ plan, pages, timeZone: 'UTC', assumptions: { ...NOTHING, ...assumptions } },
  });
  const orders = [START + 2 * MINUTE].map((ts) => ({ aid: 0, ts, type: 'orders' as const }));
  const clicks = TIMES.map((ts) => ({ aid: 0, ts, type: 'clicks' as const }));
  made.add({ session: 1, events: [...clicks, ...orders] });
  return made.tally();
}

interface Case {
  readonly key: string;
  /** Holds something back. */
  readonly strict: Limits;
  /** The same key, and what it says holds nothing back, or not as long. */
  readonly mild: Limits;
  readonly offer?: object;
  readonly assumptions?: Partial<Assumptions>;
}

const personal = {
  audience: { signal: 'viewed', equals: 'shoe' },
  creatives: [{ id: 'one', uses: ['viewed'] }],
};
const CASES: readonly Case[] = [
  { key: 'quietPages', strict: { quietPages: ['/shop/*'] }, mild: { quietPages: ['/never'] } },
  { key: 'quietPages', strict: { quietPages: ['/shop/*'] }, mild: { quietPages: [] } },
  {
    key: 'quietHours',
    strict: { quietHours: [{ from: '09:00', to: '13:00' }] },
    mild: { quietHours: [{ from: '03:00', to: '04:00' }] },
  },
  {
    key: 'quietHours',
    strict: { quietHours: [{ from: '09:00', to: '13:00' }] },
    mild: { quietHours: [{ from: '09:00', to: '13:00', formats: ['sticky'] }] },
  },
  {
    key: 'quietHours',
    strict: { quietHours: [{ from: '09:00', to: '13:00' }] },
    mild: { quietHours: [] },
  },
  { key: 'warmUp', strict: { warmUp: { pageViews: 3 } }, mild: { warmUp: { pageViews: 1 } } },
  {
    key: 'fatigue/afterDismissal',
    strict: { fatigue: { afterDismissal: ['7d'] } },
    mild: { fatigue: { afterDismissal: ['30s'] } },
    assumptions: { closeInterrupting: 1 },
  },
  {
    key: 'fatigue/afterDismissal',
    strict: { fatigue: { afterDismissal: ['7d'] } },
    mild: { fatigue: { ignored: { after: 9, pause: '1d' } } },
    assumptions: { closeInterrupting: 1 },
  },
  {
    key: 'fatigue/ignored',
    strict: { fatigue: { ignored: { after: 1, pause: '7d' } } },
    mild: { fatigue: { ignored: { after: 1, pause: '1s' } } },
    assumptions: { ignore: 1 },
  },
  {
    key: 'afterConversion',
    strict: { afterConversion: { pause: '7d' } },
    mild: { afterConversion: { pause: '1s' } },
    assumptions: { click: 1 },
  },
  {
    key: 'frequencyCaps/0',
    strict: { frequencyCaps: [{ scope: 'offer', max: 1, within: '7d' }] },
    mild: { frequencyCaps: [{ scope: 'offer', max: 9, within: '7d' }] },
  },
  {
    key: 'creepiness/limit',
    strict: { creepiness: { limit: 5 } },
    mild: { creepiness: { limit: 60 } },
    offer: personal,
  },
  {
    key: 'creepiness/dailyBudget',
    strict: { creepiness: { limit: 90, block: 95, dailyBudget: 5 } },
    mild: { creepiness: { limit: 90, block: 95, dailyBudget: 300 } },
    offer: personal,
  },
];

describe('the limit that held something back', () => {
  test.each(CASES)('is $key of the level that refuses: $mild does not', (one) => {
    const { key, strict, mild, offer, assumptions } = one;
    const ofShop = `/limits/${key}`;
    const ofOffer = `/offers/0/limits/${key}`;
    const heldIn = (config: Config) => Object.keys(tallyOf(config, assumptions).limits);
    const shownIn = (config: Config) => tallyOf(config, assumptions).shown;

    const wide = configOf(strict, mild, offer);
    expect(heldIn(wide)).toEqual([ofShop]);
    expect(shownIn(withoutLimit(wide, ofShop))).toBeGreaterThan(shownIn(wide));

    const narrow = configOf(mild, strict, offer);
    expect(heldIn(narrow)).toEqual([ofOffer]);
    expect(shownIn(withoutLimit(narrow, ofOffer))).toBeGreaterThan(shownIn(narrow));

    // Of equals the widest: it would hold without the other, too.
    expect(heldIn(configOf(strict, strict, offer))).toEqual([ofShop]);
  });

  test.each<[string, Limits, Limits, Partial<Assumptions>]>([
    [
      'fatigue/afterDismissal',
      { fatigue: { afterDismissal: ['1h'] } },
      { fatigue: { afterDismissal: ['7d'] } },
      { closeInterrupting: 1 },
    ],
    [
      'fatigue/ignored',
      { fatigue: { ignored: { after: 1, pause: '1h' } } },
      { fatigue: { ignored: { after: 1, pause: '7d' } } },
      { ignore: 1 },
    ],
    [
      'afterConversion',
      { afterConversion: { pause: '1h' } },
      { afterConversion: { pause: '7d' } },
      { click: 1 },
    ],
    [
      'quietHours',
      { quietHours: [{ from: '09:00', to: '12:00' }] },
      { quietHours: [{ from: '09:00', to: '13:00' }] },
      {},
    ],
    ['warmUp', { warmUp: { pageViews: 2 } }, { warmUp: { pageViews: 3 } }, {}],
    [
      'frequencyCaps/0',
      { frequencyCaps: [{ scope: 'offer', max: 1, within: '1h' }] },
      { frequencyCaps: [{ scope: 'offer', max: 1, within: '7d' }] },
      {},
    ],
  ])('of two that refuse is the %s that holds longer', (key, short, long, assumptions) => {
    expect(Object.keys(tallyOf(configOf(short, long), assumptions).limits)).toEqual([
      `/offers/0/limits/${key}`,
    ]);
    expect(Object.keys(tallyOf(configOf(long, short), assumptions).limits)).toEqual([
      `/limits/${key}`,
    ]);
  });

  test('may be that of the campaign, between the two others', () => {
    const { campaigns, offers, ...config } = configOf({ quietPages: ['/never'] }, {});
    const spring = { limits: { quietPages: ['/shop/*'] } };
    const [offer] = offers!;
    const own = { ...offer!, campaign: 'spring', limits: { quietPages: ['/nowhere'] } };
    const { limits } = tallyOf({ ...config, campaigns: { spring }, offers: [own] });
    expect(Object.keys(limits)).toEqual(['/campaigns/spring/limits/quietPages']);
  });

  test('is not the quiet page where the page is unobserved: that is no limit', () => {
    const tally = tallyOf(configOf({ unobservedPages: ['/shop/*'] }, { quietPages: ['/never'] }));
    expect(tally.held).toEqual({ QUIET_PAGE: TIMES.length });
    expect([tally.limits, tally.unmatched]).toEqual([{}, TIMES.length]);
  });

  test('is the block where an offer sets it below the limit of the shop', () => {
    const config = configOf({ creepiness: { limit: 60 } }, { creepiness: { block: 5 } }, personal);
    expect(Object.keys(tallyOf(config).limits)).toEqual(['/offers/0/limits/creepiness/block']);
  });

  test('is none of them where the shopper wants less than the shop allows', () => {
    const plan = compileConfig(
      configOf({ creepiness: { limit: 60 } }, { creepiness: { limit: 50 } }, personal),
    );
    const state = applyEvent(
      plan,
      { ...emptyState({ seed: 's', replica: 'r' }), settings: { 'score/limit': [5, START] } },
      { type: 'page-view', at: START, path: '/shop/shoe' },
    );
    const request = { at: START, placement: 'top' };
    const situation = situationOf(plan, state, request);
    const placeOf = placesOfLimits(plan);
    const [rung] = plan.offers.get('a')!.rungs;
    expect(placeOf('TOO_PERSONAL', rung!, situation)).toBeUndefined();
    const free = situationOf(plan, emptyState({ seed: 's', replica: 'r' }), request);
    expect(placeOf('TOO_PERSONAL', rung!, free)).toBe('/offers/0/limits/creepiness/limit');
  });
});
