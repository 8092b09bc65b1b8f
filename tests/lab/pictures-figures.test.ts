import { describe, expect, test } from 'vitest';
import { busiestDaysOf } from '../../demo/lab/pictures/busiest-day.js';
import { campaignsOf } from '../../demo/lab/pictures/campaigns-of.js';
import type { Comparison, LimitPrice } from '../../demo/lab/pictures/comparison.js';
import { scoresOf } from '../../demo/lab/pictures/how-personal.js';
import { shownDaysOf } from '../../demo/lab/pictures/impressions-a-day.js';
import { pricesOf } from '../../demo/lab/pictures/prices-of.js';
import { nobodyOf } from '../../demo/lab/pictures/saw-nothing.js';
import { emptyTally, type Tally } from '../../src/simulation/tally.js';

const tally = (parts: Partial<Tally>): Tally => ({ ...emptyTally(), ...parts });
const compare = (
  before: Partial<Tally>,
  now: Partial<Tally> = before,
  expected = 100,
): Comparison => ({ before: tally(before), now: tally(now), prices: [], expected });

describe('offers on the busiest day', () => {
  const before = { shoppers: 200, busiestDays: { 0: 20, 1: 100, 6: 80 } };
  const now = { shoppers: 200, busiestDays: { 0: 20, 1: 100, 4: 80 } };

  test('counts shoppers of 100, a group for each number of offers up to the highest of both', () => {
    const { base, groups, isOpen } = busiestDaysOf(compare(before, now, 200));
    expect(base).toBe(100);
    expect(groups.map(({ offers }) => offers)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(groups[0]).toEqual({ offers: 0, before: 10, now: 10 });
    expect(groups[4]).toEqual({ offers: 4, before: 0, now: 40 });
    expect(groups[6]).toEqual({ offers: 6, before: 40, now: 0 });
    expect(isOpen).toBe(false);
  });

  test('says what 95 of 100 see at most', () => {
    expect(busiestDaysOf(compare(before, now))).toMatchObject({
      many: 95,
      most: { before: 6, now: 4 },
    });
  });

  test('speaks of as many shoppers as there are where they are fewer than 100', () => {
    const few = { shoppers: 20, busiestDays: { 1: 19, 3: 1 } };
    const { base, many, most, groups } = busiestDaysOf(compare(few, few, 20));
    expect([base, many, most.now]).toEqual([20, 19, 1]);
    expect(groups[1]!.now).toBe(19);
  });

  test('a partial result stays comparable: it is of 100 too', () => {
    const { groups } = busiestDaysOf(
      compare(before, { shoppers: 50, busiestDays: { 1: 50 } }, 200),
    );
    expect(groups[1]).toEqual({ offers: 1, before: 50, now: 100 });
  });

  test('gathers what is above ten in one group that says so', () => {
    const many = { shoppers: 4, busiestDays: { 9: 1, 10: 1, 11: 1, 30: 1 } };
    const { groups, isOpen, most } = busiestDaysOf(compare(many, many, 4));
    expect(groups.at(-1)).toEqual({ offers: 10, before: 3, now: 3 });
    expect(isOpen).toBe(true);
    expect(most.now).toBe(30);
  });
});

describe('offers a day', () => {
  test('has every day between the first and the last, those without a visit too', () => {
    const days = { 10: { shown: 4, pageViews: 9 }, 12: { shown: 2, pageViews: 1 } };
    const rows = shownDaysOf(compare({ shoppers: 50, shown: 6, days }));
    expect(rows.days.map(({ now, pageViews }) => [now, pageViews])).toEqual([
      [8, 18],
      [0, 0],
      [4, 2],
    ]);
    expect(rows.days[0]!.day.toISOString()).toBe('1970-01-11T00:00:00.000Z');
    expect(rows.mean.now).toBe(4);
  });

  test('a day after the last page view is in the numbers, and marked as not visited', () => {
    const days = { 10: { shown: 4, pageViews: 9 }, 11: { shown: 2, pageViews: 0 } };
    const rows = shownDaysOf(compare({ shoppers: 100, shown: 6, days }));
    expect(rows.days.map(({ now, isVisited }) => [now, isVisited])).toEqual([
      [4, true],
      [2, false],
    ]);
    expect(rows.mean.now, 'of one day of shopping').toBe(6);
  });

  test('years become means of weeks, and no mark is lost', () => {
    const days = { 0: { shown: 7, pageViews: 7 }, 729: { shown: 14, pageViews: 1 } };
    const rows = shownDaysOf(compare({ shoppers: 100, shown: 21, days }));
    expect(rows.days.length).toBeLessThanOrEqual(100);
    expect(rows.days[0]!.now).toBe(0.5);
    expect(rows.days.at(-1)!.now).toBeGreaterThan(0);
  });

  test('without a shopper there is no day', () => {
    expect(shownDaysOf(compare({})).days).toEqual([]);
  });
});

describe('how personal', () => {
  test('groups scores in steps of five, of 100 shown, and the highest score into the last', () => {
    const { groups } = scoresOf(compare({ shown: 10, scores: { 0: 5, 4: 1, 5: 3, 100: 1 } }));
    expect(groups).toHaveLength(20);
    expect(groups.map(({ now }) => now).filter((count) => count > 0)).toEqual([60, 30, 10]);
    expect(groups[0]).toEqual({ from: 0, before: 60, now: 60 });
    expect(groups.at(-1)).toEqual({ from: 95, before: 10, now: 10 });
  });

  test('scores are counted rounded down, so 99 of 100 lie below the next one', () => {
    const rows = scoresOf(compare({ shown: 100, personal: 61, scores: { 0: 39, 34: 61 } }));
    expect(rows.below.now).toBe(35);
    expect(rows.personal.now).toBe(61);
  });

  test('nothing shown has no points', () => {
    expect(scoresOf(compare({})).below).toEqual({ before: 0, now: 0 });
  });
});

describe('what limits hold back', () => {
  const price = (parts: Partial<LimitPrice>): LimitPrice => ({
    place: '/limits/warmUp',
    sentence: 'Nothing before page 2',
    shoppers: 200,
    heldBack: 0,
    shown: 100,
    closed: 10,
    reached: 50,
    without: { shown: 100, closed: 10, reached: 50 },
    ...parts,
  });
  const pricesFor = (...prices: LimitPrice[]) =>
    pricesOf({ ...compare({ shoppers: 200 }, undefined, 200), prices }).prices;

  test('is the difference to the same shoppers without it, of 100 shoppers', () => {
    const without = { shown: 120, closed: 8, reached: 51 };
    expect(pricesFor(price({ heldBack: 30, without }))[0]).toMatchObject({
      held: 15,
      shown: 10,
      closed: -1,
      reached: 0.5,
    });
  });

  test('what held back the most comes first; what changed nothing keeps its order', () => {
    const order = pricesFor(
      price({ place: '/a' }),
      price({ place: '/b', heldBack: 1 }),
      price({ place: '/c' }),
      price({ place: '/d', heldBack: 9 }),
    ).map(({ place }) => place);
    expect(order).toEqual(['/d', '/b', '/a', '/c']);
  });

  test('what was not worked out yet is left out', () => {
    expect(pricesFor(price({ shoppers: 0 }))).toEqual([]);
  });
});

test('people who saw nothing are all others, of 100 and as counted', () => {
  expect(
    nobodyOf(compare({ shoppers: 400, reached: 300 }, { shoppers: 200, reached: 200 }, 400)),
  ).toEqual({
    base: 100,
    nobody: { before: 25, now: 0 },
    counted: { before: 100, now: 0 },
  });
});

describe('campaigns', () => {
  const campaign = { shown: 0, clicked: 0, closed: 0, withheld: 0, reached: 0, frequency: {} };
  const spring = { ...campaign, shown: 26, reached: 10, frequency: { 1: 4, 3: 2, 4: 3, 7: 1 } };
  const rain = { ...campaign, shown: 20, reached: 20, frequency: { 1: 20 } };

  test('reach of 100 shoppers, how often each was shown it, and in which bands', () => {
    const [row] = campaignsOf(compare({ shoppers: 100, campaigns: { spring } })).campaigns;
    expect(row!.now).toEqual({ reach: 10, times: 2.6, bands: [4, 2, 3, 1] });
  });

  test('those of either config are there; what reaches the most comes first', () => {
    const { campaigns } = campaignsOf(
      compare(
        { shoppers: 100, campaigns: { spring } },
        { shoppers: 100, campaigns: { spring, rain } },
      ),
    );
    expect(campaigns.map(({ name }) => name)).toEqual(['rain', 'spring']);
    expect(campaigns[0]!.before).toEqual({ reach: 0, times: 0, bands: [0, 0, 0, 0] });
  });

  test('one that was only withheld reached nobody and is left out', () => {
    const withheld = { ...campaign, withheld: 3 };
    expect(campaignsOf(compare({ shoppers: 10, campaigns: { withheld } })).campaigns).toEqual([]);
  });

  test('a name such as toString is a name', () => {
    const { campaigns } = campaignsOf(
      compare({ shoppers: 10 }, { shoppers: 10, campaigns: { toString: spring } }),
    );
    expect(campaigns[0]).toMatchObject({ name: 'toString', before: { reach: 0 } });
  });
});
