import type { Decision, DecisionRequest } from '../model/decision.js';
import { groundsOf } from './explanation/grounds-of.js';
import { firstReason } from './first-reason.js';
import { liftedAt } from './lifted-at.js';
import type { Plan } from './plan.js';
import type { State } from './state/state.js';
import { type TakenDecision, takeDecision } from './take-decision.js';
import { traceDecision } from './trace-decision.js';

/**
 * Whether something may appear in a placement now, and the state in which its impression is
 * reserved. Pure; reasons and trace are worked out when they are read.
 * @throws TypeError where `request.at` is no time.
 */
export function decide(
  plan: Plan,
  state: State,
  request: DecisionRequest,
): { decision: Decision; state: State } {
  const taken = takeDecision(plan, state, request);
  return { decision: recordOf(taken), state: taken.state };
}

/** The record of a decision. Its keys are absent, not undefined, where they do not apply. */
export function recordOf({
  outcome,
  rung,
  impression,
  isKept,
  situation,
}: TakenDecision): Decision {
  return {
    outcome,
    at: situation.at,
    placement: situation.request.placement,
    ...(rung && { offer: rung.offer.id, creative: rung.creative }),
    ...(rung?.offer.campaign !== undefined && { campaign: rung.offer.campaign }),
    ...(impression !== undefined && { impression }),
    ...(isKept && { kept: true }),
    get reason() {
      return outcome === 'hold' ? firstReason(situation) : undefined;
    },
    get until() {
      return outcome === 'hold' ? liftedAt(situation) : undefined;
    },
    get grounds() {
      return rung ? groundsOf(rung, situation, impression) : [];
    },
    get trace() {
      return traceDecision(situation);
    },
  };
}
