import type { SignalConfig } from './config.js';

/** A fact that a creative makes use of. What is missing counts as the worst there is. */
export interface ScoredSignal
  extends Pick<
    SignalConfig,
    'derivation' | 'origin' | 'sensitivity' | 'domain' | 'noticeable' | 'kind' | 'consented'
  > {
  readonly name?: string;
  readonly ageDays?: number | undefined;
  /** Default 30. */
  readonly halfLifeDays?: number;
  /** The shopper has just been asked for it: a precise location is used only so. */
  readonly requestedNow?: boolean;
}

/** `exit`: an overlay on exit intent; `push`: a message outside the page. */
export type ScoredFormat = 'inline' | 'sticky' | 'slide-in' | 'overlay' | 'exit' | 'push';

export type Explicitness = 'generic' | 'category' | 'product' | 'behaviour' | 'identity';

export interface ScoredCreative {
  /** Default `inline`. */
  readonly format?: ScoredFormat;
  /** How openly it says what it knows. Default `generic`. */
  readonly explicitness?: Explicitness | undefined;
  /** How the shopper can learn why. Default `none`. */
  readonly why?: 'visible' | 'on-tap' | 'none' | undefined;
  /** Whether the shopper can stop it with one click. Default false. */
  readonly oneClickStop?: boolean;
  /** Default `neutral`. */
  readonly topicSensitivity?: SignalConfig['sensitivity'];
  readonly price?: 'standard' | 'lower-disclosed' | 'raised' | 'undisclosed' | undefined;
  /** It says that time or stock runs out, and no date says when. */
  readonly urgencyWithoutEnd?: boolean | undefined;
}

export interface ScoredExposure {
  readonly hoursAgo: number;
  readonly outcome: 'seen' | 'ignored' | 'clicked' | 'dismissed';
  /** Default 1. */
  readonly count?: number;
}

/** What happened before, in the campaign. */
export interface ScoredHistory {
  readonly exposures?: readonly ScoredExposure[];
  /** In how many placements it was seen within 24 h, the one asked about included. */
  readonly placements24h?: number;
  readonly lastDismissedDaysAgo?: number;
  /** Since what it refers to was done. */
  readonly hoursSinceBehaviour?: number;
  readonly boughtDaysAgo?: number;
  /** How long a purchase counts. Default 180. */
  readonly replenishDays?: number;
  readonly muted?: boolean;
}

export interface ScoredContext {
  readonly askedForTopic?: boolean;
  /** How many shoppers the audience is known to be. */
  readonly audienceSize?: number | undefined;
  readonly night?: boolean;
  readonly minor?: boolean;
  readonly vulnerable?: boolean;
  /** Anything but `granted` is no consent. */
  readonly consent?: string;
  readonly globalPrivacyControl?: boolean;
  readonly switchedOff?: boolean;
}

/** All that the score of a creative is made of (specification 6). */
export interface CreepinessInput {
  readonly signals?: readonly ScoredSignal[];
  readonly creative?: ScoredCreative;
  readonly history?: ScoredHistory;
  readonly context?: ScoredContext;
}

/** A shop may weigh a part more than usual, never less: a factor for each, at least 1. */
export type CreepinessWeights = { readonly [Part in CreepinessPart]?: number | undefined };

export interface CreepinessOptions {
  /** From this score on a less personal creative is tried. Default 35. */
  readonly limit?: number;
  /** From this score on it is refused. Default 65. */
  readonly block?: number;
  readonly weights?: CreepinessWeights | undefined;
}

/** What points are given for, in the order in which they are summed. */
export const CREEPINESS_PARTS = [
  'flow',
  'combination',
  'explicitness',
  'narrowness',
  'covert',
  'format',
  'repetition',
  'surfaces',
  'tooSoon',
  'night',
  'topic',
  'price',
] as const;

export type CreepinessPart = (typeof CREEPINESS_PARTS)[number];

/** What is never traded against anything. Reason codes are `VETO_` and the name. */
export const CREEPINESS_VETOES = [
  'SPECIAL_CATEGORY',
  'LIFE_EVENT',
  'FINANCE',
  'THIRD_PARTY',
  'LOCATION',
  'BIOMETRIC',
  'PROXY',
  'EXPIRED',
  'MINOR',
  'VULNERABLE',
  'CONSENT',
  'GLOBAL_PRIVACY_CONTROL',
  'SWITCHED_OFF',
  'MUTED',
  'BOUGHT',
  'PRICE',
  'URGENCY',
] as const;

export type CreepinessVeto = (typeof CREEPINESS_VETOES)[number];

export type CreepinessFloor = 'NO_EXPLANATION' | 'DISMISSED_RECENTLY';

export interface CreepinessScore {
  /** 0 to 100, to 0.1. */
  readonly score: number;
  readonly verdict: 'allow' | 'soften' | 'refuse';
  /** Points; they sum to H, of which the score is 100·(1 − e^(−H/60)) where no floor and no veto holds. */
  readonly parts: Readonly<Record<CreepinessPart, number>>;
  readonly vetoes: readonly CreepinessVeto[];
  readonly floors: readonly CreepinessFloor[];
}
