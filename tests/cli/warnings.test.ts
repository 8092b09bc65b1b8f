import { describe, expect, test } from 'vitest';
import { findingsIn, good, withOffer } from '../support/config-findings.js';

describe('what is valid and still worth a look', () => {
  const now = Date.parse('2026-07-01T12:00:00Z');
  const start = (config: unknown) => findingsIn(config, now).map((line) => line.split(' | ')[0]);

  test.each<[string, unknown, string[]]>([
    [
      'no consent source',
      { ...good, consent: undefined },
      [
        'warning consent: no consent source is listed, so consent counts as denied: nothing ' +
          'personal is shown',
      ],
    ],
    [
      'a ladder that stays personal to its end',
      withOffer({ creatives: [{ id: 'generic' }, { id: 'x', uses: ['viewed-category'] }] }),
      ['warning offers[0].creatives[1]: the last creative "x" still uses "viewed-category"'],
    ],
    [
      'an offer of a campaign that is over',
      withOffer({ campaign: 'x' }, { campaigns: { x: { to: '2026-06-29' } } }),
      ['warning offers[0].campaign: it can never appear: its campaign "x" ended on 2026-06-29'],
    ],
    [
      'a campaign without a share',
      withOffer({ campaign: 'x' }, { campaigns: { x: { share: 0 } } }),
      ['warning offers[0].campaign: it can never appear: the share of its campaign "x" is 0'],
    ],
    [
      'a campaign that is withheld from all',
      withOffer({ campaign: 'x' }, { campaigns: { x: { holdout: 1 } } }),
      ['warning offers[0].campaign: it can never appear: the holdout of its campaign "x" is 1'],
    ],
    [
      'a shop that withholds all',
      withOffer({}, { holdout: 1 }),
      ['warning offers[0]: it can never appear: the holdout of the shop is 1'],
    ],
    [
      'an interest peak in nothing',
      withOffer(
        { when: { trigger: 'interest-peak', value: 2 }, about: { product: 'shoe' } },
        { signals: {} },
      ),
      ['warning offers[0].when: it can never appear: an interest peak needs to know in what'],
    ],
    [
      'a pause after a purchase in a placement',
      { ...good, limits: { afterConversion: { scope: 'placement', pause: '7d' } } },
      [
        'warning limits.afterConversion.scope: a purchase happens in no placement: this pauses ' +
          'nothing',
      ],
    ],
    [
      'a config that is over',
      { ...good, validUntil: '2026-06-29' },
      ['warning validUntil: the config was valid until 2026-06-29: nothing is shown any more'],
    ],
    [
      'an offer without the approval that the config requires',
      withOffer({ approved: undefined }),
      ['warning offers[0]: it is not approved, and the config requires it: it is not shown'],
    ],
    [
      'a condition on a value that its signal refuses',
      withOffer({ audience: { any: [{ signal: 'viewed-category', equals: 'runing' }] } }),
      [
        'warning offers[0].audience.any[0].equals: the signal "viewed-category" never holds ' +
          '"runing": its "values" do not allow it',
      ],
    ],
  ])('%s', (_, config, expected) => {
    expect(start(config)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    [
      'a campaign on its last day',
      withOffer({ campaign: 'x' }, { campaigns: { x: { to: '2026-07-01' } } }),
    ],
    ['approval in preset none', withOffer({ approved: undefined }, { preset: 'none' })],
    [
      'approval that is not required',
      withOffer({ approved: undefined }, { requireApproval: false }),
    ],
    ['a service message under a holdout', withOffer({ class: 'service' }, { holdout: 1 })],
    [
      'contextual values, which need not be listed',
      withOffer(
        {
          about: {},
          audience: { signal: 'page', equals: 'z' },
          creatives: [{ id: 'x', uses: ['page'] }],
        },
        { signals: { page: { derivation: 'contextual', origin: 'first-party', values: ['a'] } } },
      ),
    ],
  ])('nothing is said of %s', (_, config) => {
    expect(start(config)).toEqual([]);
  });

  test('without a date, nothing is over', () => {
    expect(findingsIn({ ...good, validUntil: '2020-01-01' })).toEqual([]);
  });

  test('an offer with an error gets no warnings', () => {
    const config = withOffer({ format: 'overlay', campaign: 'nowhere', approved: undefined });
    expect(start(config)).toEqual(['error offers[0].campaign: there is no campaign "nowhere"']);
  });
});
