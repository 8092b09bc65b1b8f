import type { DecisionFacts } from '../model/decision.js';
import type { TakenDecision } from './take-decision.js';

/** Request and state of a decision as plain data, which nothing later changes. */
export function recordOf({ situation }: TakenDecision): DecisionFacts {
  const { request, state, at } = situation;
  return JSON.parse(JSON.stringify({ version: 1, request: { ...request, at }, state }));
}
