import type { Trigger } from './config.js';
import type { CreepinessPart } from './creepiness.js';
import type { Ground, GroundValue } from './ground.js';
import type { ReasonCode } from './reason-codes.js';

/** Why a shopper sees an offer, in their language; nothing in it but what the decision was made of. */
export interface Explanation {
  /** One sentence, true and complete where there is one reason. */
  readonly sentence: string;
  /** What decided it, each as a sentence of its own; the one that `sentence` gives is first. */
  readonly reasons: readonly ExplanationReason[];
  /** What else had a part in it: another offer that was held back, a choice, the hour, the lot. */
  readonly circumstances: readonly string[];
  /** Where one reason alone does not say it: without what all together it would not have come. */
  readonly counterfactual?: string | undefined;
  /** How often, and when next: *2nd time today, 4 at most.* */
  readonly frequency: readonly string[];
  /** Where that was noted; absent where nothing about the shopper was used. */
  readonly source?: string | undefined;
  /** What this explains and what it does not. */
  readonly scope: string;
  /** All of it as plain text, for chat and voice. */
  readonly text: string;
  readonly language: string;
}

export interface ExplanationReason {
  /** A sentence of its own: *You looked at …* */
  readonly text: string;
  /** As an answer to why, where the language has one: *Because you looked at …* */
  readonly because: string;
  readonly signal: string;
  /** The values that counted, as the config knows them. */
  readonly values: readonly string[];
  /** False where it counted that something was not noted. */
  readonly isHeld: boolean;
  /** What the shopper can do about it; absent where nothing of theirs was used. */
  readonly lever?: ReasonLever | undefined;
}

/** A change that the shopper can make to one reason; the next decision obeys. */
export interface ReasonLever {
  /** What to ask of `client.preferences`, all of it. */
  readonly changes: readonly ReasonChange[];
  /** *Forget running shoes* */
  readonly label: string;
  /** What holds then: *Without it you would not see this.* Only where a replay of the decision says so. */
  readonly effect?: string | undefined;
}

export type ReasonChange =
  | { readonly type: 'forget'; readonly signal: string; readonly value?: string | undefined }
  /** @see ReasonChoice what may be said instead; absent where any text may. */
  | {
      readonly type: 'correct';
      readonly signal: string;
      readonly from: string;
      readonly choices?: readonly ReasonChoice[] | undefined;
    }
  /** Nothing of the shopper's is used: the offer is not shown any more. */
  | { readonly type: 'mute'; readonly offer: string };

export interface ReasonChoice {
  readonly value: string;
  /** In the language of the explanation; the value itself where the shop has no word for it. */
  readonly label: string;
}

/** What is folded away under an explanation; loaded when it is unfolded. */
export interface ExplanationDetails {
  readonly score: ScoreDetails;
  /** What no declared signal contains: *Not used: …* */
  readonly unused: DetailSection;
  /** Shop, payer and whom to ask. */
  readonly sender: DetailSection;
  readonly price: DetailSection;
  /** Who or what wrote it, and who approved it. */
  readonly wording: DetailSection;
}

export interface DetailSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How personal it is: dots at a glance, then the points that add up to them. */
export interface ScoreDetails extends DetailSection {
  /** 0 (nothing personal) to 5. */
  readonly dots: number;
  /** The dots in words, for who does not see them. */
  readonly dotsLabel: string;
  /** Their points, to 0.1, add up to `total` exactly. */
  readonly points: readonly { readonly label: string; readonly points: number }[];
  readonly total: { readonly label: string; readonly points: number };
}

/** One of the shopper's decisions that showed nothing, as it is remembered. */
export interface HeldBack {
  readonly offer: string;
  readonly placement: string;
  readonly at: number;
  readonly reason: ReasonCode;
  readonly until?: number | undefined;
}

/**
 * What a decision was made of, found by taking it again without each fact in turn. Facts, not words:
 * `explain` puts it into sentences.
 */
export interface Reasoning {
  /** What page and shopper brought, and without which it would have been another decision. */
  readonly reasons: readonly Reason[];
  /** What the creative uses besides: it decided nothing. */
  readonly used: readonly Ground[];
  readonly circumstances: readonly Circumstance[];
  /**
   * The smallest set of signals without which another offer, a less personal creative or nothing
   * would have come; in the order of the config. Empty where there is none of three or fewer.
   */
  readonly counterfactual: readonly string[];
  readonly frequency: Frequency;
  /** The shopper's. */
  readonly timeZone: string;
  /** False where everyone who visits the page is meant. */
  readonly hasAudience: boolean;
  /** False where an offer stays and what first let it appear cannot be taken again. */
  readonly isKnown: boolean;
}

export interface Reason extends Ground {
  /** All values that counted; `values` names three of those that were not asked for by name. */
  readonly counted: readonly string[];
  /** What the shopper can change; empty where nothing of theirs was used. */
  readonly changes: readonly ReasonChange[];
  /** What may be said instead, where the signal lists its values. */
  readonly choices?: readonly Omit<GroundValue, 'times'>[] | undefined;
  /** Whether it would then not be shown, neither now nor by the very next decision. */
  readonly isDecisive: boolean;
  /** It was noted in this page view: of a basket, it lies in there. */
  readonly isCurrent: boolean;
  /** How long a purchase lasts as the shop says, in ms, where the offer comes after that. */
  readonly lastsMs?: number | undefined;
}

/** What is folded away under an explanation, as facts: `explainDetails` puts it into sentences. */
export interface Disclosure {
  /** 0 to 100, to 0.1. */
  readonly score: number;
  /**
   * The points of each part, to 0.1; they add up exactly to `total`. Absent where an offer stays and
   * what it was judged by when it came is not known any more.
   */
  readonly points?: Readonly<Record<CreepinessPart, number>> | undefined;
  readonly total: number;
  /** What the points contain already, and a floor that the score was raised to. */
  readonly factors: readonly ScoreFactor[];
  /** A personal creative stays below it. */
  readonly limit?: { readonly score: number; readonly isOwn: boolean } | undefined;
  /** What no declared signal contains. */
  readonly unused: readonly UnusedKind[];
  readonly shop: string;
  readonly payer?: string | undefined;
  readonly responsible?: string | undefined;
  readonly contact?: string | undefined;
  readonly price?: 'standard' | 'lower-disclosed' | undefined;
  readonly generatedBy?: 'human' | 'machine' | undefined;
  /** `on`: as the config has it, a day or a timestamp. */
  readonly approved?: { readonly by: string; readonly on: string } | undefined;
}

/** What multiplies points: how the shopper can learn why and stop it, and what they asked for. */
export type ScoreFactor = 'stop' | 'visible' | 'no-why' | 'asked' | 'weights' | 'floor';

/** Kinds of data that are told not to be used, where no declared signal contains them. */
export type UnusedKind =
  | 'others'
  | 'partners'
  | 'guesses'
  | 'purchases'
  | 'account'
  | 'location'
  | 'body'
  | 'money'
  | 'life-events'
  | 'special';

/** A part in a decision that is no signal of page or shopper. */
export type Circumstance =
  /** What the shopper agreed to, or did not. */
  | {
      readonly kind: 'consent';
      readonly purpose: 'storage' | 'personalisation';
      readonly isGranted: boolean;
    }
  /** A choice of the shopper, about this offer's family or another. */
  | { readonly kind: 'off' | 'level' }
  | { readonly kind: 'muted'; readonly offer: string }
  | { readonly kind: 'resting'; readonly topic: string }
  /** What was shown of an offer; `limit` where another one has reached one of its caps by that. */
  | {
      readonly kind: 'shown';
      readonly offer: string;
      readonly isOther: boolean;
      readonly limit?: 'reached' | 'reached-today' | undefined;
    }
  /** What the shopper did with what was shown. */
  | { readonly kind: 'hidden' | 'clicked'; readonly offer: string; readonly isOther: boolean }
  /** `of`: the campaign, else the offer. */
  | { readonly kind: 'converted'; readonly of: string }
  | { readonly kind: 'purchase'; readonly product: string }
  /** How many pages of this visit were viewed; `isEnough` where there had to be as many. */
  | { readonly kind: 'page-views'; readonly isEnough: boolean }
  | { readonly kind: 'hour' | 'date' | 'path' | 'language' | 'interrupting' }
  | { readonly kind: 'trigger'; readonly trigger: Trigger }
  | { readonly kind: 'minor' | 'vulnerable' | 'objection' }
  /** Another offer stands on the page already. */
  | { readonly kind: 'occupied'; readonly offer: string }
  /** By lot: who sees a campaign, who sees nothing for comparison, who sees the second best, a tie. */
  | { readonly kind: 'share' | 'holdout' | 'explore' | 'tie' }
  /** It was there already during this visit. */
  | { readonly kind: 'kept' };

export type CircumstanceKind = Circumstance['kind'];

/** How often the shopper saw an offer, and when they could see it again. */
export interface Frequency {
  /** Impressions of the offer on the shopper's day, this one included. */
  readonly countToday: number;
  /** The most that any of its caps allows on one day; absent where none does. */
  readonly maxToday?: number | undefined;
  /**
   * Epoch ms before which its limits do not allow another impression; `null`: never again; absent:
   * they allow one at once.
   */
  readonly notBefore?: number | null | undefined;
}
