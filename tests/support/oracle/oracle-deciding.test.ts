import { describe, expect, it } from 'vitest';
import type { OfferConfig } from '../../../src/model/config.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import { bucketByHash } from './bucket-by-hash.js';
import { type Given, granted, iso, judge, offerA, seenAt } from './hand-worked-case.js';
import { judgeByOracle } from './judge-by-oracle.js';

describe('the oracle on who is chosen and who is refused', () => {
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
});
