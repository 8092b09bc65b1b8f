import type { Decision, DecisionRequest } from '../model/decision.js';
import type { ShopperEvent } from '../model/events.js';

/**
 * What a conformance run needs of an engine. The runner never looks inside plan and state, so
 * that any implementation can be checked, not only the one in this package.
 */
export interface Engine<Plan = unknown, State = unknown> {
  compileConfig(config: unknown): Plan;
  emptyState(options?: { readonly seed?: string }): State;
  applyEvent(plan: Plan, state: State, event: ShopperEvent): State;
  decide(
    plan: Plan,
    state: State,
    request: DecisionRequest,
  ): { readonly decision: Decision; readonly state: State };
}
