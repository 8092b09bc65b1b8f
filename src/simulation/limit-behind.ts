import { reasonOfRung } from '../core/first-reason.js';
import type { Situation } from '../core/plan.js';
import { candidatesOf, inSelectionOrder } from '../core/selection-order.js';
import type { ReasonCode } from '../model/reason-codes.js';
import type { LimitPlace, PlaceOfLimit } from './places-of-limits.js';

/** Why a placement stayed without an offer. */
export interface Held {
  /** Of the first candidate; absent where there is none. */
  readonly reason?: ReasonCode | undefined;
  /** The limit that held back the first candidate that anything else would have let pass … */
  readonly place?: LimitPlace | undefined;
  /** … and that candidate. */
  readonly offer?: string | undefined;
}

/** Which limit, if any, stands behind a decision that shows nothing: each candidate is refused. */
export function limitBehind(situation: Situation, placeOf: PlaceOfLimit): Held {
  let reason: ReasonCode | undefined;
  // A replay asks this of most of its decisions, and few placements have more than one candidate.
  const candidates = candidatesOf(situation);
  for (const offer of candidates.length > 1 ? inSelectionOrder(situation) : candidates) {
    // Its reason is that of its least personal creative, for all others are refused, too.
    const rung = offer.rungs.at(-1)!;
    const own = reasonOfRung(rung, situation);
    reason ??= own;
    const place = own && placeOf(own, rung, situation);
    if (place !== undefined) return { reason, place, offer: offer.id };
  }
  return { reason };
}
