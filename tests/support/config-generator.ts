import * as fc from 'fast-check';
import type { Condition, Config, Limits, OfferConfig } from '../../src/model/config.js';
import type { Anchor } from './interesting-instants.js';
import {
  FORMATS,
  INTERRUPTING,
  limitsArbitrary,
  maybe,
  pick,
  type Theme,
  withoutGaps,
} from './limits-generator.js';
import { DAY } from './oracle/durations.js';
import {
  isBySignals,
  offerScoring,
  signalScoring,
  topicsScoring,
} from './score-config-generator.js';

export const PLACEMENTS = ['home', 'list', 'cart'] as const;
export const CAMPAIGNS = ['c1', 'c2', 'c3'] as const;
export const TOPICS = ['t1', 't2', 't3', 't4'] as const;
export const VALUES = ['v1', 'v2', 'p1'] as const;
export const PRODUCTS = ['p1', 'p2'] as const;
export const LANGUAGES = ['de', 'en'] as const;
export const PATHS = ['/', '/checkout', '/checkout/pay', '/shop/shoes'] as const;
const SIGNALS = ['ctx', 'told', 'bought', 'seen', 'guess'] as const;

const signalName = (theme: Theme): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: pick(...SIGNALS) },
    { weight: theme === 'CONFIG_INVALID' ? 4 : 0, arbitrary: fc.constant('undeclared') },
  );

function condition(depth: number, theme: Theme): fc.Arbitrary<Condition> {
  const leaf = fc
    .record({
      signal: signalName(theme),
      equals: maybe(75, pick(...VALUES)),
      interest: maybe(40, fc.record({ atLeast: pick(0.1, 0.5, 1, 1.2, 2) })),
    })
    .map(({ equals, interest, ...named }) => {
      const isEmpty = equals === undefined && interest === undefined;
      return withoutGaps<Condition>({ ...named, equals: isEmpty ? 'v1' : equals, interest });
    });
  if (depth === 0) return leaf;
  const several = fc.array(condition(depth - 1, theme), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: several.map((all) => ({ all })) },
    { weight: 2, arbitrary: several.map((any) => ({ any })) },
    { weight: 3, arbitrary: condition(depth - 1, theme).map((not) => ({ not })) },
  );
}

const creatives = (theme: Theme) =>
  fc
    .array(
      fc.record({
        uses: maybe(
          theme === 'VETO_SWITCHED_OFF' || isBySignals(theme) ? 90 : 35,
          fc.uniqueArray(signalName(theme), {
            minLength: isBySignals(theme) ? 1 : 0,
            maxLength: 2,
          }),
        ),
        format: maybe(25, pick(...FORMATS)),
        lang: maybe(30, pick(...LANGUAGES)),
        explicitness: maybe(30, pick('generic', 'category', 'product', 'behaviour')),
      }),
      { minLength: 1, maxLength: isBySignals(theme) ? 2 : 3 },
    )
    .map((rungs) => rungs.map((rung, index) => ({ id: idAt('k', index, theme), ...rung })));

/** Cases about invalid parts have second ones with the same id. */
const idAt = (letter: string, index: number, theme: Theme) =>
  `${letter}${(theme === 'CONFIG_INVALID' ? index % 2 : index) + 1}`;

const TRIGGERS = ['page-view', 'exit-intent', 'interest-peak'] as const;

function offer(theme: Theme, anchor: Anchor): fc.Arbitrary<Omit<OfferConfig, 'id'>> {
  const percent = (code: Theme, usual: number) => (theme === code ? 85 : usual);
  // What stays in its place is shown whatever its caps say: only these formats meet them each time.
  const isNoisy = ['FORMAT_BUSY', 'IGNORED', 'FREQUENCY_CAP_REACHED'].includes(theme);
  return fc.record({
    campaign: fc.oneof(
      { weight: 75, arbitrary: pick(...CAMPAIGNS) },
      { weight: 25, arbitrary: fc.constant(undefined) },
      { weight: theme === 'CONFIG_INVALID' ? 40 : 1, arbitrary: fc.constant('c9') },
    ),
    class: maybe(6, fc.constant('service')),
    placements: fc.uniqueArray(pick(...PLACEMENTS), { minLength: 1, maxLength: 2 }),
    format: maybe(isNoisy ? 90 : 60, pick(...(isNoisy ? INTERRUPTING : FORMATS))),
    audience: maybe(
      isBySignals(theme) ? 5 : percent('AUDIENCE_NOT_MATCHED', 22),
      condition(3, theme),
    ),
    when: maybe(6, fc.record({ trigger: pick(...TRIGGERS) })),
    about: maybe(
      isBySignals(theme) ? 50 : percent('VETO_BOUGHT', 25),
      fc.record({
        product: maybe(isBySignals(theme) ? 10 : 70, pick(...PRODUCTS)),
        signal: maybe(50, pick(...SIGNALS)),
        value: maybe(50, pick(...VALUES)),
      }),
    ),
    ...offerScoring(theme, anchor),
    replenish: maybe(30, pick('1h', '30d')),
    creatives: creatives(theme),
    approved: maybe(
      theme === 'NOT_APPROVED' ? 20 : 85,
      fc.constant({ by: 'marketing', on: '2026-02-20' }),
    ),
    limits: maybe(12, limitsArbitrary(theme, ['offer'], 10)),
  }) as fc.Arbitrary<Omit<OfferConfig, 'id'>>;
}

/** A day mostly, else a full timestamp. */
function dayNear({ instant }: Anchor, ahead: readonly number[]): fc.Arbitrary<string> {
  return fc
    .tuple(pick(...ahead), pick(10, 10, 10, 24))
    .map(([days, length]) => new Date(instant + days * DAY).toISOString().slice(0, length));
}

function campaign(theme: Theme, anchor: Anchor) {
  const percent = (code: Theme, usual: number) => (theme === code ? 85 : usual);
  return fc
    .record({
      topic: maybe(85, pick(...TOPICS)),
      priority: maybe(50, pick(-1, 0, 5)),
      from: maybe(
        percent('CAMPAIGN_NOT_STARTED', 12),
        dayNear(anchor, theme === 'CAMPAIGN_NOT_STARTED' ? [0, 1, 2, 30, 401] : [-9, -1, 0]),
      ),
      to: maybe(
        percent('CAMPAIGN_ENDED', 8),
        dayNear(anchor, theme === 'CAMPAIGN_ENDED' ? [-9, -1, 0] : [0, 1, 9]),
      ),
      share: maybe(percent('NOT_IN_SHARE', 8), pick(0, 0.3, 0.9, 1)),
      holdout: maybe(percent('HOLDOUT', 6), pick(0.2, 0.7)),
      limits: maybe(12, limitsArbitrary(theme, ['campaign', 'offer'], 10)),
    })
    .map(inOrder);
}

/** A campaign that ends before it begins is an error, not a rule's business. */
const inOrder = <T extends { from?: string | undefined; to?: string | undefined }>(dates: T): T =>
  dates.from !== undefined && dates.to !== undefined && dates.from > dates.to
    ? { ...dates, to: dates.from }
    : dates;

/** Configs that are valid, but for single offers and creatives in cases about invalid parts. */
export function configArbitrary(theme: Theme, anchor: Anchor): fc.Arbitrary<Config> {
  const percent = (code: Theme, usual: number) => (theme === code ? 90 : usual);
  const scopes = ['everything', 'placement', 'topic', 'campaign', 'offer'];
  const isBusy = ['OPEN', 'FREQUENCY_CAP_REACHED', 'AUDIENCE_NOT_MATCHED'].includes(theme);
  return fc
    .record({
      version: fc.constant(1),
      shop: fc.record({
        name: fc.constant('Laufladen'),
        timeZone: maybe(20, pick('Europe/Berlin')),
      }),
      preset: pick('none', 'none', 'none', 'none', 'balanced'),
      paused: maybe(
        percent('PAUSED_BY_SHOP', 1),
        pick<boolean | string>(true, 'personal', 'personal'),
      ),
      validUntil: maybe(
        percent('CONFIG_EXPIRED', 4),
        dayNear(anchor, theme === 'CONFIG_EXPIRED' ? [-2, -1, 0] : [0, 1, 30]),
      ),
      requireApproval: theme === 'NOT_APPROVED' ? fc.constant(true) : maybe(30, fc.boolean()),
      signals: fc.record({
        ctx: fc.record(signalScoring(theme, 'contextual')),
        told: fc.record(signalScoring(theme, 'stated')),
        bought: fc.record(signalScoring(theme, 'purchase')),
        seen: fc.record(signalScoring(theme, 'observed')),
        guess: fc.record(signalScoring(theme, 'inferred')),
      }),
      topics: topicsScoring(theme),
      limits: limitsArbitrary(theme, scopes, theme === 'OPEN' ? 3 : 12),
      holdout: maybe(percent('HOLDOUT', 3), pick(0.1, 0.6)),
      explore: maybe(15, pick(0.3, 1)),
      campaigns: fc.record({
        c1: campaign(theme, anchor),
        c2: campaign(theme, anchor),
        c3: campaign(theme, anchor),
      }),
      offers: fc
        .array(offer(theme, anchor), { minLength: 1, maxLength: isBusy ? 6 : 3 })
        .map((offers) => offers.map((each, index) => ({ id: idAt('o', index, theme), ...each }))),
    })
    .map((config) => withEveryLimit(withoutGaps<Config>(config)));
}

/** A preset would fill what is left out; only the core knows with what. */
function withEveryLimit(config: Config): Config {
  if (config.preset === 'none') return config;
  const none: Limits = {
    frequencyCaps: null,
    fatigue: null,
    afterConversion: null,
    quietHours: null,
    quietPages: null,
    unobservedPages: null,
    warmUp: null,
  };
  // Of the score the oracle knows the presets.
  return { ...config, limits: { ...none, ...config.limits } };
}
