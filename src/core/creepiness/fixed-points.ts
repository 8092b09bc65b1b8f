import type {
  CreepinessWeights,
  Explicitness,
  ScoredCreative,
  ScoredFormat,
  ScoredSignal,
} from '../../model/creepiness.js';
import { CREEPINESS_PARTS } from '../../model/creepiness.js';

/**
 * The points of a creative that follow from the config alone, and what the others are worked out
 * from. The figures are judgement from the literature, not validated on people: `docs/creepiness.md`
 * says where they come from.
 */
export interface FixedPoints {
  /** For each signal, fresh. */
  readonly flows: readonly number[];
  readonly combination: number;
  readonly explicitness: number;
  readonly narrowness: number;
  readonly covert: number;
  readonly format: number;
  /** Right after the behaviour that it refers to. */
  readonly tooSoon: number;
  readonly night: number;
  readonly topic: number;
  readonly price: number;
  /** Says why in sight, and nothing speaks against that: then openness helps. */
  readonly isOpenlyGood: boolean;
  /** It shows, or uses, something about the shopper: floors bind it. */
  readonly isTelling: boolean;
  /** Factors of the parts, in their order; none, where the shop weighs nothing more. */
  readonly weights: readonly number[] | undefined;
}

type Derivation = NonNullable<ScoredSignal['derivation']>;
type Origin = NonNullable<ScoredSignal['origin']>;

const UNKNOWN = 34;
const FLOW: Readonly<Record<Exclude<Origin, 'unknown'>, Readonly<Record<Derivation, number>>>> = {
  'first-party': { contextual: 1, stated: 2, purchase: 5, observed: 6, inferred: 14 },
  partner: { contextual: 8, stated: 8, purchase: 12, observed: 14, inferred: 22 },
  'third-party': { contextual: 18, stated: 18, purchase: 24, observed: 26, inferred: 34 },
};
/** A special category is vetoed, and counts like the next below it. */
const SENSITIVITY = { neutral: 1, personal: 1.6, intimate: 3.5, special: 3.5 };
const EXPLICITNESS: Readonly<Record<Explicitness, number>> = {
  generic: 0,
  category: 2,
  product: 5,
  behaviour: 10,
  identity: 20,
};
const FORMAT: Readonly<Record<ScoredFormat, number>> = {
  inline: 0,
  sticky: 4,
  'slide-in': 8,
  overlay: 14,
  exit: 18,
  push: 22,
};
const TOPIC = { neutral: 0, personal: 4, intimate: 15, special: 15 };
/** Where nothing was used but what the page or the shopper said. */
const TOPIC_OF_OWN_WORDS = 0.2;
const COVERT = 16;
const TOO_SOON = 20;
const TOO_SOON_INLINE = 0.25;
const NIGHT = 4;
const LOWER_PRICE = 6;
const FURTHER_DOMAIN = 5;
const MIXED_ORIGINS = 10;
/** Shoppers, points. */
const NARROW = [
  [50, 12],
  [1000, 5],
] as const;

export const isFirstParty = ({ origin }: ScoredSignal): boolean => origin === 'first-party';
export const isContextual = ({ derivation }: ScoredSignal): boolean => derivation === 'contextual';
/** Said by the page, or by the shopper to the shop. */
const isSaid = (signal: ScoredSignal): boolean =>
  isContextual(signal) || (signal.derivation === 'stated' && isFirstParty(signal));
/** The same, and through nobody else. */
export const isOwnWord = (signal: ScoredSignal): boolean => isSaid(signal) && isFirstParty(signal);

/** In half-lives; what the page is about is about now. */
export const ageOf = (signal: ScoredSignal): number =>
  isContextual(signal) ? 0 : (signal.ageDays ?? 0) / (signal.halfLifeDays ?? 30);

/** @param audienceSize how many shoppers the audience is known to be. */
export function fixedPointsOf(
  signals: readonly ScoredSignal[],
  {
    format = 'inline',
    explicitness = 'generic',
    topicSensitivity = 'neutral',
    price,
  }: ScoredCreative,
  audienceSize: number = Infinity,
  weights?: CreepinessWeights,
): FixedPoints {
  return {
    flows: signals.map(freshPointsOf),
    combination: combinationOf(signals),
    explicitness: EXPLICITNESS[explicitness],
    narrowness: NARROW.find(([below]) => audienceSize < below)?.[1] ?? 0,
    covert: signals.some(({ noticeable }) => noticeable === false) ? COVERT : 0,
    format: FORMAT[format],
    tooSoon: format === 'inline' ? TOO_SOON * TOO_SOON_INLINE : TOO_SOON,
    night: format === 'inline' || format === 'sticky' ? 0 : NIGHT,
    topic: TOPIC[topicSensitivity] * (signals.every(isSaid) ? TOPIC_OF_OWN_WORDS : 1),
    price: price === 'lower-disclosed' ? LOWER_PRICE : 0,
    isOpenlyGood: signals.every(
      (signal) =>
        isFirstParty(signal) &&
        (derivationOf(signal) !== 'inferred' || (signal.sensitivity ?? 'neutral') === 'neutral'),
    ),
    isTelling: explicitness !== 'generic' || !signals.every(isContextual),
    weights: weights && CREEPINESS_PARTS.map((part) => Math.max(1, weights[part] ?? 1)),
  };
}

const derivationOf = ({ derivation = 'inferred' }: ScoredSignal): Derivation => derivation;

function freshPointsOf(signal: ScoredSignal): number {
  const { origin = 'unknown', sensitivity = 'neutral' } = signal;
  const points = origin === 'unknown' ? UNKNOWN : FLOW[origin][derivationOf(signal)];
  return points * SENSITIVITY[sensitivity];
}

/** What is known from several sides says more than each; the page and own words bring nothing. */
function combinationOf(signals: readonly ScoredSignal[]): number {
  const domains = new Set(
    signals
      .filter((signal) => !isContextual(signal) && signal.derivation !== 'stated')
      .map((signal) => signal.domain ?? signal.name ?? signal),
  );
  const isMixed = signals.length > 1 && !signals.every(isFirstParty);
  return FURTHER_DOMAIN * Math.max(0, domains.size - 1) + (isMixed ? MIXED_ORIGINS : 0);
}
