import type { ReasonCode } from '../model/reason-codes.js';
import type { OfferPlan, Situation } from './plan.js';
import { candidatesOf, compareOffers, reasonOfRung } from './select.js';

/** Candidates in selection order, whether they pass or not. */
export const inSelectionOrder = (situation: Situation): readonly OfferPlan[] =>
  [...candidatesOf(situation)].sort((a, b) => compareOffers(a, b, situation));

/** Why nothing is shown: the reason of the first candidate's least personal creative (3.4). */
export function firstReason(situation: Situation): ReasonCode {
  if (situation.plan.isInvalid) return 'CONFIG_INVALID';
  const [first] = inSelectionOrder(situation);
  return (first && reasonOfRung(first.rungs.at(-1)!, situation)) ?? 'NO_CANDIDATE';
}
