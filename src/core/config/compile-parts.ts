import type { Config, Limits, Trigger } from '../../model/config.js';
import { pageMatcher } from '../page-pattern.js';
import type { PlacementPlan } from '../placement-plan.js';
import type { OfferPlan, Plan, Rung } from '../plan.js';
import { healClock } from '../state/heal-clock.js';
import { holdBack } from '../state/hold-back.js';
import { instantOf } from '../time/day.js';
import { parseDuration } from '../time/parse-duration.js';
import { intlZone, memoiseZone, type Zone } from '../time/zone.js';
import { assignSlots } from './assign-slots.js';
import { compileCompaction } from './compile-compaction.js';
import { compileExpiry } from './compile-expiry.js';
import { compileOffer, LEAST_SEEN_MS } from './compile-offer.js';
import type { compilePersonal } from './compile-personal.js';
import { compileWindow } from './compile-window.js';
import { PRESETS } from './presets.js';
import type { ValidParts } from './valid-parts.js';

/** Stands in for a config that is invalid as a whole: it has nothing to show. */
const NOTHING: Config = { version: 1, shop: { name: '-' } };

/**
 * Makes what is valid of a config ready for deciding; where it is invalid as a whole, nothing is
 * shown.
 * @param parts what the check left of the config, see `validParts`.
 * @param declared the config as it was given.
 * @param compile needed where what is valid declares signals.
 */
export function compileParts(
  { config: valid, problems }: ValidParts,
  declared: unknown,
  compile: typeof compilePersonal | undefined,
  zone: Zone = intlZone(),
): Plan {
  const config = valid ?? NOTHING;
  const { shop, preset = 'balanced', campaigns = {}, validUntil } = config;
  const shopLimits: Limits = {
    ...PRESETS[preset],
    ...config.limits,
    // Key by key, unlike all others (specification 1.5).
    creepiness:
      config.limits?.creepiness === null
        ? null
        : { ...PRESETS[preset].creepiness, ...config.limits?.creepiness },
  };
  const offerConfigs = (config.offers ?? []).filter(Boolean);
  const personal = compile?.(config);
  const signals = personal?.signals ?? new Map();
  const slots = assignSlots(config, offerConfigs);
  const values = new Map<string, Map<string, number>>();
  let lastValue = -1;
  const valueSlot = (signal: string, value: string): number => {
    const known = values.get(signal) ?? new Map<string, number>();
    values.set(signal, known);
    if (!known.has(value)) known.set(value, ++lastValue);
    return known.get(value)!;
  };
  const requiresApproval = config.requireApproval ?? preset !== 'none';
  const context = { config, shopLimits, requiresApproval, personal, signals, slots, valueSlot };
  const offers = offerConfigs.map((offer) => compileOffer(offer, context));
  const candidates = indexCandidates(offers);
  const compact = compileCompaction(offers, signals, horizonOf(config, shopLimits));
  const expire = compileExpiry(offers, signals);
  return {
    isInvalid: !valid,
    problems,
    declared,
    paused: config.paused,
    expiresAt: instantOf(validUntil, true),
    timeZone: shop.timeZone,
    consentSources: config.consent?.sources ?? [],
    holdout: config.holdout ?? 0,
    explore: config.explore ?? 0,
    isUnobserved: pageMatcher(shopLimits.unobservedPages ?? []),
    signals,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    campaignTopics: new Map(Object.entries(campaigns).map(([id, { topic }]) => [id, topic])),
    candidates,
    placements: new Map([...candidates].map(([id, offers]) => [id, describePlacement(offers)])),
    slots: { ...slots, values },
    compact,
    tidy: (state, now) => compact(expire(state, now), now),
    noteSignal: personal?.noteSignal ?? ((_, state) => state),
    refusalOfSignal: personal?.refusalOfSignal ?? (() => 'UNDECLARED'),
    healClock,
    holdBack,
    zone: memoiseZone(zone),
    recent: {},
  };
}

/** By placement and trigger, in order of priority and then of the file. */
function indexCandidates(offers: readonly OfferPlan[]): Plan['candidates'] {
  const candidates = new Map<string, Map<Trigger, OfferPlan[]>>();
  for (const offer of [...offers].sort((a, b) => b.priority - a.priority)) {
    for (const placement of new Set(offer.config.placements)) {
      const ofPlacement = candidates.get(placement) ?? new Map<Trigger, OfferPlan[]>();
      candidates.set(placement, ofPlacement);
      const ofTrigger = ofPlacement.get(offer.trigger) ?? [];
      ofPlacement.set(offer.trigger, ofTrigger);
      ofTrigger.push(offer);
    }
  }
  return candidates;
}

function describePlacement(offers: ReadonlyMap<Trigger, readonly OfferPlan[]>): PlacementPlan {
  const rungs = [...offers].flatMap(([trigger, of]) =>
    of.flatMap((offer) => offer.rungs.map((rung) => ({ ...rung, trigger }))),
  );
  const triggersOf = (isSo: (rung: Rung) => boolean): ReadonlySet<Trigger> =>
    new Set(rungs.filter(isSo).map(({ trigger }) => trigger));
  return {
    inFlowOn: triggersOf(({ format }) => format === 'inline'),
    interruptsOn: triggersOf(({ isInterrupting }) => isInterrupting),
    isWaiting: rungs.some(({ trigger }) => trigger !== 'page-view'),
  };
}

/** The longest time that a limit looks back on impressions, in ms. */
const horizonOf = ({ campaigns = {}, offers = [] }: Config, shopLimits: Limits): number =>
  Math.max(
    LEAST_SEEN_MS,
    ...[{ limits: shopLimits }, ...Object.values(campaigns), ...offers.filter(Boolean)].flatMap(
      ({ limits }) => [
        ...(limits?.frequencyCaps ?? []).map(({ within }) => compileWindow(within).reachMs),
        parseDuration(limits?.fatigue?.ignored?.pause ?? '0s'),
      ],
    ),
  );
