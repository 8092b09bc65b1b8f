import * as fc from 'fast-check';
import type { Config } from '../../src/model/config.js';
import type { ShopperEvent, ShopperEventType } from '../../src/model/events.js';
import { CAMPAIGNS, configArbitrary, PATHS, PRODUCTS, TOPICS, VALUES } from './config-generator.js';
import {
  ANCHORS,
  type Anchor,
  durationsIn,
  FIXED_EDGES,
  wallEdgesNear,
} from './interesting-instants.js';
import { maybe, pick, type Theme, withoutGaps } from './limits-generator.js';
import { DAY, HOUR, MINUTE } from './oracle/durations.js';
import type { OracleCase, OracleRequest } from './oracle/oracle-case.js';
import { consentArbitrary, requestArbitrary, requestTimes, withIds } from './request-generator.js';
import { isBySignals } from './score-config-generator.js';

export type { Theme };

/** How often cases are about what, in relation; every theme also occurs inside the others. */
const THEMES: readonly (readonly [Theme, number])[] = [
  ['OPEN', 14],
  ['FREQUENCY_CAP_REACHED', 24],
  ['DISMISSED', 15],
  ['IGNORED', 20],
  ['CONVERTED', 8],
  ['AUDIENCE_NOT_MATCHED', 8],
  ['QUIET_HOURS', 5],
  ['WARM_UP', 4],
  ['VETO_BOUGHT', 6],
  ['HOLDOUT', 7],
  ['CAMPAIGN_NOT_STARTED', 3],
  ['FORMAT_BUSY', 3],
  ['VETO_SWITCHED_OFF', 4],
  ['MUTED', 3],
  ['CONFIG_INVALID', 2],
  ['PAUSED_BY_SHOP', 1],
  ['CONFIG_EXPIRED', 1],
  ['PAUSED_BY_SHOPPER', 1],
  ['QUIET_PAGE', 1],
  ['CONSENT_MISSING', 2],
  ['CAMPAIGN_ENDED', 1],
  ['NOT_APPROVED', 1],
  ['NOT_IN_SHARE', 2],
  ['TOO_PERSONAL', 10],
  ['DAILY_BUDGET_SPENT', 18],
  ['VETO_SPECIAL_CATEGORY', 3],
  ['VETO_LIFE_EVENT', 3],
  ['VETO_FINANCE', 3],
  ['VETO_THIRD_PARTY', 3],
  ['VETO_LOCATION', 3],
  ['VETO_BIOMETRIC', 3],
  ['VETO_PROXY', 3],
  ['VETO_EXPIRED', 6],
  ['VETO_MINOR', 3],
  ['VETO_VULNERABLE', 3],
  ['VETO_GLOBAL_PRIVACY_CONTROL', 4],
  ['VETO_URGENCY', 3],
];

const theme = fc.oneof(
  ...THEMES.map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) })),
);
const jitter = pick(0, 0, -1, 1);

/** Mostly at a window's edge before `at`, or at one of the clock's; rarely ahead of `at`. */
function timeBefore(at: number, edges: readonly number[], wallEdges: readonly number[]) {
  const atEdge = fc.tuple(pick(...edges), jitter).map(([edge, off]) => at - edge + off);
  const atWallEdge = fc.tuple(pick(...wallEdges), jitter).map(([edge, off]) => edge + off);
  const within = (span: number) => fc.integer({ min: 0, max: span }).map((age) => at - age);
  const ahead = pick(...edges).map((edge) => at + Math.min(edge, 2 * DAY));
  return fc.oneof(
    { weight: 8, arbitrary: atEdge },
    { weight: 3, arbitrary: atWallEdge },
    { weight: 6, arbitrary: within(25 * MINUTE) },
    { weight: 2, arbitrary: within(2 * HOUR) },
    { weight: 2, arbitrary: within(9 * DAY) },
    { weight: 1, arbitrary: ahead },
  );
}

/** Shown by examples instead. */
type NotGenerated =
  | 'release'
  | 'forget'
  | 'unforget'
  | 'correct'
  | 'restore'
  | 'withdrawal'
  | 'account';

/** Weight of each event type, and of what it is raised to in cases of some themes. */
const EVENT_WEIGHTS: Readonly<
  Record<Exclude<ShopperEventType, NotGenerated>, readonly [number, Partial<Record<Theme, number>>]>
> = {
  'page-view': [4, { WARM_UP: 8, OPEN: 8 }],
  signal: [5, { AUDIENCE_NOT_MATCHED: 20, VETO_BOUGHT: 20, OPEN: 10 }],
  impression: [6, { FREQUENCY_CAP_REACHED: 24, DAILY_BUDGET_SPENT: 30, TOO_PERSONAL: 12 }],
  'viewable-impression': [4, { FREQUENCY_CAP_REACHED: 10, IGNORED: 50 }],
  click: [2, { CONVERTED: 6 }],
  dismissal: [2, { DISMISSED: 24 }],
  conversion: [1, { CONVERTED: 16, VETO_BOUGHT: 14 }],
  mute: [0.5, { MUTED: 12 }],
  unmute: [0.4, { MUTED: 2 }],
  pause: [0.15, { PAUSED_BY_SHOPPER: 16 }],
  resume: [0.4, { PAUSED_BY_SHOPPER: 3 }],
  'switch-off': [0.4, { VETO_SWITCHED_OFF: 16 }],
  'switch-on': [0.3, { VETO_SWITCHED_OFF: 2 }],
  tighten: [0.4, { TOO_PERSONAL: 3 }],
};

function eventArbitrary(config: Config, at: fc.Arbitrary<number>, about: Theme) {
  const removed = { id: 'removed', placements: ['home'], creatives: [{ id: 'k1' }] };
  const inFile = config.offers ?? [];
  const offers = [...inFile, ...inFile, ...inFile, ...inFile, ...inFile, ...inFile, removed];
  const ofOffer = pick(...offers).chain((offer) =>
    fc.record({
      offer: fc.constant(offer.id),
      creative: pick(...offer.creatives.map(({ id }) => id)),
      placement: maybe(95, pick(...offer.placements)),
      format: maybe(5, pick('inline', 'overlay')),
      score: maybe(about === 'DAILY_BUDGET_SPENT' ? 90 : 30, pick(0.1, 4.9, 8.6, 12.5, 20.3, 51.4)),
    }),
  );
  const reaction = pick(...offers).chain((offer) =>
    fc.record({ offer: fc.constant(offer.id), placement: maybe(60, pick(...offer.placements)) }),
  );
  const conversion = fc.oneof(
    fc.record({ campaign: pick(...CAMPAIGNS) }),
    fc.record({ offer: pick(...offers.map(({ id }) => id)) }),
    fc.record({ products: fc.uniqueArray(pick(...PRODUCTS), { maxLength: 2 }) }),
  );
  const muted = fc.oneof(
    fc.record({ topic: pick(...TOPICS) }),
    fc.record({ offer: pick(...offers.map(({ id }) => id)) }),
  );
  const signal = fc.record({
    name: pick('told', 'bought', 'seen', 'guess'),
    value: pick(...VALUES),
  });
  const none = fc.constant({});
  const payloads: Record<keyof typeof EVENT_WEIGHTS, fc.Arbitrary<object>> = {
    'page-view': fc.record({ path: maybe(40, pick(...PATHS)) }),
    signal,
    impression: ofOffer,
    'viewable-impression': ofOffer,
    click: reaction,
    dismissal: reaction,
    conversion: fc
      .tuple(conversion, maybe(30, pick('order-1', 'order-2')))
      .map(([credit, orderId]) => ({ ...credit, orderId })),
    mute: muted,
    unmute: muted,
    pause: none,
    resume: none,
    'switch-off': none,
    'switch-on': none,
    tighten: fc.record({ level: pick(null, 5, 10, 20, 30, 100) }),
  };
  const written = fc.oneof(
    { weight: 6, arbitrary: at },
    { weight: 1, arbitrary: at.map((time) => new Date(time).toISOString()) },
  );
  const isSignal = (type: string) => type === 'signal' && isBySignals(about);
  const kinds = Object.keys(payloads) as (keyof typeof EVENT_WEIGHTS)[];
  return fc.oneof(
    ...kinds.map((type) => {
      const [usual, raised] = EVENT_WEIGHTS[type];
      return {
        weight: Math.round(20 * (raised[about] ?? (isSignal(type) ? 14 : usual))),
        arbitrary: fc
          .tuple(written, payloads[type])
          .map(([time, payload]) => withoutGaps<ShopperEvent>({ at: time, type, ...payload })),
      };
    }),
  );
}

/** Distances at which what was noted weighs most, or not at all. */
function halfLivesIn({ signals = {} }: Config): number[] {
  return Object.values(signals).flatMap(({ halfLife }) => (halfLife ? durationsIn(halfLife) : []));
}

function caseAt(about: Theme, anchor: Anchor): fc.Arbitrary<OracleCase> {
  const wallEdges = wallEdgesNear(anchor);
  const at = fc
    .tuple(
      fc.oneof(fc.constant(anchor.instant), pick(...wallEdges)),
      pick(-1, 0, 0, 1, 2 * HOUR, DAY),
    )
    .map(([instant, off]) => instant + off);
  return fc.tuple(configArbitrary(about, anchor), at).chain(([config, start]) => {
    const durations = durationsIn(config);
    const stale = about === 'VETO_EXPIRED' ? [3, 6] : [3];
    const edges = [
      ...FIXED_EDGES,
      ...[
        ...durations,
        ...halfLivesIn(config).flatMap((each) => stale.map((by) => each * by)),
      ].filter((edge) => edge <= 60 * DAY),
    ];
    const event = eventArbitrary(config, timeBefore(start, edges, wallEdges), about);
    const maxLength = about === 'OPEN' ? 6 : 14;
    return fc
      .record({
        consent: consentArbitrary(about),
        seed: pick('', 's1', 's2', 's3', 's4', 's5'),
        history: fc.array(event, { maxLength, size: 'max' }),
        requests: fc
          .tuple(requestTimes(start, edges), maybe(10, fc.constant(true)))
          .chain(([times, isRetry]) =>
            fc
              .tuple(...times.map(() => requestArbitrary(config, about)))
              .map((requests) => requests.map((each, index) => ({ ...each, at: times[index] })))
              .map((requests) => withIds(requests as OracleRequest[], isRetry === true)),
          ),
      })
      .map((rest) => ({ config, timeZone: anchor.zone, ...rest }));
  });
}

/** Building arbitraries costs more than drawing from them: each is built once. */
const built = new Map<string, fc.Arbitrary<OracleCase>>();

/** Whole cases around interesting instants; `about` chooses what they are mostly about. */
export function caseArbitrary(about?: Theme): fc.Arbitrary<OracleCase> {
  const chosen = about === undefined ? theme : fc.constant(about);
  return fc.tuple(chosen, pick(...ANCHORS)).chain(([name, anchor]) => {
    const key = `${name} ${anchor.zone} ${anchor.instant}`;
    const known = built.get(key) ?? caseAt(name, anchor);
    built.set(key, known);
    return known;
  });
}
