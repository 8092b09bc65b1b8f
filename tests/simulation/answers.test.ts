import { describe, expect, test } from 'vitest';
import { compileConfig } from '../../src/core.js';
import {
  type Assumptions,
  answerOf,
  DEFAULT_ASSUMPTIONS,
  problemsOfAssumptions,
} from '../../src/simulation/assumptions.js';
import { draw } from '../../src/simulation/draw.js';
import { type ReplayStep, replayShopper } from '../../src/simulation/replay-shopper.js';
import type { PageEvent, ShoppingEvent } from '../../src/simulation/sessions.js';
import type { ShopPage, ShopPages } from '../../src/simulation/shop-pages.js';
import { demoPages } from '../support/demo-shop.js';

const creatives = [{ id: 'generic' }];
const START = Date.parse('2026-03-02T10:00:00Z');
const NOTHING: Assumptions = {
  consent: 1,
  click: 0,
  close: 0,
  closeInterrupting: 0,
  ignore: 0,
  startsAtHome: 0,
  offersPerPage: 9,
};

interface Walk {
  readonly config: object;
  readonly assumptions?: Partial<Assumptions>;
  readonly page?: Partial<ShopPage>;
  readonly visit?: string;
  readonly type?: ShoppingEvent['type'];
  readonly seconds?: readonly number[];
}

/** What happens to one shopper, a page view at each of these seconds: `at kind what`. */
function walk({ config, assumptions, page, visit, type = 'clicks', seconds = [0] }: Walk) {
  const plan = compileConfig({ version: 1, shop: { name: 'x' }, preset: 'none', ...config });
  const pages: ShopPages = {
    products: [{ id: 'shoe', category: 'running' }],
    pages: {
      only: { path: '/', placements: ['top'], ...page },
      home: { path: '/home', placements: ['hero'] },
    },
    events: { clicks: 'only', carts: 'only', orders: 'only', ...(visit && { visit }) },
  };
  const events = seconds.map((s, aid): ShoppingEvent => ({ aid, ts: START + s * 1000, type }));
  const steps = replayShopper(
    { session: 1, events },
    { plan, pages, timeZone: 'UTC', assumptions: { ...NOTHING, ...assumptions } },
  );
  return [...steps].map((step) => `${(step.at - START) / 1000} ${step.kind} ${nameOf(step)}`);
}

function nameOf(step: ReplayStep): string {
  if (step.kind === 'page-view') return step.page.path;
  if (step.kind !== 'decision') return step.offer;
  const { outcome, rung, isKept } = step.taken;
  return [step.trigger, outcome, rung?.offer.id, isKept && 'kept'].filter(Boolean).join(' ');
}

const inline = { offers: [{ id: 'a', placements: ['top'], creatives }] };
const overlay = (when?: object) => ({
  offers: [{ id: 'a', placements: ['top'], format: 'overlay', when, creatives }],
});

describe('what a shopper is assumed to do with what is shown', () => {
  test('what is ignored is seen after a second, and nothing else happens', () => {
    expect(walk({ config: inline, assumptions: { ignore: 1 } })).toEqual([
      '0 page-view /',
      '0 decision page-view show a',
      '1 viewable a',
    ]);
  });

  test('what is clicked is seen before', () => {
    expect(walk({ config: inline, assumptions: { click: 1 } })).toEqual([
      '0 page-view /',
      '0 decision page-view show a',
      '1 viewable a',
      '4 click a',
    ]);
  });

  test('2.3 what is closed does not stay, and one click is one click', () => {
    expect(walk({ config: inline, assumptions: { close: 1 }, seconds: [0, 60] })).toEqual([
      '0 page-view /',
      '0 decision page-view show a',
      '1 viewable a',
      '4 dismissal a',
      '60 page-view /',
      '60 decision page-view show a',
      '61 viewable a',
      '64 dismissal a',
    ]);
    const clicks = walk({ config: inline, assumptions: { click: 1 }, seconds: [0, 60] });
    expect(clicks.filter((step) => step.includes('click a'))).toEqual(['4 click a']);
    expect(clicks).toContain('60 decision page-view show a kept');
  });

  test('2.3 what stays is one impression, seen once; where the page was left too soon, on the next', () => {
    const viewable = (...seconds: number[]) =>
      walk({ config: inline, assumptions: { ignore: 1 }, seconds }).filter((step) =>
        step.includes('viewable'),
      );
    expect(viewable(0, 60, 120)).toEqual(['1 viewable a']);
    expect(viewable(0, 0.5, 60)).toEqual(['1.5 viewable a']);
    // Half an hour later it is another impression.
    expect(viewable(0, 60, 7200)).toEqual(['1 viewable a', '7201 viewable a']);
  });

  test('3.6 who agrees to nothing does something of their own on every page', () => {
    const assumptions = { consent: 0, click: 1 };
    const steps = walk({ config: inline, assumptions, seconds: [0, 60] });
    expect(steps.filter((step) => / (viewable|click) /.test(step))).toEqual([
      '1 viewable a',
      '4 click a',
      '61 viewable a',
      '64 click a',
    ]);
  });

  test('what is overlooked is never seen', () => {
    expect(walk({ config: inline, seconds: [0, 60] }).join()).not.toContain('viewable');
  });

  test('who leaves within a second has not seen it, who leaves within four has not closed it', () => {
    const of = (second: number) =>
      walk({ config: inline, assumptions: { close: 1 }, seconds: [0, second] })
        .slice(0, 4)
        .filter((step) => / (viewable|dismissal) /.test(step));
    expect(of(0.9)).toEqual([]);
    expect(of(3)).toEqual(['1 viewable a']);
    expect(of(5)).toEqual(['1 viewable a', '4 dismissal a']);
  });

  test('what interrupts is closed by its own share', () => {
    const closes = (assumptions: Partial<Assumptions>, config: object) =>
      walk({ config, assumptions }).join().includes('dismissal');
    expect(closes({ closeInterrupting: 1 }, overlay())).toBe(true);
    expect(closes({ closeInterrupting: 1 }, inline)).toBe(false);
    expect(closes({ close: 1 }, overlay())).toBe(false);
  });

  test('3.6 who agrees to nothing is a new visitor on every page, and sees nothing personal', () => {
    const config = {
      signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
      limits: { frequencyCaps: [{ scope: 'everything', max: 1, within: '1d' }] },
      offers: [
        { id: 'own', placements: ['top'], audience: { signal: 'viewed', equals: 'x' }, creatives },
        { id: 'all', placements: ['side'], creatives },
      ],
    };
    const page = { placements: ['top', 'side'], signals: { viewed: 'x' } };
    expect(walk({ config, page, assumptions: { consent: 0 }, seconds: [0, 60] })).toEqual([
      '0 page-view /',
      '0 decision page-view hold',
      '0 decision page-view show all',
      '60 page-view /',
      '60 decision page-view hold',
      '60 decision page-view show all',
    ]);
  });

  test('only the first placements of a page ask', () => {
    const page = { placements: ['side', 'top'] };
    const steps = walk({ config: inline, page, assumptions: { offersPerPage: 1 } });
    expect(steps).toEqual(['0 page-view /', '0 decision page-view hold']);
  });

  test('only the first placements of a page ask: no other trigger fires for the rest', () => {
    const when = { trigger: 'dwell', value: '20s' };
    const offers = [{ id: 'a', placements: ['top'], when, creatives }];
    const shows = (page: Partial<ShopPage>) =>
      walk({ config: { offers }, page, assumptions: { offersPerPage: 1 } }).filter((step) =>
        step.includes('show'),
      );
    expect(shows({ placements: ['side', 'top'] })).toEqual([]);
    expect(shows({ placements: ['top', 'side'] })).toEqual(['20 decision dwell show a']);
    // A place in which everything waits takes none of theirs.
    expect(shows({ placements: ['side'], waiting: [{ placement: 'top' }] })).toEqual([
      '20 decision dwell show a',
    ]);
  });

  test('visits begin at home, where it is assumed; a page later in a visit does not', () => {
    const steps = (startsAtHome: number) =>
      walk({
        config: { offers: [] },
        assumptions: { startsAtHome },
        visit: 'home',
        seconds: [0, 60, 7200],
      }).filter((step) => step.includes('page-view /'));
    expect(steps(0)).toEqual(['0 page-view /', '60 page-view /', '7200 page-view /']);
    expect(steps(1)).toEqual([
      '-20 page-view /home',
      '0 page-view /',
      '60 page-view /',
      '7180 page-view /home',
      '7200 page-view /',
    ]);
  });
});

describe('triggers other than the page view', () => {
  const fires = (when: object, seconds: readonly number[], more: Partial<Walk> = {}) =>
    walk({ config: overlay(when), seconds, ...more }).filter((step) => step.includes('show a'));

  test('dwell and idle fire where the page stays that long', () => {
    for (const trigger of ['dwell', 'idle']) {
      const when = { trigger, value: '20s' };
      expect(fires(when, [0, 21])[0]).toBe(`20 decision ${trigger} show a`);
      expect(fires(when, [0, 20, 25]).filter((step) => !step.startsWith('45'))).toEqual([]);
    }
  });

  test('exit-intent fires where a visit ends, and only there', () => {
    expect(fires({ trigger: 'exit-intent' }, [0, 60, 7200])).toEqual([
      '119.999 decision exit-intent show a',
      '7259.999 decision exit-intent show a',
    ]);
  });

  test('scroll fires by how far a shopper scrolls: everyone a little, nobody past the end', () => {
    expect(fires({ trigger: 'scroll', value: 0 }, [0])).toEqual(['5 decision scroll show a']);
    expect(fires({ trigger: 'scroll', value: 1 }, [0])).toEqual([]);
  });

  test('event fires for what the shop calls by that name', () => {
    const when = { trigger: 'event', value: 'add_to_cart' };
    expect(fires(when, [0], { type: 'carts' })).toEqual(['1 decision event show a']);
    expect(fires(when, [0], { type: 'clicks' })).toEqual([]);
  });

  test('7.2 interest-peak fires where the interest is high and no page raised it any more', () => {
    const config = {
      signals: { viewed: { derivation: 'observed', origin: 'first-party', domain: 'x' } },
      offers: [
        {
          id: 'a',
          placements: ['top'],
          about: { signal: 'viewed', value: 'running' },
          when: { trigger: 'interest-peak', value: 1.5 },
          creatives,
        },
      ],
    };
    const page = { signals: { viewed: '{category}' } };
    expect(walk({ config, page, seconds: [0, 10, 20] }).join()).not.toContain('interest-peak');
  });

  test('one interruption at a time, and a filled place asks no more', () => {
    const config = {
      offers: [
        { id: 'a', placements: ['top'], format: 'overlay', creatives },
        { id: 'b', placements: ['side'], format: 'overlay', creatives },
        {
          id: 'c',
          placements: ['top'],
          when: { trigger: 'dwell', value: '20s' },
          format: 'overlay',
          creatives,
        },
      ],
    };
    const page = { placements: ['top', 'side'] };
    const open = walk({ config, page, assumptions: { ignore: 1 } });
    expect(open.filter((step) => step.includes('show'))).toEqual(['0 decision page-view show a']);
    // Once it is closed, what waited may come.
    const closed = walk({ config, page, assumptions: { closeInterrupting: 1 } });
    expect(closed).toContain('20 decision dwell show c');
  });
});

describe('chance', () => {
  test('is the same for the same question, and even', () => {
    const drawn = Array.from({ length: 10_000 }, (_, index) => draw('seed', index, 'answer'));
    expect(drawn).toEqual(drawn.map((_, index) => draw('seed', index, 'answer')));
    for (let tenth = 0; tenth < 10; tenth++) {
      const count = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  test('neighbours have nothing to do with each other', () => {
    const pairs = Array.from({ length: 5000 }, (_, index) => [draw(index), draw(index + 1)]);
    const mean = pairs.reduce((sum, [a, b]) => sum + (a! - 0.5) * (b! - 0.5), 0) / pairs.length;
    expect(Math.abs(mean * 12)).toBeLessThan(0.05);
  });

  test('answers come in the shares that were assumed', () => {
    const count = new Map<string, number>();
    for (let chance = 0.0005; chance < 1; chance += 0.001) {
      const answer = answerOf(DEFAULT_ASSUMPTIONS, true, chance);
      count.set(answer, (count.get(answer) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({
      click: 20,
      close: 400,
      ignore: 500,
      overlook: 80,
    });
  });
});

describe('assumptions', () => {
  test('those that are given by default are sound', () => {
    expect(problemsOfAssumptions(DEFAULT_ASSUMPTIONS)).toEqual([]);
  });

  test.each<[Partial<Record<keyof Assumptions, unknown>>, RegExp]>([
    [{ consent: 1.1 }, /^consent: must be a share from 0 to 1; it is 1\.1$/],
    [{ click: '2 %' }, /^click: .*"2 %"$/],
    [{ offersPerPage: 0 }, /^offersPerPage: must be a whole number from 1/],
    [{ close: 0.6, ignore: 0.5 }, /they add up to 112 %/],
    [{ closeInterrupting: Number.NaN }, /^closeInterrupting/],
  ])('%o is named with its place', (given, message) => {
    const problems = problemsOfAssumptions({ ...DEFAULT_ASSUMPTIONS, ...given });
    expect(problems.join('\n')).toMatch(message);
  });

  test('are where they were recorded: no other visit is taken to begin at home', () => {
    const pages = demoPages();
    const page = (second: number, type: PageEvent['type'], aid = 0): PageEvent => ({
      aid,
      ts: START + second * 1000,
      type,
    });
    const events = [
      page(0, 'visit'),
      page(30, 'list', 4),
      page(60, 'clicks', 4),
      page(7200, 'clicks'),
    ];
    const pathsOf = (of: ShopPages) =>
      [
        ...replayShopper(
          { session: 1, events },
          {
            plan: compileConfig({ version: 1, shop: { name: 'x' }, preset: 'none', offers: [] }),
            pages: of,
            timeZone: 'UTC',
            assumptions: { ...NOTHING, startsAtHome: 1 },
          },
        ),
      ].flatMap((step) => (step.kind === 'page-view' ? [step.page.path] : []));
    expect(pathsOf(pages)).toEqual([
      '/shop/de/index.html',
      '/shop/de/category-trail.html',
      '/shop/de/product-wurzelweg.html',
      '/shop/de/product-stadtpark.html',
    ]);
    const { clicks, carts, orders } = pages.events;
    expect(pathsOf({ ...pages, events: { clicks, carts, orders } })).toEqual([
      '/shop/de/product-wurzelweg.html',
      '/shop/de/product-stadtpark.html',
    ]);
  });
});
