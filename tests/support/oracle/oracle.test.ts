import { describe, expect, it } from 'vitest';
import type { Config, OfferConfig } from '../../../src/model/config.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import { bucketByHash } from './bucket-by-hash.js';
import { calendarWindowStart } from './calendar-windows.js';
import { judgeByOracle } from './judge-by-oracle.js';
import type { OracleRequest } from './oracle-case.js';
import { matchesPattern } from './quiet-times.js';
import { firstInstantShowing } from './wall-clock.js';

const granted = { storage: 'granted', personalisation: 'granted' } as const;
const offerA: OfferConfig = { id: 'a', placements: ['home'], creatives: [{ id: 'generic' }] };
const seenAt = (at: string, more = {}): ShopperEvent => ({
  at,
  type: 'impression',
  offer: 'a',
  creative: 'generic',
  placement: 'home',
  ...more,
});

interface Given {
  readonly config?: Partial<Config>;
  readonly offer?: Partial<OfferConfig>;
  readonly limits?: Config['limits'];
  readonly history?: readonly ShopperEvent[];
  readonly timeZone?: string;
  readonly consent?: { storage?: 'granted' | 'denied'; personalisation?: 'granted' | 'denied' };
}

function judge(given: Given, at: string, request: Partial<OracleRequest> = {}) {
  const config: Config = {
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    offers: [{ ...offerA, ...given.offer }],
    ...(given.limits && { limits: given.limits }),
    ...given.config,
  };
  const [verdict] = judgeByOracle({
    config,
    timeZone: given.timeZone ?? 'Europe/Berlin',
    consent: { ...granted, ...given.consent },
    history: given.history ?? [],
    requests: [{ at, placement: 'home', ...request }],
  });
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

describe('the oracle on hand-worked cases', () => {
  it('3.1 shows the first rung of the only offer', () => {
    expect(judge({}, '2026-03-09T10:00:00Z')).toMatchObject({
      outcome: 'show',
      offer: 'a',
      creative: 'generic',
    });
  });

  it('3.4 a placement without offers holds with NO_CANDIDATE', () => {
    const verdict = judge({}, '2026-03-09T10:00:00Z', { placement: 'cart' });
    expect(verdict).toMatchObject({ outcome: 'hold', reason: 'NO_CANDIDATE', refused: {} });
  });

  it('4.2 a rolling window is free again at exactly t + P', () => {
    const given: Given = {
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '7d' }] },
      history: [seenAt('2026-03-02T10:00:00Z')],
    };
    const early = judge(given, '2026-03-09T09:59:59.999Z');
    expect(early.reason).toBe('FREQUENCY_CAP_REACHED');
    expect(iso(early.until)).toBe('2026-03-09T10:00:00.000Z');
    expect(judge(given, '2026-03-09T10:00:00Z').outcome).toBe('show');
  });

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

  it('3.5 no until where the session ends before the cap is free and warm-up starts again', () => {
    const given: Given = {
      limits: {
        warmUp: { pageViews: 1 },
        frequencyCaps: [{ scope: 'offer', max: 1, within: '1h' }],
      },
      offer: { format: 'overlay' },
      history: [{ at: '2026-03-02T10:00:00Z', type: 'page-view' }, seenAt('2026-03-02T10:00:00Z')],
    };
    const held = judge(given, '2026-03-02T10:10:00Z');
    expect(held.reason).toBe('FREQUENCY_CAP_REACHED');
    expect(held.until).toBeUndefined();
  });

  it('3.5 absent past 400 days', () => {
    const limits = { afterConversion: { scope: 'offer', pause: '401d' } } as const;
    const bought: ShopperEvent = { at: '2026-03-02T10:00:00Z', type: 'conversion', offer: 'a' };
    expect(judge({ limits, history: [bought] }, '2026-03-02T10:00:00Z').until).toBeUndefined();
    expect(iso(judge({ limits, history: [bought] }, '2026-03-03T10:00:00Z').until)).toBe(
      '2027-04-07T10:00:00.000Z',
    );
  });

  it('3.6 without storage consent only impersonal inline offers', () => {
    const consent = { storage: 'denied' } as const;
    expect(judge({ consent }, '2026-03-02T10:00:00Z').outcome).toBe('show');
    const sticky = judge({ consent, offer: { format: 'sticky' } }, '2026-03-02T10:00:00Z');
    expect(sticky.reason).toBe('CONSENT_MISSING');
  });

  it('3.3 without personalisation consent a stored signal fails also under not', () => {
    const given: Given = {
      config: { signals: { seen: { derivation: 'observed', origin: 'first-party' } } },
      offer: { audience: { not: { signal: 'seen', equals: 'shoes' } } },
    };
    expect(judge(given, '2026-03-02T10:00:00Z').outcome).toBe('show');
    const denied = judge(
      { ...given, consent: { personalisation: 'denied' } },
      '2026-03-02T10:00:00Z',
    );
    expect(denied.reason).toBe('AUDIENCE_NOT_MATCHED');
  });

  it('3.3 a negated signal lifts itself at the end of its keep', () => {
    const given: Given = {
      config: { signals: { seen: { derivation: 'observed', origin: 'first-party', keep: '10d' } } },
      offer: { audience: { not: { signal: 'seen', equals: 'shoes' } } },
      history: [{ at: '2026-03-02T10:00:00Z', type: 'signal', name: 'seen', value: 'shoes' }],
    };
    expect(iso(judge(given, '2026-03-02T11:00:00Z').until)).toBe('2026-03-12T10:00:00.000Z');
  });

  it('7.1 interest halves with its half-life and is rounded half up to 0.1', () => {
    const given: Given = {
      config: {
        signals: { seen: { derivation: 'observed', origin: 'first-party', halfLife: '1d' } },
      },
      offer: { audience: { signal: 'seen', equals: 'shoes', interest: { atLeast: 0.5 } } },
      history: [{ at: 0, type: 'signal', name: 'seen', value: 'shoes' }],
    };
    // 2^-x = 0.45 at x = 1.152 days.
    expect(judge(given, '1970-01-02T03:38:00Z').outcome).toBe('show');
    expect(judge(given, '1970-01-02T03:40:00Z').reason).toBe('AUDIENCE_NOT_MATCHED');
  });

  it('4.3 a day that starts in a gap starts after it, one that starts twice the first time', () => {
    const day = { calendar: 'day', startsAt: '02:30' } as const;
    const spring = calendarWindowStart(day, Date.parse('2026-03-29T12:00:00Z'), 'Europe/Berlin');
    expect(iso(spring)).toBe('2026-03-29T01:00:00.000Z');
    const autumn = calendarWindowStart(day, Date.parse('2026-10-25T12:00:00Z'), 'Europe/Berlin');
    expect(iso(autumn)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('4.3 the skipped 2011-12-30 of Apia is an empty day', () => {
    const at = Date.parse('2011-12-31T12:00:00Z');
    const two = calendarWindowStart({ calendar: 'day', count: 2 }, at, 'Pacific/Apia');
    expect(iso(two)).toBe('2011-12-30T10:00:00.000Z');
    const [on29, on31] = ['2011-12-30T00:00:00Z', '2011-12-30T12:00:00Z'].map((instant) =>
      calendarWindowStart({ calendar: 'day' }, Date.parse(instant), 'Pacific/Apia'),
    );
    expect([iso(on29), iso(on31)]).toEqual([
      '2011-12-29T10:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
    ]);
    const three = calendarWindowStart(
      { calendar: 'day', count: 3 },
      at - 8 * 3_600_000,
      'Pacific/Apia',
    );
    expect(iso(three)).toBe('2011-12-29T10:00:00.000Z');
  });

  it('4.3 weeks begin on Monday, months on the first', () => {
    const at = Date.parse('2026-03-11T12:00:00Z');
    const week = calendarWindowStart({ calendar: 'week' }, at, 'Asia/Kolkata');
    expect(iso(week)).toBe('2026-03-08T18:30:00.000Z');
    const months = calendarWindowStart({ calendar: 'month', count: 2 }, at, 'Asia/Kolkata');
    expect(iso(months)).toBe('2026-01-31T18:30:00.000Z');
  });

  it('4.4 quiet hours span midnight and end by the clock on the wall', () => {
    const limits = { quietHours: [{ from: '22:00', to: '07:00' }] };
    expect(judge({ limits }, '2026-03-28T20:59:59.999Z').outcome).toBe('show');
    const night = judge({ limits }, '2026-03-28T21:00:00Z');
    expect(night.reason).toBe('QUIET_HOURS');
    expect(iso(night.until)).toBe('2026-03-29T05:00:00.000Z');
  });

  it('4.4 an hour that the clocks repeat is quiet twice', () => {
    const limits = { quietHours: [{ from: '01:00', to: '02:30' }] };
    const first = judge({ limits }, '2026-10-25T00:00:00Z');
    expect(iso(first.until)).toBe('2026-10-25T00:30:00.000Z');
    const second = judge({ limits }, '2026-10-25T01:00:00Z');
    expect(iso(second.until)).toBe('2026-10-25T01:30:00.000Z');
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

  it('1.6 dates are whole days of the zone of the shop', () => {
    const config: Partial<Config> = {
      shop: { name: 'Laufladen', timeZone: 'Europe/Berlin' },
      campaigns: { spring: { from: '2026-03-01', to: '2026-03-29' } },
      offers: [{ ...offerA, campaign: 'spring' }],
    };
    const timeZone = 'America/New_York';
    const early = judge({ config, timeZone }, '2026-02-28T22:59:59Z');
    expect(early.reason).toBe('CAMPAIGN_NOT_STARTED');
    expect(iso(early.until)).toBe('2026-02-28T23:00:00.000Z');
    expect(judge({ config, timeZone }, '2026-03-29T21:59:59.999Z').outcome).toBe('show');
    expect(judge({ config, timeZone }, '2026-03-29T22:00:00Z').reason).toBe('CAMPAIGN_ENDED');
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

  it('8.1 priority, then language, interest and how often it was seen', () => {
    const other: OfferConfig = { ...offerA, id: 'b', creatives: [{ id: 'generic', lang: 'de' }] };
    const offers = [offerA, other];
    const inGerman = judge({ config: { offers } }, '2026-03-02T10:00:00Z', { language: 'de' });
    expect(inGerman.offer).toBe('b');
    const campaigns = { first: { priority: 1 } };
    const prior = { campaigns, offers: [{ ...offerA, campaign: 'first' }, other] };
    const first = judge({ config: prior }, '2026-03-02T10:00:00Z', { language: 'de' });
    expect(first.offer).toBe('a');
    const history = [seenAt('2026-03-01T10:00:00Z')];
    expect(judge({ config: { offers }, history }, '2026-03-02T10:00:00Z').offer).toBe('b');
  });

  it('8.2 bucket is FNV-1a 32', () => {
    // Published test vectors: '' is the offset basis, and '||' follows from it by hand.
    const step = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193) >>> 0;
    expect(bucketByHash('', '', '')).toBe(step(step(0x811c9dc5, 0x7c), 0x7c) / 2 ** 32);
    expect(bucketByHash('ü', 'tie', 'a')).toBeLessThan(1);
  });

  it('8.3 a holdout withholds and counts as an impression', () => {
    const [ghost, capped] = judgeByOracle({
      config: {
        version: 1,
        shop: { name: 'Laufladen' },
        preset: 'none',
        holdout: 1,
        limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1h' }] },
        offers: [offerA],
      },
      timeZone: 'UTC',
      consent: granted,
      history: [],
      requests: [0, 60_000].map((at) => ({ at, placement: 'home' })),
    });
    expect(ghost).toMatchObject({ outcome: 'holdout', offer: 'a' });
    expect(capped).toMatchObject({ reason: 'FREQUENCY_CAP_REACHED', until: 3_600_000 });
  });

  it.each([
    ['/checkout', '/checkout/*', true],
    ['/checkout/pay/now', '/checkout/*', true],
    ['/checkouts', '/checkout/*', false],
    ['/shop/a/b', '/shop/*/b', true],
    ['/a.b', '/a.b', true],
    ['/axb', '/a.b', false],
  ])('1.7 path %s and pattern %s: %s', (path, pattern, isMatch) => {
    expect(matchesPattern(path, pattern)).toBe(isMatch);
  });

  it('4.3 midnight of Kolkata, and the hour that New York skips', () => {
    const midnight = firstInstantShowing(Date.parse('2026-03-08T00:00:00Z'), 'Asia/Kolkata');
    expect(iso(midnight)).toBe('2026-03-07T18:30:00.000Z');
    const skipped = firstInstantShowing(Date.parse('2026-03-08T02:30:00Z'), 'America/New_York');
    expect(iso(skipped)).toBe('2026-03-08T07:00:00.000Z');
  });
});
