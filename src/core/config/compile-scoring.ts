import type { Format, Limits, OfferConfig } from '../../model/config.js';
import { CREEPINESS_PARTS, type CreepinessWeights } from '../../model/creepiness.js';
import type { ReasonCode } from '../../model/reason-codes.js';
import { fixedPointsOf, isFirstParty } from '../creepiness/fixed-points.js';
import { DEFAULT_BLOCK, DEFAULT_LIMIT } from '../creepiness/thresholds.js';
import { EXPIRED_HALF_LIVES, lastingVetoesOf } from '../creepiness/vetoes-of.js';
import type { OfferPlan, Scoring } from '../plan.js';
import { withAncestors } from './assign-slots.js';
import type { OfferContext } from './offer-context.js';
import type { SignalScoring } from './signal-scoring.js';

/** Where no signal is declared. */
const NOTHING_NOTED: SignalScoring = {
  flowOf: () => 0,
  expiredUntil: () => -Infinity,
  hasAsked: () => false,
  behaviourAt: () => -Infinity,
  isForgotten: () => false,
};

type Creative = OfferConfig['creatives'][number];

interface ScoredRung {
  readonly offer: OfferPlan;
  readonly creative: Creative;
  readonly format: Format;
  /** Names of the signals that it uses. */
  readonly flows: readonly string[];
  readonly isPersonal: boolean;
  /** Limits of shop, campaign and offer. */
  readonly levels: readonly Limits[];
}

/** From what the config says of a creative and its signals to the score's input (specification 6.7). */
export function compileScoring(
  { offer, creative, format, flows, isPersonal, levels }: ScoredRung,
  context: OfferContext,
): Scoring {
  const { price, audienceSize, topicSensitivity } = offer.config;
  const { topics = {} } = context.config;
  const sensitivities = withAncestors(offer.topic, topics).map((id) =>
    Object.hasOwn(topics, id) ? topics[id]!.sensitivity : undefined,
  );
  const used = flows.map((name) => context.signals.get(name)!);
  const signals = used.map(({ name, config }) => ({ ...config, name }));
  const scored = {
    format: format === 'overlay' && offer.trigger === 'exit-intent' ? 'exit' : format,
    explicitness: creative.explicitness,
    topicSensitivity: topicSensitivity ?? sensitivities.find(Boolean),
    price,
  } as const;
  const thresholds = levels.map(({ creepiness }) => creepiness ?? {});
  // Campaign and offer only lower what the shop gives, or else the usual.
  const least = (key: 'limit' | 'block' | 'dailyBudget', otherwise: number): number => {
    const [ofShop, ...others] = thresholds.map((level) => level[key]);
    return Math.min(ofShop ?? otherwise, ...others.map((of) => of ?? Infinity));
  };
  const fixed = fixedPointsOf(signals, scored, audienceSize, heaviest(thresholds));
  return {
    fixed,
    vetoes: () =>
      [
        ...lastingVetoesOf(signals, scored),
        ...(context.personal?.vetoesOf(offer.config, signals) ?? []),
      ].map((veto) => `VETO_${veto}` as ReasonCode),
    hasForeign: !signals.every(isFirstParty),
    mayExpire: used.some(({ halfLifeMs, keepMs }) => keepMs > EXPIRED_HALF_LIVES * halfLifeMs),
    limit: least('limit', DEFAULT_LIMIT),
    block: least('block', DEFAULT_BLOCK),
    dailyBudget: least('dailyBudget', Infinity),
    ...(context.personal?.scoringOf(offer, used, fixed.flows, isPersonal, context) ??
      NOTHING_NOTED),
  };
}

/** Of several levels the one that weighs most. */
function heaviest(
  thresholds: readonly { readonly weights?: CreepinessWeights | undefined }[],
): CreepinessWeights | undefined {
  const given = thresholds.flatMap(({ weights }) => weights ?? []);
  if (!given.length) return undefined;
  return Object.fromEntries(
    CREEPINESS_PARTS.map((part) => [part, Math.max(...given.map((of) => of[part] ?? 1))]),
  );
}
