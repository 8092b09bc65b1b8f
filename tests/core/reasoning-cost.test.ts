import { expect, test } from 'vitest';
import { applyEvent, compileConfig, decide, emptyState } from '../../src/core.js';
import { configOf, NOW } from '../support/explained-shop.js';

const SIGNALS = ['viewed', 'basket', 'searched', 'guessed', 'bought'] as const;
const HOUR = 3_600_000;

/** A shopper of whom fifty things are known, and eight offers that ask about them. */
function busyShop() {
  const offers = Array.from({ length: 8 }, (_, index) => ({
    id: `offer-${index}`,
    placements: ['home'],
    campaign: `campaign-${index % 3}`,
    creatives: [{ id: 'close', explicitness: 'product', uses: ['viewed'] }, { id: 'plain' }],
    audience: {
      any: [
        { signal: SIGNALS[index % 5], equals: 'running' },
        { signal: 'viewed', interest: { atLeast: 1 } },
        { signal: 'basket', equals: 'rain' },
      ],
    },
  }));
  const plan = compileConfig({
    ...configOf({}),
    preset: 'balanced',
    requireApproval: false,
    limits: { warmUp: null },
    campaigns: { 'campaign-0': { priority: 1 }, 'campaign-1': { priority: 1 }, 'campaign-2': {} },
    offers,
  });
  expect(plan.problems).toEqual([]);
  const at = Date.parse(NOW);
  let state = emptyState();
  for (let index = 0; index < 50; index++) {
    const value = ['running', 'rain', 'tents', 'bikes', `other-${index}`][(index * 3) % 5]!;
    const name = SIGNALS[index % 5]!;
    state = applyEvent(plan, state, { type: 'signal', at: at - index * 2 * HOUR, name, value });
  }
  for (let index = 0; index < 20; index++) {
    const of = { offer: `offer-${index % 8}`, creative: 'close', placement: 'elsewhere' };
    state = applyEvent(plan, state, {
      type: 'impression',
      at: at - (index + 2) * 24 * HOUR,
      ...of,
    });
  }
  return { plan, state, at };
}

test('12.3 what influenced a decision is found by taking it again at most some hundred times', () => {
  const { plan, state, at } = busyShop();
  let taken = 0;
  const counting: typeof plan = {
    ...plan,
    compact: (...of) => {
      taken++;
      return plan.compact(...of);
    },
  };
  const consent = { storage: 'granted', personalisation: 'granted' } as const;
  const { decision } = decide(counting, state, { at, placement: 'home', consent });
  expect(decision.outcome).toBe('show');
  taken = 0;
  expect(decision.reasoning.isKnown).toBe(true);
  expect(taken).toBeGreaterThan(50);
  expect(taken).toBeLessThan(400);
  // Once: then it is known.
  taken = 0;
  expect(decision.reasoning.isKnown).toBe(true);
  expect(taken).toBe(0);
});
