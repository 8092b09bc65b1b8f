import { describe, expect, test } from 'vitest';
import { findingsIn, good, offer, withLimits, withOffer } from '../support/config-findings.js';

describe('what no single value shows', () => {
  const EMPTY_QUIET_HOURS = { from: '22:00', to: '22:00' };

  test.each<[string, unknown, string[]]>([
    [
      'an undeclared signal that is nearly declared',
      withOffer({ creatives: [{ id: 'x', uses: ['viewed-categories'] }, { id: 'generic' }] }),
      [
        'error offers[0].creatives[0].uses[0]: the signal "viewed-categories" is not declared, so ' +
          'nothing may be stored for it | Did you mean "viewed-category"?',
      ],
    ],
    [
      'an undeclared signal',
      withOffer({ audience: { signal: 'bought', equals: 'x' } }),
      [
        'error offers[0].audience.signal: the signal "bought" is not declared, so nothing may be ' +
          'stored for it | Declare it: "signals": { "bought": { "derivation": "observed", ' +
          '"origin": "first-party" } }, or name one that is declared.',
      ],
    ],
    [
      'an unknown campaign',
      withOffer({ campaign: 'spring' }, { campaigns: { 'spring-sale': {} } }),
      [
        'error offers[0].campaign: there is no campaign "spring" | Declare it: "campaigns": ' +
          '{ "spring": {} }, or name one that is declared.',
      ],
    ],
    [
      'a campaign that is itself invalid',
      withOffer({ campaign: 'spring' }, { campaigns: { spring: { share: 2 } } }),
      [
        'error campaigns.spring.share: must be a number from 0 to 1; it is 2 | Write 1, for example.',
        'error offers[0].campaign: it names "spring", which is itself invalid | ' +
          'Correct "spring" first; this then follows.',
      ],
    ],
    [
      'an id that is there twice',
      { ...good, offers: [offer, offer] },
      [
        'error offers[1].id: the id "a" is taken by an entry further up | ' +
          'Give each its own id: limits and history are kept by it.',
      ],
    ],
    [
      'a condition that asks nothing',
      withOffer({ audience: { signal: 'viewed-category' } }),
      [
        'error offers[0].audience: the condition names a signal and asks nothing of it | ' +
          'Add "equals": "…" or "interest": { "atLeast": 1 }.',
      ],
    ],
    [
      'quiet hours of no length',
      withLimits({ quietHours: [EMPTY_QUIET_HOURS] }),
      [
        'error limits.quietHours[0].to: the quiet hours end when they begin, at "22:00" | ' +
          'Give different times; for a whole day, use "paused" or two entries.',
      ],
    ],
    [
      'a day that does not exist',
      { ...good, validUntil: '2026-02-30' },
      [
        'error validUntil: the calendar has no "2026-02-30" | ' +
          'Give a day that exists; "to" and "validUntil" include their day.',
      ],
    ],
    [
      'a time zone that does not exist',
      { ...good, shop: { ...good.shop, timeZone: 'Berlin' } },
      [
        'error shop.timeZone: there is no time zone "Berlin" | Give its IANA name, such as ' +
          '"Europe/Berlin", or leave it out for the shopper\'s own.',
      ],
    ],
    [
      'a campaign that ends before it starts',
      { ...good, campaigns: { x: { from: '2026-03-01', to: '2025-06-01' } } },
      [
        'error campaigns.x.to: the campaign ends ("2025-06-01") before it starts | ' +
          'Exchange "from" and "to", or correct the year.',
      ],
    ],
    [
      'topics in a circle',
      { ...good, topics: { a: { parent: 'b' }, b: { parent: 'a' } } },
      [
        'error topics.a.parent: its parents lead back to it, by way of "b" | ' +
          'Leave "parent" out of the topmost topic of the circle.',
        'error topics.b.parent: its parents lead back to it, by way of "a" | ' +
          'Leave "parent" out of the topmost topic of the circle.',
      ],
    ],
    [
      'a pattern that is none',
      { ...good, signals: { seen: { values: '(' } } },
      [
        'error signals.seen.values: "(" is no regular expression | ' +
          'Correct it, or list the values: ["running", "trail"].',
      ],
    ],
  ])('%s', (_, config, expected) => {
    expect(findingsIn(config)).toEqual(expected);
  });

  test('an error at the top hides nothing further down', () => {
    const broken = {
      ...good,
      shop: {},
      limits: { warmup: null },
      offers: [{ ...offer, campaign: 'x' }],
    };
    expect(findingsIn(broken).map((line) => line.split(':')[0])).toEqual([
      'error shop.name',
      'error limits.warmup',
      'error offers[0].campaign',
    ]);
  });

  test('an unreadable list of signals is named, not each use of one', () => {
    const config = withOffer(
      { creatives: [{ id: 'x', uses: ['seen'] }, { id: 'y' }] },
      { signals: [] },
    );
    expect(findingsIn(config)).toEqual([
      'error signals: must be an object whose keys are each an id: 1 to 64 letters (a to z), ' +
        'digits and hyphens, a letter or digit first; it is [] | Write {}, for example.',
    ]);
  });
});
