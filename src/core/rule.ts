import type { ReasonCode } from '../model/reason-codes.js';
import type { Rung, Situation } from './plan.js';

/**
 * One limit. A rule a file; the order in which they are asked stands in `rules.ts`. What time alone
 * does not lift only `refuses`; what it does says from when it `passesAt`. One that gives both is
 * much cheaper to ask without the instant.
 */
export interface Rule {
  readonly code: ReasonCode;
  readonly refuses?: (rung: Rung, situation: Situation) => boolean | undefined;
  /** Epoch ms from which the creative passes: at or before the instant asked about, it passes now. */
  readonly passesAt?: (rung: Rung, situation: Situation) => number;
}

/** Whether a rule refuses the creative now. */
export const isRefused = (rule: Rule, rung: Rung, situation: Situation): boolean | undefined =>
  rule.refuses ? rule.refuses(rung, situation) : rule.passesAt!(rung, situation) > situation.at;

/** Epoch ms from which the creative passes; `Infinity` where time alone does not lift it. */
export const passesAt = (rule: Rule, rung: Rung, situation: Situation): number =>
  rule.passesAt?.(rung, situation) ?? (rule.refuses!(rung, situation) ? Infinity : 0);
