import type { DecisionRequest } from '../model/decision.js';
import type { History } from './history/history.js';
import type { Plan } from './plan.js';
import type { State } from './state/state.js';
import type { Offset } from './time/calendar.js';

/** All that a rule may look at: one instant, one page, one shopper. */
export interface Situation {
  readonly plan: Plan;
  readonly state: State;
  readonly history: History;
  readonly request: DecisionRequest;
  /** Epoch ms. */
  readonly at: number;
  readonly maySignals: boolean;
  readonly mayStore: boolean;
  /** Offset of the shop's zone, for its dates: the shopper's where it gives none. */
  readonly shopOffset: Offset;
  /** Offset of the shopper's zone. */
  readonly offset: Offset;
}
