import type { Decision, DecisionFacts } from '../model/decision.js';
import { decide } from './decide.js';
import type { Plan } from './plan.js';
import type { State } from './state/state.js';

/**
 * Takes a recorded decision again: with the same config it is the same.
 * @throws TypeError where the record is none of this version.
 */
export function replayDecision(plan: Plan, record: DecisionFacts): Decision {
  if (record?.version !== 1) {
    throw new TypeError('replayDecision: this is no record of a decision of version 1.');
  }
  return decide(plan, record.state as State, record.request).decision;
}
