import * as fc from 'fast-check';
import type { Condition, Config } from '../../src/model/config.js';
import type { ConsentStatus } from '../../src/model/consent.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { maybe, pick, withoutGaps } from './limits-generator.js';
import { DAY, HOUR, MINUTE } from './oracle/durations.js';
import type { OracleCase } from './oracle/oracle-case.js';

const AT = Date.parse('2026-03-16T10:00:00Z');
const VALUES = ['a', 'b', 'c'] as const;
const SIGNALS = ['viewed', 'basket', 'bought', 'size', 'guessed', 'page'] as const;
const OFFERS = ['one', 'two', 'three', 'four'] as const;

const own = { origin: 'first-party', keep: '300d' } as const;
const signals: Config['signals'] = {
  viewed: { ...own, derivation: 'observed', domain: 'browsing', halfLife: '14d' },
  basket: { ...own, derivation: 'observed', domain: 'basket', values: [...VALUES] },
  bought: { ...own, derivation: 'purchase', halfLife: '180d' },
  size: { ...own, derivation: 'stated', holds: 'one', values: [...VALUES] },
  guessed: { ...own, derivation: 'inferred' },
  page: { ...own, derivation: 'contextual' },
};

const leaf: fc.Arbitrary<Condition> = fc
  .record({
    signal: pick(...SIGNALS),
    equals: maybe(85, pick(...VALUES)),
    interest: maybe(20, fc.record({ atLeast: pick(0.5, 1, 2) })),
  })
  .map(({ signal, equals, interest }) => ({
    signal,
    ...(equals !== undefined && { equals }),
    ...(interest || equals === undefined ? { interest: interest ?? { atLeast: 0.5 } } : {}),
  }));
const several = (part: fc.Arbitrary<Condition>) => fc.array(part, { minLength: 1, maxLength: 3 });
const denied = leaf.map((part): Condition => ({ not: part }));
const part = fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: denied });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: part },
  { weight: 4, arbitrary: several(part).map((any) => ({ any })) },
  { weight: 2, arbitrary: several(part).map((all) => ({ all })) },
  {
    weight: 2,
    arbitrary: fc.tuple(part, several(part)).map(([a, any]) => ({ all: [a, { any }] })),
  },
  { weight: 1, arbitrary: several(leaf).map((any) => ({ not: { any } })) },
);

const offer = fc
  .record({
    campaign: maybe(50, pick('spring', 'winter')),
    audience: maybe(75, condition),
    about: maybe(
      30,
      fc.record({
        signal: pick('viewed', 'bought'),
        value: pick(...VALUES),
        product: pick(...VALUES),
      }),
    ),
    uses: maybe(30, fc.uniqueArray(pick(...SIGNALS), { minLength: 1, maxLength: 2 })),
    explicitness: pick('generic', 'category', 'product', 'behaviour'),
    format: maybe(25, pick('sticky', 'overlay')),
    lang: maybe(15, pick('de', 'en')),
    hasGeneric: pick(true, false, false),
    limits: maybe(
      30,
      pick(
        { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d' }] },
        { frequencyCaps: [{ scope: 'offer', max: 2, within: { calendar: 'week' } }] },
        { quietPages: ['/help/*'] },
        { quietHours: [{ from: '10:00', to: '12:00' }] },
        { warmUp: { pageViews: 2 } },
      ),
    ),
  })
  .map(({ uses, explicitness, lang, hasGeneric, ...rest }) => ({
    ...rest,
    placements: ['home'],
    creatives: [
      withoutGaps({ id: 'first', uses, explicitness, lang }),
      ...(hasGeneric ? [{ id: 'generic' }] : []),
    ],
  }));

const config = fc
  .record({
    offers: fc.array(offer, { minLength: 1, maxLength: 4 }),
    limits: pick(
      {},
      { creepiness: { limit: 100, block: 100 } },
      {
        frequencyCaps: [
          { scope: 'everything', max: 3, within: '1d' },
          { scope: 'campaign', max: 1, within: '7d' },
        ],
        fatigue: { afterDismissal: ['1d', '7d'] },
        afterConversion: { pause: '90d' },
      },
      {
        fatigue: { afterDismissal: ['7d'], scope: 'offer' },
        creepiness: { limit: 60, block: 80, dailyBudget: 60 },
      },
    ),
    holdout: pick(0, 0, 0, 0.1),
    explore: pick(0, 0, 0, 0.3),
    spring: fc.record({ priority: pick(0, 1), share: pick(1, 1, 0.5) }),
  })
  .map(({ offers, limits, holdout, explore, spring }) => ({
    version: 1,
    preset: 'none',
    shop: { name: 'Shop' },
    signals,
    limits,
    holdout,
    explore,
    campaigns: { spring: { ...spring, topic: 'sport' }, winter: { topic: 'warmth' } },
    offers: offers.map((each, index) => withoutGaps({ ...each, id: OFFERS[index] })),
  }));

const before = fc.oneof(
  fc.integer({ min: 1, max: 25 * MINUTE }),
  fc.integer({ min: 1, max: 20 * HOUR }),
  fc.integer({ min: 1, max: 20 * DAY }),
);
const event = fc.oneof(
  {
    weight: 80,
    arbitrary: fc.record({
      type: pick('signal'),
      name: pick(...SIGNALS),
      value: pick(...VALUES),
      source: maybe(20, pick('account', 'shopper')),
    }),
  },
  {
    weight: 30,
    arbitrary: fc.record({
      type: pick('impression', 'viewable-impression', 'dismissal', 'click'),
      offer: pick(...OFFERS),
      creative: pick('first'),
      placement: pick('elsewhere', 'beside'),
      score: pick(0, 12.5),
    }),
  },
  { weight: 10, arbitrary: fc.record({ type: pick('conversion'), products: fc.constant(['a']) }) },
  { weight: 10, arbitrary: fc.record({ type: pick('page-view') }) },
  { weight: 5, arbitrary: fc.record({ type: pick('mute'), offer: pick(...OFFERS) }) },
  { weight: 5, arbitrary: fc.record({ type: pick('mute'), topic: pick('sport', 'warmth') }) },
  { weight: 3, arbitrary: fc.record({ type: pick('tighten'), level: pick(15, 25) }) },
  { weight: 2, arbitrary: fc.record({ type: pick('switch-off') }) },
);

/** A shop whose offers are for somebody: cases in which signals decide. */
export const reasonedCase = (): fc.Arbitrary<OracleCase> =>
  fc
    .record({
      config,
      history: fc.array(fc.tuple(event, before), { maxLength: 14 }),
      context: maybe(40, fc.uniqueArray(pick(...VALUES), { minLength: 1, maxLength: 2 })),
      language: maybe(30, pick('de', 'en')),
      occupied: maybe(20, fc.uniqueArray(pick(...OFFERS), { maxLength: 2 })),
      path: pick('/', '/', '/help/size'),
      seed: pick('lena', 'mia', 'tom'),
      personalisation: pick<ConsentStatus>('granted', 'granted', 'granted', 'denied'),
    })
    .map(({ config: declared, history, context, seed, personalisation, ...asked }) => ({
      config: declared as unknown as Config,
      timeZone: 'Europe/Berlin',
      consent: { storage: 'granted', personalisation } as const,
      seed,
      history: history
        .map(
          ([of, ago]) =>
            withoutGaps({ ...of, at: AT - ago }) as unknown as ShopperEvent & { at: number },
        )
        .sort((a, b) => a.at - b.at),
      requests: [
        {
          ...withoutGaps<object>(asked),
          at: AT,
          placement: 'home',
          ...(context && { context: { page: context } }),
        },
        // Again, where the offer stays.
        { at: AT + MINUTE, placement: 'home' },
      ].map((request, index) =>
        index ? request : { ...request, afterwards: 'rendered' as const },
      ),
    }));
