import { expect, test } from 'vitest';
import {
  applyEvent,
  type Config,
  compileConfig,
  decide,
  emptyState,
  explain,
  type ShopperEvent,
} from '../../src/core.js';
import { en } from '../../src/locales/en.js';

const AT = Date.UTC(2026, 2, 12, 12);
const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: {
    viewed: {
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      values: { running: { en: 'running shoes' } },
    },
  },
  offers: [
    {
      id: 'offer',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'plain' }],
    },
  ],
};

const reasonsAfter = (...events: readonly ShopperEvent[]) => {
  const plan = compileConfig(config);
  const state = events.reduce((next, event) => applyEvent(plan, next, event), emptyState());
  const { decision } = decide(plan, state, {
    at: AT,
    placement: 'home',
    consent: { storage: 'granted', personalisation: 'granted' },
  });
  return explain(decision, en).reasons.map(({ text }) => text);
};
const viewed = (source: string): ShopperEvent => ({
  type: 'signal',
  at: AT,
  name: 'viewed',
  value: 'running',
  source,
});

test('10.5 what the page saw, the shopper did', () => {
  expect(reasonsAfter(viewed('dataLayer'))).toEqual([expect.stringMatching(/^You looked at/)]);
});

test('10.6 what the account says is said to be in the account, beside what the page saw', () => {
  const account: ShopperEvent = {
    type: 'account',
    at: AT,
    key: 'k',
    facts: [{ name: 'viewed', value: 'running', at: '2026-02-01' }],
  };
  expect(reasonsAfter(account)).toEqual([expect.stringMatching(/^Your customer account says/)]);
  expect(reasonsAfter(account, viewed('page'))).toEqual([
    expect.stringMatching(/^You looked at/),
    expect.stringMatching(/^Your customer account says/),
  ]);
});

test('10.4 what the shopper corrected is what they told, and not what they looked at', () => {
  const reasons = reasonsAfter({
    type: 'correct',
    at: AT,
    signal: 'viewed',
    from: 'rain',
    to: 'running',
  });
  expect(reasons).toEqual([expect.stringMatching(/^You told/)]);
});
