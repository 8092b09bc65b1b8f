import type { ReasonCode } from '../model/reason-codes.js';
import type { OfferPlan, Rung, Situation } from './plan.js';
import { candidatesOf, compareOffers } from './select.js';

/** The first rule that refuses the creative, in the order of the reason codes. */
export const reasonOfRung = (rung: Rung, situation: Situation): ReasonCode | undefined =>
  rung.rules.find((rule) => rule.passesAt(rung, situation) > situation.at)?.code;

/** An offer's reason is that of its least personal creative (specification 3.4). */
export const reasonOfOffer = (offer: OfferPlan, situation: Situation): ReasonCode | undefined =>
  reasonOfRung(offer.rungs.at(-1)!, situation);

/** Candidates in selection order, whether they pass or not. */
export const inSelectionOrder = (situation: Situation): readonly OfferPlan[] =>
  [...candidatesOf(situation)].sort((a, b) => compareOffers(a, b, situation));

/** Why nothing is shown. */
export function firstReason(situation: Situation): ReasonCode {
  if (situation.plan.isInvalid) return 'CONFIG_INVALID';
  const [first] = inSelectionOrder(situation);
  return (first && reasonOfOffer(first, situation)) ?? 'NO_CANDIDATE';
}
