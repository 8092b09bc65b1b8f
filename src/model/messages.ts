import type { CreepinessPart } from './creepiness.js';
import type { Circumstance, CircumstanceKind, ScoreFactor, UnusedKind } from './explanation.js';

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

/** What a lever does, as its label says it. */
export type LeverKind = 'forget' | 'basket' | 'bought' | 'page' | 'stated' | 'account';

/** Whole months, weeks or days. */
export interface Span {
  readonly count: number;
  readonly unit: 'month' | 'week' | 'day';
}

/** A sentence for each circumstance, or how to make one of what is known of it. */
export type CircumstanceWords = {
  readonly [Kind in CircumstanceKind]:
    | string
    | ((circumstance: Extract<Circumstance, { kind: Kind }>) => string);
};

/** All that is said to shoppers in one language; a file of `src/locales` each. */
export interface Messages {
  /** As in the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  readonly facts: Readonly<Record<FactKind, (what: string, when: string) => FactWording>>;
  /** It was put into the basket then, and lies in there now. */
  readonly inBasket: (what: string, when: string) => FactWording;
  /** Said behind what was bought: how long it lasts, as the shop says. */
  readonly packLasts: (span: Span) => string;
  /** When something happened: `on 12 and 14 March`, `yesterday`. Times and `now` in epoch ms. */
  readonly when: (times: readonly number[], now: number, timeZone: string) => string;
  /** The same of something long ago: `in September`. */
  readonly whenBought: Messages['when'];
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  readonly quote: (text: string) => string;
  readonly more: (count: number) => string;
  readonly because: (clause: string) => string;
  /** It counted that something was not noted, or not often enough. */
  readonly missing: (what: string, isTooLittle: boolean) => string;
  readonly missingThat: (clause: string, isTooLittle: boolean) => string;
  /** What the creative uses besides; `told` are sentences. */
  readonly used: (told: string) => string;
  readonly forEveryone: string;
  readonly nothingUsed: string;
  /** Several things fit, and none of them decides alone. */
  readonly severalFit: string;
  /** An offer stays, and what first let it appear is not known any more. */
  readonly stays: string;
  readonly nothingShown: string;
  /** @param when as `when` says it. */
  readonly comparison: (when: string) => string;
  /** Before the second reason. */
  readonly also: string;
  readonly source: string;
  readonly scope: string;

  readonly circumstances: CircumstanceWords;
  /** The label of a lever, by what it changes. */
  readonly levers: Readonly<Record<LeverKind, (what: string) => string>>;
  /** What holds without a reason. */
  readonly effect: string;
  /** What holds without any one of several reasons. */
  readonly effectOfEach: string;
  /** What holds without several reasons together. */
  readonly effectOfAll: string;
  /** How often on this day, and how often at most. */
  readonly countToday: (count: number, most: number | undefined) => string;
  /** Before when it does not come again. Times in epoch ms. */
  readonly notBefore: (at: number, now: number, timeZone: string) => string;
  readonly neverAgain: string;
}

/** What is said under an explanation, once it is unfolded. */
export interface DetailMessages {
  readonly language: string;

  readonly score: {
    readonly title: string;
    readonly dots: (dots: number, most: number) => string;
    /** @param score 0 to 100, to 0.1. */
    readonly score: (score: number) => string;
    /** How points become the score. */
    readonly scale: string;
    readonly parts: Readonly<Record<CreepinessPart, string>>;
    readonly total: string;
    readonly nothing: string;
    /** Factors that the points contain already. */
    readonly factors: Readonly<Record<ScoreFactor, string>>;
    /** The points of then are not known any more. */
    readonly unknown: string;
    /** The shop's limit, or the shopper's own where that is stricter. */
    readonly limit: (limit: number, isOwn: boolean) => string;
  };
  readonly unused: {
    readonly title: string;
    /** Before the lines of `what`. */
    readonly line: string;
    readonly what: Readonly<Record<UnusedKind, string>>;
    readonly none: string;
  };
  readonly sender: {
    readonly title: string;
    readonly shop: (shop: string) => string;
    readonly payer: (payer: string) => string;
    readonly noPayer: string;
    readonly responsible: (role: string) => string;
    readonly contact: (contact: string) => string;
  };
  readonly price: {
    readonly title: string;
    readonly of: Readonly<Record<'standard' | 'lower-disclosed', string>>;
  };
  readonly wording: {
    readonly title: string;
    readonly by: Readonly<Record<'human' | 'machine' | 'unknown', string>>;
    /** @param on a day, or a timestamp. */
    readonly approved: (by: string, on: string) => string;
    readonly notApproved: string;
  };
}
