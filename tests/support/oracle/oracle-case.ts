import type { Config, Format } from '../../../src/model/config.js';
import type { DecisionRequest, Outcome } from '../../../src/model/decision.js';
import type { ShopperEvent } from '../../../src/model/events.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';

/** A request of a case; zone and consent come from the case where it does not say. */
export interface OracleRequest extends DecisionRequest {
  /** In a sequence: what became of a shown offer; without it the reservation stays unrendered. */
  readonly afterwards?: 'rendered' | 'viewable' | 'dismissed' | 'released';
}

/** The shape of a conformance case (specification 13.2), without title and expectation. */
export interface OracleCase {
  readonly config: Config;
  readonly timeZone: string;
  readonly consent: NonNullable<DecisionRequest['consent']>;
  readonly seed?: string;
  readonly history: readonly ShopperEvent[];
  readonly requests: readonly OracleRequest[];
}

export interface OracleVerdict {
  readonly outcome: Outcome;
  readonly offer?: string;
  readonly creative?: string;
  readonly kept?: true;
  /** Of the creative that is shown or withheld (specification 6.6). */
  readonly score?: number;
  /** The request named an impression that was there already. */
  readonly repeated?: true;
  readonly reason?: ReasonCode;
  readonly until?: number;
  readonly refused: Readonly<Record<string, ReasonCode>>;
  /** Earliest own grant of each refused candidate, where there is one. */
  readonly untilOf: Readonly<Record<string, number>>;
}

export type { Config, Format };
