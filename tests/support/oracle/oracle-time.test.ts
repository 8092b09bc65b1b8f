import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/model/config.js';
import { calendarWindowStart } from './calendar-windows.js';
import { type Given, iso, judge, offerA, seenAt } from './hand-worked-case.js';
import { matchesPattern } from './page-patterns.js';
import { firstInstantShowing } from './wall-clock.js';

describe('the oracle on windows, clocks and dates', () => {
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
