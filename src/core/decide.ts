import type { Decision, DecisionRequest } from '../model/decision.js';
import { DecisionRecord } from './decision-record.js';
import type { Plan } from './plan.js';
import type { State } from './state/state.js';
import { takeDecision } from './take-decision.js';
import { toEpochMs } from './time/instant.js';

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
  const at = toEpochMs(request.at);
  // Copied only where the instant has to be another: it is asked often.
  const exact = (at === request.at ? request : { ...request, at }) as typeof request & {
    readonly at: number;
  };
  const taken = takeDecision(plan, state, exact);
  return { decision: new DecisionRecord(taken), state: taken.state };
}
