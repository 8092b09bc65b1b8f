import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, compileConfig, decide, emptyState } from '../../src/core.js';
import type { Config, FrequencyCapConfig, WindowConfig } from '../../src/model/config.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { caseArbitrary } from '../support/generators.js';
import { judgeByCore, planOf, renderingOf, requestOf, stateOf } from '../support/judge-by-core.js';
import { calendarWindowStart } from '../support/oracle/calendar-windows.js';
import { durationMs, HOUR, instantMs, MINUTE } from '../support/oracle/durations.js';
import { judgeByOracle } from '../support/oracle/judge-by-oracle.js';
import type { OracleCase, OracleRequest } from '../support/oracle/oracle-case.js';
import { byTime, refusalsIn } from '../support/property-helpers.js';
import { comparable, verdictOf } from '../support/verdicts.js';

const RUNS = Number(process.env.TAKTVOLL_RUNS ?? 10_000);
const SEED = Number(process.env.TAKTVOLL_SEED ?? 20260302);
const TIME_LIMIT = 60_000 + RUNS * 60;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'] as const;
/** The nights before clocks are moved in Berlin. */
const STARTS = [Date.parse('2026-03-28T18:00:00Z'), Date.parse('2026-10-24T18:00:00Z')] as const;

const cap: fc.Arbitrary<FrequencyCapConfig> = fc.record({
  scope: fc.constantFrom('everything', 'placement', 'campaign', 'offer'),
  max: fc.integer({ min: 1, max: 4 }),
  within: fc.oneof(
    fc.constantFrom<WindowConfig[]>('10min', '1h', '1d', 'lifetime'),
    fc.record({
      calendar: fc.constantFrom('day', 'week'),
      count: fc.constantFrom(1, 2),
      startsAt: fc.constantFrom('00:00', '02:30', '04:00'),
    }),
  ),
});

const pauses = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 40 * MINUTE }), fc.integer({ min: 0, max: 14 * HOUR })),
  { minLength: 5, maxLength: 25, size: 'max' },
);

/** Overlays only: what stays in its place would be shown again without being counted. */
const configWith = (frequencyCaps: FrequencyCapConfig[]): Config => ({
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  limits: { frequencyCaps },
  campaigns: { spring: {} },
  offers: [
    {
      id: 'a',
      campaign: 'spring',
      placements: ['home'],
      format: 'overlay',
      creatives: [{ id: 'k' }],
    },
    { id: 'b', placements: ['home', 'list'], format: 'overlay', creatives: [{ id: 'k' }] },
  ],
});

interface Shown {
  readonly at: number;
  readonly offer: string | undefined;
  readonly placement: string;
}

function sharesScope(scope: FrequencyCapConfig['scope'], one: Shown, other: Shown): boolean {
  if (scope === 'everything') return true;
  if (scope === 'placement') return one.placement === other.placement;
  return one.offer === other.offer;
}

function isInSameWindow(within: WindowConfig, earlier: number, at: number, zone: string): boolean {
  if (within === 'lifetime') return true;
  if (typeof within === 'string') return earlier > at - durationMs(within);
  return earlier >= calendarWindowStart(within, at, zone);
}

describe('frequency caps', () => {
  it(
    '4.1 at most max impressions fall into any window, whatever is asked when',
    () => {
      const sequence = fc.record({
        caps: fc.array(cap, { minLength: 1, maxLength: 3 }),
        zone: fc.constantFrom(...ZONES),
        start: fc.constantFrom(...STARTS),
        pauses,
        isAtHome: fc.infiniteStream(fc.boolean()),
      });
      fc.assert(
        fc.property(sequence, ({ caps, zone, start, pauses: gaps, isAtHome }) => {
          const plan = compileConfig(configWith(caps));
          let state = emptyState({ seed: 'caps', replica: 'here' });
          let at = start;
          const shown: Shown[] = [];
          for (const gap of gaps) {
            at += gap;
            const placement = isAtHome.next().value ? 'home' : 'list';
            const request = { at, placement, timeZone: zone, consent: GRANTED };
            const result = decide(plan, state, request);
            state = result.state;
            if (result.decision.outcome !== 'show') continue;
            state = applyEvent(plan, state, renderingOf(result.decision, at));
            shown.push({ at, placement, offer: result.decision.offer });
          }
          for (const [index, latest] of shown.entries()) {
            for (const { scope, within, max } of caps) {
              const counted = shown
                .slice(0, index + 1)
                .filter((each) => sharesScope(scope, each, latest))
                .filter((each) => isInSameWindow(within, each.at, latest.at, zone));
              expect(counted.length).toBeLessThanOrEqual(max);
            }
          }
        }),
        { numRuns: Math.ceil(RUNS * 0.1), seed: SEED },
      );
    },
    TIME_LIMIT,
  );

  it(
    '4.1 one impression more never lifts a cap',
    () => {
      fc.assert(
        fc.property(caseArbitrary('FREQUENCY_CAP_REACHED'), fc.nat(), (oracleCase, chosen) => {
          const plan = planOf(oracleCase);
          const request = requestOf(oracleCase, oracleCase.requests[0] as OracleRequest);
          const offers = oracleCase.config.offers ?? [];
          const offer = offers[chosen % offers.length] as (typeof offers)[number];
          const more: ShopperEvent = {
            type: 'impression',
            at: instantMs(request.at),
            offer: offer.id,
            creative: offer.creatives[0]?.id as string,
            placement: request.placement,
            format: 'overlay',
          };
          const state = stateOf(plan, oracleCase, oracleCase.history);
          const before = decide(plan, state, request).decision;
          const after = decide(plan, applyEvent(plan, state, more), request).decision;
          if (before.kept || after.kept) return;
          expect(refusalsIn(after, ['FREQUENCY_CAP_REACHED'])).toEqual(
            expect.arrayContaining(refusalsIn(before, ['FREQUENCY_CAP_REACHED'])),
          );
        }),
        { numRuns: Math.ceil(RUNS * 0.1), seed: SEED },
      );
    },
    TIME_LIMIT,
  );
});

/** Impressions of the case's offers, each an hour after the other, until 500 days before. */
function pastOf(
  { config, requests, history }: OracleCase,
  drawn: readonly (readonly [number, boolean])[],
): ShopperEvent[] {
  const times = [...requests, ...history].map(({ at }) => instantMs(at));
  const end = Math.min(...times) - 500 * 24 * HOUR;
  const offers = config.offers ?? [];
  return drawn.map(([number, isSeen], index) => {
    const { id, creatives, placements } = offers[number % offers.length]!;
    return {
      type: isSeen ? 'viewable-impression' : 'impression',
      at: end - (drawn.length - index) * HOUR,
      offer: id,
      creative: creatives[0]!.id,
      placement: placements[number % placements.length]!,
    };
  });
}

const GRANTED = { storage: 'granted', personalisation: 'granted' } as const;

describe('a full history', () => {
  it(
    '2.7 agrees with the oracle where the log is so long that what is old was folded',
    () => {
      const old = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 410, maxLength: 450 });
      const withPast = fc.tuple(caseArbitrary('FREQUENCY_CAP_REACHED'), old);
      fc.assert(
        fc.property(withPast, ([oracleCase, drawn]) => {
          // A row of ignored ones begins anew behind what was folded, so none is looked for here.
          fc.pre(!JSON.stringify(oracleCase.config).includes('"ignored"'));
          const history = [...pastOf(oracleCase, drawn), ...byTime(oracleCase.history)];
          const long = { ...oracleCase, history };
          expect(judgeByCore(long).map(verdictOf)).toEqual(judgeByOracle(long).map(comparable));
        }),
        { numRuns: Math.ceil(RUNS * 0.01), seed: SEED },
      );
    },
    TIME_LIMIT,
  );

  it('2.7 holds with HISTORY_FULL instead of forgetting what a cap still reads', () => {
    const within = { scope: 'offer', max: 1000, within: '300d' } as const;
    const plan = compileConfig(configWith([within]));
    const seen = Array.from({ length: 520 }, (_, index): ShopperEvent => {
      const at = (STARTS[0] as number) - index * HOUR;
      return { type: 'impression', at, offer: 'a', creative: 'k', placement: 'home' };
    });
    const empty = emptyState({ seed: '', replica: 'here' });
    const state = seen.reduce((each, event) => applyEvent(plan, each, event), empty);
    const request = { at: STARTS[0], placement: 'list', timeZone: 'UTC', consent: GRANTED };
    const { decision } = decide(plan, state, request);
    expect(decision).toMatchObject({ outcome: 'hold', reason: 'HISTORY_FULL' });
  });
});
