import { expect } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { applyEvent, compileConfig, decide, emptyState } from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Condition, SignalConfig } from '../../src/model/config.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';

export const NOW = '2026-03-16T10:00:00Z';
const firstParty = { origin: 'first-party', keep: '365d' } as const;
export const shoes = { running: { de: 'Laufschuhe', en: 'running shoes' } };
const gear = { ...shoes, rain: { de: 'eine Regenjacke', en: 'a rain jacket' } };

const signals: Record<string, SignalConfig> = {
  viewed: {
    ...firstParty,
    derivation: 'observed',
    domain: 'browsing',
    values: { ...gear, tents: { fr: 'des tentes' }, bikes: { de: 'Fahrräder', en: 'bicycles' } },
    label: { de: 'Kategorien, die Sie angesehen haben', en: 'Categories you looked at' },
  },
  basket: { ...firstParty, derivation: 'observed', domain: 'basket', values: gear },
  bought: {
    ...firstParty,
    derivation: 'purchase',
    halfLife: '180d',
    values: { filters: { de: 'Kaffeefilter', en: 'coffee filters' } },
  },
  size: {
    ...firstParty,
    derivation: 'stated',
    holds: 'one',
    values: { '42': { de: 'Größe 42', en: 'size 42' }, '44': { de: 'Größe 44', en: 'size 44' } },
  },
  account: {
    ...firstParty,
    derivation: 'purchase',
    domain: 'account',
    values: { many: { de: 'fünf Bestellungen seit 2021', en: 'five orders since 2021' } },
  },
  guessed: {
    ...firstParty,
    derivation: 'inferred',
    values: { marathon: { de: 'Marathontraining', en: 'marathon training' } },
  },
  searched: {
    ...firstParty,
    derivation: 'observed',
    domain: 'search',
    label: { de: 'Suchen', en: 'Searches' },
  },
  partner: { derivation: 'observed', origin: 'partner', domain: 'browsing', values: gear },
  bureau: { derivation: 'purchase', origin: 'third-party', consented: true, values: gear },
  hearsay: { derivation: 'stated', consented: true, values: gear },
  page: {
    ...firstParty,
    derivation: 'contextual',
    values: { bikes: { de: 'Fahrräder', en: 'bicycles' } },
  },
};

/** A valid config of one offer. */
export const configOf = (offer: object) => ({
  version: 1,
  preset: 'none',
  // What may be said of it is asked here, not whether it is too personal.
  limits: { creepiness: { limit: 100, block: 100 } },
  shop: { name: 'Shop' },
  signals,
  offers: [{ id: 'offer', placements: ['home'], creatives: [{ id: 'only' }], ...offer }],
});

export type Told = readonly [signal: string, value: string, at?: string];

const toEvents = (told: readonly Told[]): ShopperEvent[] =>
  told.map(([name, value, at = '2026-03-12T10:00:00Z']) => ({ type: 'signal', name, value, at }));

/** A real decision on what a shopper did. */
export function decideOn(
  offer: object,
  history: readonly (Told | ShopperEvent)[] = [],
  request: Partial<DecisionRequest> = {},
): Decision {
  const plan = compileConfig(configOf(offer));
  expect(plan.problems).toEqual([]);
  const events = history.flatMap((each) => ('type' in each ? each : toEvents([each])));
  const state = events.reduce((known, event) => applyEvent(plan, known, event), emptyState());
  return decide(plan, state, {
    at: NOW,
    placement: 'home',
    timeZone: 'Europe/Berlin',
    consent: { storage: 'granted', personalisation: 'granted' },
    ...request,
  }).decision;
}

export const audience = (signal: string, equals: string): { audience: Condition } => ({
  audience: { signal, equals },
});
/** In German and English. */
export const sentences = (decision: Decision) => [
  explain(decision, de).sentence,
  explain(decision, en).sentence,
];
/** The German reasons. */
export const texts = (decision: Decision) => explain(decision, de).reasons.map(({ text }) => text);
