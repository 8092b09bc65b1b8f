import type { Format, Trigger } from './config.js';
import type { Consent } from './consent.js';
import type { CreepinessScore } from './creepiness.js';
import type { Instant } from './events.js';
import type { Disclosure, Reasoning } from './explanation.js';
import type { Ground } from './ground.js';
import type { ReasonCode } from './reason-codes.js';

export type { Ground, GroundValue, Labels } from './ground.js';

/** One question: may something appear here now? */
export interface DecisionRequest {
  readonly at: Instant;
  readonly placement: string;
  /** Path of the page, for quiet pages. Default `/`. */
  readonly path?: string;
  /** Default `page-view`. */
  readonly trigger?: Trigger | undefined;
  /** IANA name of the shopper's zone. Default `UTC`. */
  readonly timeZone?: string;
  /** Missing consent counts as denied. */
  readonly consent?: Partial<Consent> & Pick<ContextFlags, 'globalPrivacyControl'>;
  /** Language of the page; an offer with a creative in it goes first. */
  readonly language?: string;
  /** Contextual values: signal name to what the page is about. Never stored. */
  readonly context?: Readonly<Record<string, string | readonly string[]>> & ContextFlags;
  /** False while another interrupting format is open. Default true. */
  readonly interruptingAllowed?: boolean;
  /** Offers that already fill another slot of this page view. */
  readonly occupied?: readonly string[];
  /** Offers whose trigger fired, where it fires for some of them only. Default: all of the trigger. */
  readonly fired?: readonly string[] | undefined;
  /**
   * Id of an impression that is on the page: whether it may stay there is all that is asked, and
   * nothing else is chosen in its place.
   */
  readonly stays?: string | undefined;
  /**
   * How the shopper can learn why. `none` refuses whatever is personal: nothing personal appears
   * without an explanation within reach. Default `on-tap`.
   */
  readonly why?: 'none' | 'on-tap' | 'visible';
  /** Id for the impression, so that a repeated transaction reserves it once. */
  readonly id?: string;
}

/** What the page knows of the shopper without having noted it; set where it is `true` as text. */
export interface ContextFlags {
  readonly minor?: ContextFlag;
  /** In a state in which personal offers take advantage. */
  readonly vulnerable?: ContextFlag;
  readonly globalPrivacyControl?: ContextFlag;
}
export type ContextFlag = boolean | string | readonly string[];

export type Outcome = 'show' | 'hold' | 'holdout';

/** The verdict of one rule on one creative. */
export interface RuleVerdict {
  readonly code: ReasonCode;
  readonly refused: boolean;
  /** Epoch ms from which this rule alone would pass; absent where time does not lift it. */
  readonly until?: number | undefined;
}

/** A creative of an offer as it was judged. */
export interface RungTrace {
  readonly creative: string;
  /** True where nothing about the shopper is used. */
  readonly impersonal: boolean;
  /** Signals it uses: its `uses` and the positive places of the audience. */
  readonly flows: readonly string[];
  /** First refusing rule; absent where the creative may be shown. */
  readonly reason?: ReasonCode | undefined;
  readonly until?: number | undefined;
  /** How personal it is, and what the points are for. Computed when read. */
  readonly creepiness: CreepinessScore;
  /** Every rule, in the order of the reason codes. */
  readonly verdicts: readonly RuleVerdict[];
}

export interface CandidateTrace {
  readonly offer: string;
  readonly campaign?: string | undefined;
  readonly reason?: ReasonCode | undefined;
  readonly until?: number | undefined;
  readonly rungs: readonly RungTrace[];
}

/** Everything the decision was made of, for developers; the explanation is built from the same. */
export interface DecisionTrace {
  /** On `hold`: as in the decision. */
  readonly reason?: ReasonCode | undefined;
  readonly until?: number | undefined;
  /**
   * The offer that stays in its place. It was asked only what is asked again of an offer that is
   * there already; the candidates tell what would be said if it were not.
   */
  readonly kept?: string | undefined;
  readonly candidates: readonly CandidateTrace[];
  /** Offers of the placement that the config check refused. */
  readonly invalid: readonly string[];
}

/** A candidate none of whose creatives may be shown. */
export interface OfferRefusal {
  readonly offer: string;
  readonly reason: ReasonCode;
}

/** The record of one decision: what to show, and on request why. */
export interface Decision {
  readonly outcome: Outcome;
  /** Epoch ms at which it was taken. */
  readonly at: number;
  readonly placement: string;
  /** Shown, or withheld for comparison (`holdout`). */
  readonly offer?: string | undefined;
  readonly creative?: string | undefined;
  readonly format?: Format | undefined;
  readonly campaign?: string | undefined;
  /** Id of the impression that was reserved, or that is kept. */
  readonly impression?: string | undefined;
  /** How personal it is, 0 to 100, to 0.1 (specification 6). */
  readonly score?: number | undefined;
  /** True where an offer stays in its place: the same impression as before. */
  readonly kept?: boolean | undefined;
  /** On `hold`: reason of the first candidate in selection order. */
  readonly reason?: ReasonCode | undefined;
  /** On `hold`: epoch ms from which time alone would lift it; absent otherwise. */
  readonly until?: number | undefined;
  /** The candidates that were refused, in the order of the file. Computed when read. */
  readonly refusals: readonly OfferRefusal[];
  /**
   * Why the shown creative could be: what the page and the shopper brought to it. Empty where
   * everyone sees it; `undefined` where an offer stays and what first let it appear is not known
   * any more. Computed when read.
   */
  readonly grounds: readonly Ground[] | undefined;
  /** What influenced it, and what it would have been without. Computed when read. */
  readonly reasoning: Reasoning;
  /** How personal it is, what was not used, who is behind it. Computed when read. */
  readonly disclosure: Disclosure;
  /** Request and state that it was taken on, as JSON: `replayDecision` takes it again. Computed when read. */
  readonly record: DecisionFacts;
  /** Computed when read. */
  readonly trace: DecisionTrace;
}

/** Every fact that the rules read: with the same plan it gives the same decision. */
export interface DecisionFacts {
  readonly version: 1;
  readonly request: DecisionRequest;
  /** A `State` of the core. */
  readonly state: unknown;
}
