import { describe, expect, it } from 'vitest';
import type { Config, OfferConfig } from '../../../src/model/config.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import { type Given, granted, iso, judge, offerA, seenAt } from './hand-worked-case.js';
import { judgeByOracle } from './judge-by-oracle.js';

describe('the oracle on what happened before', () => {
  it('2.1 an unrendered reservation counts for 30 s', () => {
    const [first, second, third] = judgeByOracle({
      config: {
        version: 1,
        shop: { name: 'Laufladen' },
        preset: 'none',
        limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: 'lifetime' }] },
        offers: [offerA],
      },
      timeZone: 'UTC',
      consent: granted,
      history: [],
      requests: [0, 29_999, 30_000].map((at) => ({ at, placement: 'home' })),
    });
    expect(first?.outcome).toBe('show');
    expect(second).toMatchObject({ reason: 'FREQUENCY_CAP_REACHED', until: 30_000 });
    expect(third?.outcome).toBe('show');
  });

  it('2.1 a cap on viewable impressions lets go of a rendered one after 30 s', () => {
    const given: Given = {
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d', counts: 'viewable' }] },
      offer: { format: 'overlay' },
      history: [seenAt('2026-03-02T10:00:00Z')],
    };
    expect(iso(judge(given, '2026-03-02T10:00:10Z').until)).toBe('2026-03-02T10:00:30.000Z');
    const viewed = seenAt('2026-03-02T10:00:05Z', { type: 'viewable-impression' });
    const seen = judge(
      { ...given, history: [seenAt('2026-03-02T10:00:00Z'), viewed] },
      '2026-03-02T10:00:40Z',
    );
    expect(iso(seen.until)).toBe('2026-03-03T10:00:00.000Z');
  });

  it('2.3 an inline offer stays in its place, also past its cap', () => {
    const given: Given = {
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d' }] },
      history: [seenAt('2026-03-02T10:00:00Z')],
    };
    expect(judge(given, '2026-03-02T10:10:00Z')).toMatchObject({ outcome: 'show', kept: true });
    const dismissal = { at: '2026-03-02T10:05:00Z', type: 'dismissal', offer: 'a' } as const;
    const dismissed = judge(
      { ...given, history: [seenAt('2026-03-02T10:00:00Z'), dismissal] },
      '2026-03-02T10:10:00Z',
    );
    expect(dismissed.reason).toBe('FREQUENCY_CAP_REACHED');
  });

  it('2.6 what lies ahead of a clock that was set back counts as now', () => {
    const given: Given = {
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1h' }] },
      offer: { format: 'overlay' },
      history: [seenAt('2026-03-02T10:00:00Z')],
    };
    expect(iso(judge(given, '2026-03-01T10:00:00Z').until)).toBe('2026-03-01T11:00:00.000Z');
  });

  it('2.8 a session ends after 30 minutes without activity', () => {
    const given: Given = {
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: 'session' }] },
      offer: { format: 'overlay' },
      history: [seenAt('2026-03-02T10:00:00Z'), { at: '2026-03-02T10:20:00Z', type: 'page-view' }],
    };
    const held = judge(given, '2026-03-02T10:49:59.999Z');
    expect(iso(held.until)).toBe('2026-03-02T10:50:00.000Z');
    expect(judge(given, '2026-03-02T10:50:00Z').outcome).toBe('show');
  });

  it('2.8 warm-up passes from the second page view on and has no until', () => {
    const limits = { warmUp: { pageViews: 2 } };
    const history: ShopperEvent[] = [{ at: '2026-03-02T10:00:00Z', type: 'page-view' }];
    const first = judge({ limits, history }, '2026-03-02T10:01:00Z');
    expect(first.reason).toBe('WARM_UP');
    expect(first.until).toBeUndefined();
    history.push({ at: '2026-03-02T10:01:00Z', type: 'page-view' });
    expect(judge({ limits, history }, '2026-03-02T10:01:00Z').outcome).toBe('show');
  });

  it('5.1 the n-th dismissal pauses for step n, a click starts again', () => {
    const limits: Config['limits'] = {
      fatigue: { scope: 'offer', afterDismissal: ['1h', '1d'] },
    };
    const offer = { format: 'overlay' } as const;
    const dismissed = (at: string): ShopperEvent => ({ at, type: 'dismissal', offer: 'a' });
    const history = [dismissed('2026-03-02T10:00:00Z'), dismissed('2026-03-02T12:00:00Z')];
    const twice = judge({ limits, offer, history }, '2026-03-02T13:00:00Z');
    expect(twice.reason).toBe('DISMISSED');
    expect(iso(twice.until)).toBe('2026-03-03T12:00:00.000Z');
    const click: ShopperEvent = { at: '2026-03-02T11:00:00Z', type: 'click', offer: 'a' };
    const again = judge({ limits, offer, history: [...history, click] }, '2026-03-02T13:00:00Z');
    expect(again.outcome).toBe('show');
  });

  it('5.1 ignored overlays in a row pause, from when the last one was settled', () => {
    const limits = { fatigue: { scope: 'offer', ignored: { after: 2, pause: '1d' } } } as const;
    const history = ['2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z'].map((at) =>
      seenAt(at, { type: 'viewable-impression' }),
    );
    const given: Given = { limits, offer: { format: 'overlay' }, history };
    expect(judge(given, '2026-03-02T11:00:29.999Z').outcome).toBe('show');
    const ignored = judge(given, '2026-03-02T11:00:30Z');
    expect(ignored.reason).toBe('IGNORED');
    expect(iso(ignored.until)).toBe('2026-03-03T11:00:30.000Z');
  });

  it('5.2 a conversion without campaign credits campaigns clicked within 7 days', () => {
    const limits = { afterConversion: { scope: 'campaign', pause: '180d' } } as const;
    const config = {
      campaigns: { spring: {} },
      limits,
      offers: [{ ...offerA, campaign: 'spring' }],
    };
    const history = (click: string): ShopperEvent[] => [
      { at: click, type: 'click', offer: 'a' },
      { at: '2026-03-09T10:00:00Z', type: 'conversion', orderId: '1' },
    ];
    const credited = judge(
      { config, history: history('2026-03-02T10:00:00.001Z') },
      '2026-03-10T00:00:00Z',
    );
    expect(credited.reason).toBe('CONVERTED');
    const late = judge(
      { config, history: history('2026-03-02T10:00:00Z') },
      '2026-03-10T00:00:00Z',
    );
    expect(late.outcome).toBe('show');
  });

  it('5.2 an order counts once', () => {
    const limits = { afterConversion: { scope: 'offer', pause: '1d' } } as const;
    const order = { type: 'conversion', offer: 'a', orderId: '1' } as const;
    const history = [
      { at: '2026-03-02T10:00:00Z', ...order },
      { at: '2026-03-03T09:00:00Z', ...order },
    ];
    expect(judge({ limits, history }, '2026-03-03T10:00:00Z').outcome).toBe('show');
  });

  it('6.4 what was bought is not offered until it is replenished', () => {
    const offer: Partial<OfferConfig> = { about: { product: 'filter' }, replenish: '30d' };
    const history: ShopperEvent[] = [
      { at: '2026-03-02T10:00:00Z', type: 'conversion', products: ['filter'] },
    ];
    const bought = judge({ offer, history }, '2026-03-02T10:00:00Z');
    expect(bought.reason).toBe('VETO_BOUGHT');
    expect(iso(bought.until)).toBe('2026-04-01T10:00:00.000Z');
  });
});
