import type { Format, Trigger } from '../../../src/model/config.js';
import type { Outcome } from '../../../src/model/decision.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';
import type { LimitPlace } from '../../../src/simulation/places-of-limits.js';

/** One thing that happens to a shopper, as plain data that a worker can send. */
export type PersonStep = PageViewStep | DecisionStep | ReactionStep | NoteStep;

export interface PageViewStep {
  readonly kind: 'page-view';
  /** Epoch ms. */
  readonly at: number;
  readonly path: string;
  /** What the shopper did with an article; `visit` and `list` are pages without one. */
  readonly type: 'clicks' | 'carts' | 'orders' | 'visit' | 'list';
  readonly product?: string | undefined;
}

export interface DecisionStep {
  readonly kind: 'decision';
  readonly at: number;
  readonly path: string;
  readonly placement: string;
  readonly trigger: Trigger;
  readonly outcome: Outcome;
  readonly offer?: string | undefined;
  readonly creative?: string | undefined;
  readonly campaign?: string | undefined;
  readonly format?: Format | undefined;
  /** It stayed in its place: no new impression. */
  readonly kept?: true | undefined;
  /** On `hold`: of the first candidate. */
  readonly reason?: ReasonCode | undefined;
  /** Epoch ms from which time alone would lift it. */
  readonly until?: number | undefined;
  /** On `hold`: the limit behind it, where it is one, and the offer that it held back. */
  readonly limit?: LimitPlace | undefined;
  readonly heldOffer?: string | undefined;
  readonly score?: number | undefined;
}

export interface ReactionStep {
  readonly kind: 'viewable' | 'click' | 'dismissal';
  readonly at: number;
  readonly placement: string;
  readonly offer: string;
  readonly creative: string;
}

/** Of a shopper's export: what was noted of them, or what they chose. */
export interface NoteStep {
  readonly kind: 'signal' | 'choice' | 'conversion';
  readonly at: number;
  readonly name: string;
  readonly value?: string | undefined;
}

/** One shopper, walked through twice. */
export interface Walk {
  /** Number of the shopper in the source, from 0. */
  readonly index: number;
  /** As the source names them. */
  readonly name: string;
  readonly timeZone: string;
  readonly before: readonly PersonStep[];
  readonly now: readonly PersonStep[];
}

/** Asks for the whole trace of one decision of a walk: it is large, and few are read. */
export type AskTrace = (
  side: 'before' | 'now',
  /** Index in `walk.before` or `walk.now`; a decision stands there. */
  step: number,
) => Promise<import('../../../src/model/decision.js').DecisionTrace | undefined>;
