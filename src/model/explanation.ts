import type { ReasonCode } from './reason-codes.js';

/** Why a shopper sees an offer, in their language; nothing in it but what the decision was made of. */
export interface Explanation {
  /** One sentence, true and complete where there is one reason. */
  readonly sentence: string;
  /** What decided it, each as a sentence of its own; the one that `sentence` gives is first. */
  readonly reasons: readonly ExplanationReason[];
  /** What else had a part in it: another offer that was held back, a choice, the hour, the lot. */
  readonly circumstances: readonly string[];
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
  /** What the shopper can do about it; absent where nothing of theirs was used. */
  readonly lever?: ReasonLever | undefined;
}

/** A change that the shopper can make to one reason; the next decision obeys. */
export interface ReasonLever {
  /** What to ask of `client.preferences`. */
  readonly change: ReasonChange;
  /** *Forget running shoes* */
  readonly label: string;
  /** What holds then: *Without it you would not see this.* Only where a replay of the decision says so. */
  readonly effect?: string | undefined;
}

export type ReasonChange =
  | { readonly type: 'forget'; readonly signal: string; readonly value?: string }
  | { readonly type: 'correct'; readonly signal: string; readonly from: string }
  /** Nothing of the shopper's is used: the offer is not shown in this placement any more. */
  | { readonly type: 'mute'; readonly offer: string };

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
