import type { Config, Limits } from '../../model/config.js';
import type { OfferPlan, Plan } from '../plan.js';
import { DAY_MS } from '../time/duration.js';
import { intlZone, memoiseZone, type Zone } from '../time/zone.js';
import { assignSlots } from './assign-slots.js';
import { compileOffer } from './compile-offer.js';
import { compileSignals } from './compile-signals.js';
import type { CapPlan } from './limit-plans.js';
import { PRESETS } from './presets.js';
import type { ValidParts } from './valid-parts.js';

/** Stands in for a config that is invalid as a whole: it has nothing to show. */
const NOTHING: Config = { version: 1, shop: { name: '-' } };

/**
 * Makes what is valid of a config ready for deciding; where it is invalid as a whole, nothing is
 * shown.
 * @param parts what the check left of the config, see `validParts`.
 * @param declared the config as it was given.
 */
export function compileParts(
  { config: valid, problems }: ValidParts,
  declared: unknown,
  givenZone: Zone = intlZone(),
): Plan {
  const zone = memoiseZone(givenZone);
  const config = valid ?? NOTHING;
  const { preset = 'balanced' } = config;
  const shopLimits: Limits = { ...PRESETS[preset], ...config.limits };
  const offerConfigs = (config.offers ?? []).filter(Boolean);
  const signals = compileSignals(config.signals);
  const slots = assignSlots(config, offerConfigs);
  const values = new Map<string, Map<string, number>>();
  let lastValue = -1;
  const basics = {
    paused: config.paused ?? false,
    validUntil: config.validUntil,
    requiresApproval: config.requireApproval ?? preset !== 'none',
  };
  const valueSlot = (signal: string, value: string): number => {
    let known = values.get(signal);
    if (!known) values.set(signal, (known = new Map()));
    const slot = known.get(value) ?? ++lastValue;
    known.set(value, slot);
    return slot;
  };
  const offers = offerConfigs.map((offer, index) =>
    compileOffer(offer, index, { config, basics, shopLimits, signals, slots, valueSlot }),
  );
  return {
    ...basics,
    isInvalid: !valid,
    problems,
    declared,
    timeZone: config.shop.timeZone,
    hasConsentSource: Boolean(config.consent?.sources.length),
    holdout: config.holdout ?? 0,
    explore: config.explore ?? 0,
    unobservedPages: shopLimits.unobservedPages ?? [],
    signals,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    campaignTopics: new Map(
      Object.entries(config.campaigns ?? {}).map(([id, { topic }]) => [id, topic]),
    ),
    candidates: indexCandidates(offers),
    slots: { ...slots, values },
    horizonMs: horizonOf(offers),
    pauseHorizonMs: pauseHorizonOf(offers),
    zone,
    histories: new WeakMap(),
  };
}

/** By placement and trigger, in order of priority and then of the file. */
function indexCandidates(offers: readonly OfferPlan[]): Map<string, OfferPlan[]> {
  const candidates = new Map<string, OfferPlan[]>();
  for (const offer of [...offers].sort((a, b) => b.priority - a.priority)) {
    for (const placement of new Set(offer.placements)) {
      const key = `${placement} ${offer.trigger}`;
      const known = candidates.get(key);
      if (known) known.push(offer);
      else candidates.set(key, [offer]);
    }
  }
  return candidates;
}

/** Least-seen selection looks back this far (specification 8.1). */
export const LEAST_SEEN_MS = 30 * DAY_MS;

function horizonOf(offers: readonly OfferPlan[]): number {
  let horizon = LEAST_SEEN_MS;
  for (const { rungs } of offers) {
    for (const { caps } of rungs) {
      for (const { window } of caps) horizon = Math.max(horizon, lengthOf(window));
    }
  }
  return horizon;
}

const UNIT_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 31 * DAY_MS };

function lengthOf(window: CapPlan['window']): number {
  if (window.kind === 'rolling') return window.lengthMs;
  // Two days more than the units: zones and daylight saving.
  return window.kind === 'calendar' ? window.count * UNIT_MS[window.unit.calendar] + 2 * DAY_MS : 0;
}

function pauseHorizonOf(offers: readonly OfferPlan[]): number {
  let horizon = 0;
  for (const { rungs, replenishMs } of offers) {
    horizon = Math.max(horizon, replenishMs);
    for (const { fatigues, conversionPauses } of rungs) {
      for (const { ladderMs } of fatigues) horizon = Math.max(horizon, ...ladderMs);
      for (const { pauseMs } of conversionPauses) horizon = Math.max(horizon, pauseMs);
    }
  }
  return horizon;
}
