import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  applyEvent,
  compileConfig,
  decide,
  emptyState,
  type Plan,
  type State,
} from '../../src/core.js';
import type { Config } from '../../src/model/config.js';
import type { DecisionRequest } from '../../src/model/decision.js';
import { caseArbitrary } from '../support/generators.js';
import { requestOf, stateOf } from '../support/judge-by-core.js';
import type { OracleCase, OracleRequest } from '../support/oracle/oracle-case.js';
import { offsetAt } from '../support/oracle/wall-clock.js';
import { byTime } from '../support/property-helpers.js';

const RUNS = Math.ceil(Number(process.env.TAKTVOLL_RUNS ?? 10_000) / 20);
const SEED = Number(process.env.TAKTVOLL_SEED ?? 20260302);

/** The same config with each offer again, many times, in a placement that nobody asks for. */
function withOffersElsewhere(config: Config, times: number): Config {
  const offers = config.offers ?? [];
  const elsewhere = Array.from({ length: times }, (_, copy) =>
    offers.map((offer) => ({ ...offer, id: `${offer.id}-${copy}`, placements: ['elsewhere'] })),
  );
  return { ...config, offers: [...offers, ...elsewhere.flat()] };
}

/** Decides, and tells of which offers anything was asked: their audience, or any of their rules. */
function askedBy(plan: Plan, state: State, request: DecisionRequest) {
  // Offers for everyone share one audience.
  const audiences = [...plan.offers.values()]
    .filter(({ config }) => config.audience)
    .map(({ id, audience }) => ({ id, matches: vi.spyOn(audience, 'matches') }));
  const { outcome, offer, kept, impression } = decide(plan, state, request).decision;
  const asked = audiences.flatMap(({ id, matches }) => matches.mock.calls.map(() => id));
  // A creative gathers its rules when it is first judged.
  const judged = [...plan.offers.values()].filter(({ rungs }) => rungs.some(({ rules }) => rules));
  vi.restoreAllMocks();
  const answer = { outcome, offer, kept, impression };
  return { answer, asked, judged: judged.map(({ id }) => id) };
}

describe('3.1 deciding asks only the offers of the placement', () => {
  test('offers of other placements cost nothing and change nothing, however many there are', () => {
    fc.assert(
      fc.property(caseArbitrary(), (oracleCase: OracleCase) => {
        const request = requestOf(oracleCase, oracleCase.requests[0] as OracleRequest);
        const [alone, among] = [0, 20].map((times) => {
          const config = withOffersElsewhere(oracleCase.config, times);
          const plan = compileConfig(config, { zone: offsetAt });
          return askedBy(plan, stateOf(plan, oracleCase, byTime(oracleCase.history)), request);
        });
        expect(among).toEqual(alone);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 120_000);

  test('offers of another trigger are not asked either', () => {
    const offer = (id: string, trigger: 'page-view' | 'exit-intent') => ({
      id,
      placements: ['home'],
      when: { trigger },
      audience: { not: { signal: 'page', equals: 'bikes' } },
      creatives: [{ id: 'generic' }],
    });
    const offers = [offer('a', 'page-view'), offer('b', 'exit-intent')];
    const signals = { page: { derivation: 'contextual' } } as const;
    const shop = { name: 'Laufladen' };
    const plan = compileConfig({ version: 1, shop, preset: 'none', signals, offers });
    const state = stateOf(plan, { seed: '' } as OracleCase, []);
    const at = Date.UTC(2026, 2, 2);
    const consent = { storage: 'granted', personalisation: 'granted' } as const;
    const { asked, judged } = askedBy(plan, state, { at, placement: 'home', consent });
    expect([new Set(asked), judged]).toEqual([new Set(['a']), ['a']]);
  });
});

test('3.5 two limits that take turns for 400 days are followed once for a whole trace', () => {
  const at = Date.UTC(2026, 2, 9, 10);
  const plan = compileConfig({
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
    // Quiet by day; at night the points of the night are one too many.
    limits: { creepiness: { limit: 38 }, quietHours: [{ from: '06:00', to: '22:00' }] },
    offers: [
      {
        id: 'jacket',
        placements: ['home'],
        format: 'overlay',
        creatives: [{ id: 'it', explicitness: 'product', uses: ['viewed'] }],
      },
    ],
  } satisfies Config);
  const viewed = {
    type: 'signal',
    name: 'viewed',
    value: 'jacket',
    at: at - 3 * 86_400_000,
  } as const;
  const state = applyEvent(plan, emptyState(), viewed);
  const { decision } = decide(plan, state, {
    at,
    placement: 'home',
    timeZone: 'UTC',
    interruptingAllowed: true,
    consent: { storage: 'granted', personalisation: 'granted' },
  });
  const asked = vi.spyOn(plan.offers.get('jacket')!.rungs[0]!, 'quietUntil');
  expect(decision.until).toBeUndefined();
  const once = asked.mock.calls.length;
  expect(once).toBeGreaterThan(400);
  asked.mockClear();
  expect(JSON.parse(JSON.stringify(decision.trace)).reason).toBe('QUIET_HOURS');
  expect(asked.mock.calls.length).toBeLessThan(1.1 * once);
});
