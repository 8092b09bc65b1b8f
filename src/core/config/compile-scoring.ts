import type { Format, Limits, OfferConfig } from '../../model/config.js';
import { CREEPINESS_PARTS, type CreepinessWeights } from '../../model/creepiness.js';
import type { ReasonCode } from '../../model/reason-codes.js';
import { fixedPointsOf, isFirstParty } from '../creepiness/fixed-points.js';
import { staleness } from '../creepiness/points-of.js';
import { DEFAULT_BLOCK, DEFAULT_LIMIT } from '../creepiness/score-creepiness.js';
import { EXPIRED_HALF_LIVES, lastingVetoesOf } from '../creepiness/vetoes-of.js';
import type { OfferPlan, Scoring, SignalPlan, Situation } from '../plan.js';
import { withAncestors } from './assign-slots.js';
import type { OfferContext } from './offer-context.js';
import { protectedVetoesOf } from './protected-vetoes.js';

/** A place in the list of value slots: whatever the value. */
const ANY = -1;

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

/** The newest unexpired event of one signal, epoch ms; `-Infinity` where there is none. */
type Newest = (situation: Situation, at?: number) => number;

/** From what the config says of a creative and its signals to the score's input (specification 6.7). */
export function compileScoring(
  { offer, creative, format, flows, isPersonal, levels }: ScoredRung,
  context: OfferContext,
): Scoring {
  const { about, price, audienceSize, topicSensitivity } = offer.config;
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
  const newest = used.map((signal) =>
    newestOf(signal, offer.audience.flows.get(signal.name) ?? [ANY]),
  );
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
        ...protectedVetoesOf(offer.config, signals, context.config, context.topicOf),
      ].map((veto) => `VETO_${veto}` as ReasonCode),
    hasForeign: !signals.every(isFirstParty),
    mayExpire: used.some(({ halfLifeMs, keepMs }) => keepMs > EXPIRED_HALF_LIVES * halfLifeMs),
    limit: least('limit', DEFAULT_LIMIT),
    block: least('block', DEFAULT_BLOCK),
    dailyBudget: least('dailyBudget', Infinity),
    flowOf(situation, later) {
      let flow = 0;
      for (let index = 0; index < used.length; index++) {
        const at = newest[index]!(situation, later);
        const age = at > -Infinity ? (situation.at - at) / used[index]!.halfLifeMs : 0;
        flow += fixed.flows[index]! * staleness(age);
      }
      return flow;
    },
    expiredUntil: (situation) =>
      Math.max(
        ...used.map(({ halfLifeMs, keepMs }, index) => {
          const at = newest[index]!(situation);
          return at < situation.at - EXPIRED_HALF_LIVES * halfLifeMs ? at + keepMs : 0;
        }),
      ),
    hasAsked: askedFor(offer, context),
    behaviourAt: isPersonal ? behaviourOf(about, used, newest, context) : () => -Infinity,
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

function newestOf({ name, keepMs }: SignalPlan, slots: readonly number[]): Newest {
  const isAny = slots.includes(ANY);
  return ({ history, at }, later = at) => {
    let newest = -Infinity;
    const see = (times: readonly number[] = []): void => {
      if (times.length) newest = Math.max(newest, times[times.length - 1]!);
    };
    if (isAny) history.signals.get(name)?.forEach(see);
    else for (const slot of slots) see(history.values[slot]);
    return newest > later - keepMs ? newest : -Infinity;
  };
}

/** They said so: what they stated holds its value, its topic or a topic above it. */
function askedFor(
  { config, topic }: OfferPlan,
  { config: { topics = {} }, signals, valueSlot }: OfferContext,
): Scoring['hasAsked'] {
  const words = [config.about?.value ?? [], ...withAncestors(topic, topics)].flat();
  const held = [...signals.values()]
    .filter((signal) => signal.config.derivation === 'stated')
    .flatMap((signal) => words.map((word) => newestOf(signal, [valueSlot(signal.name, word)])));
  return held.length
    ? (situation) => situation.maySignals && held.some((newest) => newest(situation) > -Infinity)
    : () => false;
}

function behaviourOf(
  about: OfferConfig['about'],
  used: readonly SignalPlan[],
  newest: readonly Newest[],
  { signals, valueSlot }: OfferContext,
): Scoring['behaviourAt'] {
  if (about?.signal) {
    const { signal, value } = about;
    const slot = value === undefined ? ANY : valueSlot(signal, value);
    return newestOf(signals.get(signal)!, [slot]);
  }
  const observed = newest.filter((_, index) => used[index]!.config.derivation === 'observed');
  return (situation, later) => {
    let latest = -Infinity;
    for (const of of observed) latest = Math.max(latest, of(situation, later));
    return latest;
  };
}
