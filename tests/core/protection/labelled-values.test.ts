import { expect, test } from 'vitest';
import { checkConfig } from '../../../src/config/check-config.js';
import { applyEvent, type Config, compileConfig, decide, emptyState } from '../../../src/core.js';

const AT = Date.UTC(2026, 2, 9, 10);
const VALUES = { x17: { de: 'Schwangerschaftstests' }, x18: { en: 'Hiking boots' } };

const shopWith = (offer: object, signal: object = {}) =>
  ({
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    consent: { sources: [{ source: 'manual' }] },
    signals: {
      viewed: { derivation: 'observed', origin: 'first-party', values: VALUES, ...signal },
    },
    offers: [{ id: 'a', placements: ['home'], creatives: [{ id: 'it' }], ...offer }],
  }) as Config;

function decideFor(config: Config, value: string) {
  const plan = compileConfig(config);
  const viewed = { type: 'signal', name: 'viewed', value, at: AT - 1000 } as const;
  const state = applyEvent(plan, emptyState(), viewed);
  const consent = { storage: 'granted', personalisation: 'granted' } as const;
  return decide(plan, state, { at: AT, placement: 'home', consent }).decision;
}

const asking = (equals: string) => shopWith({ audience: { signal: 'viewed', equals } });
const about = (value: string) =>
  shopWith({
    about: { signal: 'viewed', value },
    creatives: [{ id: 'it', uses: ['viewed'] }],
  });

test('6.8 a value that is protected by its label is never noted, others are', () => {
  expect(decideFor(asking('x17'), 'x17').reason).toBe('AUDIENCE_NOT_MATCHED');
  expect(decideFor(asking('x18'), 'x18').outcome).toBe('show');
});

test('6.8 what shoppers state of their life may be noted, whatever its label', () => {
  const stated = shopWith(
    { audience: { signal: 'viewed', equals: 'x17' } },
    { derivation: 'stated' },
  );
  expect(decideFor(stated, 'x17').outcome).toBe('show');
});

test('6.8 an offer about such a value is vetoed where it is personal, and no other', () => {
  expect(decideFor(about('x17'), 'x18').reason).toBe('VETO_LIFE_EVENT');
  expect(decideFor(about('x18'), 'x18').outcome).toBe('show');
});

test('the check names both by the label', () => {
  const messagesOf = (config: Config) => checkConfig(config).map(({ message }) => message);
  expect(messagesOf(about('x17'))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('"x17" makes nothing personal: it touches pregnancy'),
    ]),
  );
  expect(messagesOf(about('x17'))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^it touches pregnancy .*sensitivity is neutral/),
    ]),
  );
});
