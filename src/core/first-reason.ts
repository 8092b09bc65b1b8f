import type { ReasonCode } from '../model/reason-codes.js';
import type { OfferPlan, Rung, Situation } from './plan.js';
import { isRefused } from './rule.js';
import { RULE_CODES } from './rule-codes.js';
import { idleRulesOf, RULES } from './rules.js';
import { inSelectionOrder } from './selection-order.js';

/** The first rule that refuses the creative, in the order of the reason codes. */
export function reasonOfRung(rung: Rung, situation: Situation): ReasonCode | undefined {
  const idle = idleRulesOf(rung);
  return RULE_CODES[
    RULES.findIndex((rule, index) => !idle[index] && isRefused(rule, rung, situation))
  ];
}

/** An offer is refused where each of its creatives is; its reason is that of the least personal one. */
export function reasonOfOffer({ rungs }: OfferPlan, situation: Situation): ReasonCode | undefined {
  let reason: ReasonCode | undefined;
  for (const rung of rungs) {
    reason = reasonOfRung(rung, situation);
    if (!reason) return undefined;
  }
  return reason;
}

/** Why nothing is shown: the reason of the first candidate (specification 3.4). */
export function firstReason(situation: Situation): ReasonCode {
  if (situation.plan.isInvalid) return 'CONFIG_INVALID';
  const [first] = inSelectionOrder(situation);
  return (first && reasonOfOffer(first, situation)) ?? 'NO_CANDIDATE';
}
