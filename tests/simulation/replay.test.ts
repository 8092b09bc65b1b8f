import { describe, expect, test } from 'vitest';
import { compileConfig } from '../../src/core.js';
import { replay } from '../../src/simulation/replay.js';
import { seedOfShopper } from '../../src/simulation/replay-shopper.js';
import type { ShoppingEvent } from '../../src/simulation/sessions.js';
import type { ShopPage, ShopPages } from '../../src/simulation/shop-pages.js';
import { bucketByHash } from '../support/oracle/bucket-by-hash.js';

const creatives = [{ id: 'generic' }];
const START = Date.parse('2026-03-02T10:00:00Z');

function pagesOf(page: Partial<ShopPage>): ShopPages {
  return {
    products: [{ id: 'shoe', category: 'running' }],
    pages: { only: { path: '/', placements: ['top'], ...page } },
    events: { clicks: 'only', carts: 'only', orders: 'only' },
  };
}

/** Replays one shopper, an event at each of these ms after the start; tells what came of each. */
function walk(
  config: object,
  page: Partial<ShopPage>,
  times: readonly number[] = [0],
  seed = '',
): string[] {
  const plan = compileConfig({ version: 1, shop: { name: 'x' }, preset: 'none', ...config });
  const events = times.map((ms, aid): ShoppingEvent => ({ aid, ts: START + ms, type: 'clicks' }));
  const sessions = [{ session: 1, events }];
  const decisions = [...replay({ plan, sessions, pages: pagesOf(page), timeZone: 'UTC', seed })];
  return decisions.map(({ placement, decision }) => {
    const { outcome, offer, kept, reason } = decision;
    return [placement, outcome, offer ?? reason, kept && 'kept'].filter(Boolean).join(' ');
  });
}

describe('a page view of the replay', () => {
  test('counts for the warm-up before its slots ask', () => {
    const config = {
      limits: { warmUp: { pageViews: 1 } },
      offers: [{ id: 'a', placements: ['top'], creatives }],
    };
    expect(walk(config, {})).toEqual(['top show a']);
  });

  test('sends its signals before its slots ask, with the placeholders filled in', () => {
    const config = {
      signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
      offers: [
        {
          id: 'a',
          placements: ['top'],
          audience: { signal: 'viewed', equals: 'running' },
          creatives,
        },
      ],
    };
    expect(walk(config, { signals: { viewed: '{category}' } })).toEqual(['top show a']);
    expect(walk(config, { signals: { viewed: '{product}' } })).toEqual([
      'top hold AUDIENCE_NOT_MATCHED',
    ]);
  });

  test('sends its conversion before its slots ask', () => {
    const config = {
      limits: { afterConversion: { pause: '1d' } },
      offers: [{ id: 'a', placements: ['top'], about: { product: 'shoe' }, creatives }],
    };
    const conversion = { orderId: '{order}', products: ['{product}'] };
    expect(walk(config, { conversion })).toEqual(['top hold CONVERTED']);
  });

  test('hands its contextual values on', () => {
    const config = {
      signals: { page: { derivation: 'contextual', origin: 'first-party' } },
      offers: [
        {
          id: 'a',
          placements: ['top'],
          audience: { signal: 'page', equals: 'running' },
          creatives,
        },
      ],
    };
    expect(walk(config, { context: { page: '{category}' } })).toEqual(['top show a']);
  });

  test('1.7 records nothing on unobserved pages', () => {
    const config = {
      signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
      limits: { unobservedPages: ['/private'], warmUp: { pageViews: 1 } },
      offers: [{ id: 'a', placements: ['top'], creatives }],
    };
    expect(walk(config, { path: '/private', signals: { viewed: 'x' } })).toEqual([
      'top hold QUIET_PAGE',
    ]);
  });

  test('2.3 shows one offer once, and keeps it in its place', () => {
    const config = { offers: [{ id: 'a', placements: ['top', 'side'], creatives }] };
    expect(walk(config, { placements: ['top', 'side'] }, [0, 60_000])).toEqual([
      'top show a',
      'side hold NO_CANDIDATE',
      'top show a kept',
      'side hold NO_CANDIDATE',
    ]);
  });

  test('2.2 what is left within a second was not seen', () => {
    const config = {
      limits: { fatigue: { ignored: { after: 2, pause: '1d' } } },
      offers: [{ id: 'a', placements: ['top'], format: 'overlay', creatives }],
    };
    const lastOf = (...times: number[]) => walk(config, {}, times).at(-1);
    expect(lastOf(0, 1000, 60_000)).toBe('top hold IGNORED');
    expect(lastOf(0, 999, 60_000)).toBe('top show a');
  });

  test('2.3 what stays can still be seen, and is the same impression then', () => {
    const config = {
      limits: { fatigue: { ignored: { after: 1, pause: '1d', formats: ['inline'] } } },
      offers: [{ id: 'a', placements: ['top'], creatives }],
    };
    expect(walk(config, {}, [0, 999, 1_998, 3_600_000])).toEqual([
      'top show a',
      'top show a kept',
      'top show a kept',
      'top hold IGNORED',
    ]);
  });

  test('2.8 seeing what stays is activity', () => {
    const config = { offers: [{ id: 'a', placements: ['top'], creatives }] };
    const halfAnHour = 30 * 60_000;
    const lastOf = (...times: number[]) => walk(config, {}, times).at(-1);
    expect(lastOf(0, 60_000, 60_000 + halfAnHour + 999)).toBe('top show a kept');
    expect(lastOf(0, 60_000, 60_000 + halfAnHour + 1000)).toBe('top show a');
  });

  test('8.3 withholds from the shoppers that the seed says', () => {
    const config = { holdout: 0.5, offers: [{ id: 'a', placements: ['top'], creatives }] };
    const outcomes = Array.from({ length: 20 }, (_, seed) => walk(config, {}, [0], `${seed}`)[0]);
    const drawn = outcomes.map((_, seed) =>
      bucketByHash(seedOfShopper(`${seed}`, 1), 'holdout', 'shop') < 0.5
        ? 'top holdout a'
        : 'top show a',
    );
    expect(outcomes).toEqual(drawn);
    expect(new Set(drawn).size).toBe(2);
  });

  test('events are taken in the order of their time', () => {
    const config = { offers: [{ id: 'a', placements: ['top'], creatives }] };
    expect(walk(config, {}, [60_000, 0])).toEqual(['top show a', 'top show a kept']);
  });
});
