/** Why a shopper sees an offer, in their language. */
export interface Explanation {
  /** One sentence, true and complete where there is one reason. */
  readonly sentence: string;
  /** Every reason as a sentence of its own, the one that `sentence` gives first. */
  readonly reasons: readonly ExplanationReason[];
  /** Where that was noted; absent where nothing about the shopper was used. */
  readonly source?: string | undefined;
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
}

/** What can be said of a fact; who says it decides what it may claim. */
export type FactKind =
  | 'page'
  | 'viewed'
  | 'basket'
  | 'bought'
  | 'stated'
  | 'account'
  | 'inferred'
  /** Noted by the shop, in words of its own. */
  | 'noted'
  | 'partner'
  | 'third-party'
  | 'unknown';

/** Without a full stop; the clause is what follows *because* or *that*, where there is one. */
export type FactWording = readonly [statement: string, clause?: string];

/** All that is said to shoppers in one language; a file of `src/locales` each. */
export interface Messages {
  /** As in the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  readonly facts: Readonly<Record<FactKind, (what: string, when: string) => FactWording>>;
  /** When something happened: `on 12 and 14 March`, `yesterday`. Times and `now` in epoch ms. */
  readonly when: (times: readonly number[], now: number, timeZone: string) => string;
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  readonly quote: (text: string) => string;
  readonly more: (count: number) => string;
  readonly because: (clause: string) => string;
  /** It counted that something was not noted, or not often enough. */
  readonly missing: (what: string, isTooLittle: boolean) => string;
  readonly missingThat: (clause: string, isTooLittle: boolean) => string;
  readonly forEveryone: string;
  readonly nothingUsed: string;
  /** An offer stays, and what first let it appear is not known any more. */
  readonly stays: string;
  readonly nothingShown: string;
  readonly comparison: string;
  /** Before the second reason. */
  readonly also: string;
  readonly source: string;
  readonly scope: string;

  readonly title: string;
  readonly close: string;
  readonly stopOffer: string;
  readonly stopped: string;
  readonly switchOff: string;
  /** What switching off does where the offer is personal, and where it is not. */
  readonly switchOffEffect: string;
  readonly switchOffElsewhere: string;
  readonly switchedOff: string;
  readonly isOff: string;
  readonly switchOn: string;
  readonly undo: string;
  readonly failed: string;
  readonly lasts: string;
  readonly lastsUntilReload: string;
  readonly privacy: (shop: string) => string;
}
