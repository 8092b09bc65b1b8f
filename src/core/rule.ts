import type { ReasonCode } from '../model/reason-codes.js';
import type { Plan, Rung } from './plan.js';
import type { Situation } from './situation.js';

/** What of a plan stands before its offers are compiled. */
export type PlanBasics = Pick<Plan, 'paused' | 'validUntil' | 'requiresApproval'>;

/** One limit. A rule a file; the order in which they are asked stands in `rules.ts`. */
export interface Rule {
  readonly code: ReasonCode;
  /** Whether it can ever refuse the creative: asked once, when the config is compiled. */
  readonly binds: (rung: Rung, plan: PlanBasics) => boolean;
  /**
   * Epoch ms from which the creative passes: at or before the instant asked about, it passes now;
   * later, it is refused until then; `Infinity`, time alone does not lift it.
   */
  readonly passesAt: (rung: Rung, situation: Situation) => number;
  /** The same question without the instant, where that is much cheaper to answer. */
  readonly refuses?: (rung: Rung, situation: Situation) => boolean;
}

/** `passesAt` of what passes. */
export const NOW = 0;
/** `passesAt` of what time alone does not lift. */
export const NEVER = Infinity;
