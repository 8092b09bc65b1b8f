import type { ReasonCode } from '../model/reason-codes.js';
import type { OfferPlan, Situation } from './plan.js';
import { reasonOfRung } from './select.js';
import { inSelectionOrder } from './selection-order.js';

/** Why nothing is shown: the reason of the first candidate's least personal creative (3.4). */
export function firstReason(situation: Situation): ReasonCode {
  if (situation.plan.isInvalid) return 'CONFIG_INVALID';
  const [first] = inSelectionOrder(situation);
  return (first && reasonOfOffer(first, situation)) ?? 'NO_CANDIDATE';
}

/** An offer is refused where each of its creatives is; its reason is that of the least personal one. */
export function reasonOfOffer({ rungs }: OfferPlan, situation: Situation): ReasonCode | undefined {
  const reason = reasonOfRung(rungs.at(-1)!, situation);
  const isHeld = reason && rungs.slice(0, -1).every((rung) => reasonOfRung(rung, situation));
  return isHeld ? reason : undefined;
}
