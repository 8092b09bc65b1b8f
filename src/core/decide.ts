import type { Decision, DecisionRequest } from '../model/decision.js';
import { decisionFields } from './decision-fields.js';
import { groundsOf } from './explanation/grounds-of.js';
import { firstReason } from './first-reason.js';
import { liftedAt } from './lifted-at.js';
import type { Plan } from './plan.js';
import type { State } from './state/state.js';
import { type TakenDecision, takeDecision } from './take-decision.js';
import { toEpochMs } from './time/instant.js';
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
  const taken = takeDecision(plan, state, { ...request, at: toEpochMs(request.at) });
  return { decision: recordOf(taken), state: taken.state };
}

function recordOf(taken: TakenDecision): Decision {
  const { outcome, rung, impression, situation } = taken;
  const isHeld = outcome === 'hold';
  return {
    ...decisionFields(taken),
    get reason() {
      return isHeld ? firstReason(situation) : undefined;
    },
    get until() {
      return isHeld ? liftedAt(situation) : undefined;
    },
    get grounds() {
      return rung ? groundsOf(rung, situation, impression) : [];
    },
    get trace() {
      return traceDecision(taken);
    },
  };
}
