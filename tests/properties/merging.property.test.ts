import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodec } from '../../src/core/state/codec.js';
import { writeAs } from '../../src/core/state/merge-states.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  decide,
  emptyState,
  mergeStates,
  type ShopperEvent,
  type State,
} from '../../src/core.js';

const RUNS = 2000;
const TIMEOUT_MS = 120_000;
const HOUR_MS = 3_600_000;
const AT = Date.UTC(2026, 2, 2, 12);
const consent = { storage: 'granted', personalisation: 'granted' } as const;

const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: {
    viewed: { derivation: 'observed', origin: 'first-party', keep: '20d' },
    told: { derivation: 'stated', origin: 'first-party', holds: 'one' },
  },
  limits: {
    frequencyCaps: [{ scope: 'offer', max: 2, within: '1d' }],
    fatigue: { afterDismissal: ['2h', '1d'] },
  },
  offers: [
    {
      id: 'shoes',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'plain' }],
    },
    { id: 'mail', placements: ['home', 'footer'], creatives: [{ id: 'plain' }] },
  ],
};
const plan = compileConfig(config);

/** What happens on one of three devices, which sometimes hear of another. */
type Step =
  | { readonly device: number; readonly event: Record<string, unknown> }
  | { readonly device: number; readonly asks: string }
  | { readonly device: number; readonly hears: number };

const device = fc.integer({ min: 0, max: 2 });
const value = fc.constantFrom('running', 'rain');
const name = fc.constantFrom('viewed', 'told');
const offer = fc.constantFrom('shoes', 'mail');
const event: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.constant({ type: 'page-view' }),
  fc.record({
    type: fc.constant('signal'),
    name,
    value,
    source: fc.constantFrom('page', 'shopper'),
  }),
  fc.record({ type: fc.constantFrom('click', 'dismissal', 'viewable-impression'), offer }),
  fc.record({ type: fc.constantFrom('forget', 'unforget'), signal: name, value }),
  fc.record({ type: fc.constantFrom('forget', 'unforget'), signal: name }),
  fc.record({ type: fc.constant('correct'), signal: name, from: value, to: value }),
  fc.record({ type: fc.constantFrom('mute', 'unmute'), offer }),
  fc.record({ type: fc.constantFrom('pause', 'resume', 'switch-off', 'switch-on', 'withdrawal') }),
  fc.record({ type: fc.constant('tighten'), level: fc.constantFrom(null, 10, 30) }),
  fc.record({ type: fc.constant('conversion'), offer, products: fc.constant(['tent']) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ device, event }) },
  { weight: 3, arbitrary: fc.record({ device, asks: fc.constantFrom('home', 'footer') }) },
  { weight: 2, arbitrary: fc.record({ device, hears: device }) },
);
/** Real histories: each device goes on from its own state, and time only advances. */
const histories = fc.array(fc.tuple(step, fc.integer({ min: 1, max: 40 * HOUR_MS })), {
  maxLength: 25,
  size: 'max',
});

/** Three states of a walk: each as one of the devices had it at some time. */
function statesOf(
  steps: readonly (readonly [Step, number])[],
  stops: readonly number[],
): readonly State[] {
  const states = ['c', 'a', 'b'].map((replica) => emptyState({ seed: `seed-${replica}`, replica }));
  const seen: State[] = [...states];
  let at = AT;
  for (const [one, pause] of steps) {
    at += pause;
    const before = states[one.device]!;
    let next = before;
    if ('event' in one) next = applyEvent(plan, before, { ...one.event, at } as ShopperEvent);
    else if ('asks' in one) {
      next = decide(plan, before, { at, placement: one.asks, consent }).state;
    } else next = writeAs(mergeStates(before, states[one.hears]!), before.replica);
    states[one.device] = next;
    seen.push(next);
  }
  return stops.map((stop) => seen[stop % seen.length]!);
}
const walk = fc
  .tuple(histories, fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)))
  .map(([steps, stops]) => statesOf(steps, stops));

const facts = (state: State): unknown => JSON.parse(JSON.stringify({ ...state, size: undefined }));

describe('10.3 merging states of real histories', () => {
  test(
    'is commutative',
    () => {
      fc.assert(
        fc.property(walk, ([a, b]) => {
          expect(facts(mergeStates(a!, b!))).toEqual(facts(mergeStates(b!, a!)));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  test(
    'is associative',
    () => {
      fc.assert(
        fc.property(walk, ([a, b, c]) => {
          expect(facts(mergeStates(mergeStates(a!, b!), c!))).toEqual(
            facts(mergeStates(a!, mergeStates(b!, c!))),
          );
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  test(
    'is idempotent, and takes in nothing that it knows already',
    () => {
      fc.assert(
        fc.property(walk, ([a, b]) => {
          expect(facts(mergeStates(a!, a!))).toEqual(facts(a!));
          const both = mergeStates(a!, b!);
          expect(facts(mergeStates(both, b!))).toEqual(facts(both));
          expect(facts(mergeStates(both, both))).toEqual(facts(both));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  test(
    'a state of nothing changes nothing',
    () => {
      fc.assert(
        fc.property(walk, ([a]) => {
          const merged = mergeStates(emptyState({ seed: 'other', replica: '' }), a!);
          if (a!.revision || a!.adopted.length) expect(facts(merged)).toEqual(facts(a!));
        }),
        { numRuns: RUNS / 10 },
      );
    },
    TIMEOUT_MS,
  );

  test(
    'nothing is lost but what was removed, and what was removed does not come back',
    () => {
      fc.assert(
        fc.property(walk, ([a, b]) => {
          const both = mergeStates(a!, b!);
          for (const { log, settings } of [a!, b!]) {
            const removed = Object.entries(settings).filter(([key]) => key.startsWith('gone/'));
            for (const [key, [is, until]] of removed) {
              const [, signal, of] = key.split('/');
              const [stillIs, stillUntil] = both.settings[key]!;
              expect(stillUntil).toBeGreaterThanOrEqual(until);
              const back = both.log.filter(
                (entry) =>
                  entry.kind === 'signal' &&
                  entry.at <= stillUntil &&
                  (!signal || entry.name === signal) &&
                  (of === undefined || entry.value === of),
              );
              if (is && stillIs) expect(back).toEqual([]);
            }
            for (const { kind, id } of log) {
              // Shown and done stays: of one device the newer log has all that the older one had.
              if (kind === 'impression' && id) {
                const isReserved = log.some((entry) => entry.id === id && !entry.renderedAt);
                if (!isReserved) expect(both.log.some((entry) => entry.id === id)).toBe(true);
              }
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  test(
    'a merged state survives the stored form, and is decided on alike',
    () => {
      fc.assert(
        fc.property(walk, ([a, b]) => {
          const both = mergeStates(a!, b!);
          const read = createCodec().decode(createCodec().encode(both));
          const plain = ({ log, ...rest }: State) =>
            facts({
              ...rest,
              log: log.map((entry) =>
                Object.fromEntries(Object.entries(entry).filter(([, of]) => of !== 0)),
              ) as never,
            });
          expect(plain(read)).toEqual(plain(both));
          const request = { at: AT + 2000 * HOUR_MS, placement: 'home', consent };
          const { outcome, offer: shown } = decide(plan, both, request).decision;
          expect(decide(plan, read, request).decision).toMatchObject({ outcome, offer: shown });
        }),
        { numRuns: RUNS / 5 },
      );
    },
    TIMEOUT_MS,
  );
});
