import type { Rule, Rung, Situation } from './plan.js';

export type { Rule } from './plan.js';

/** Whether a rule refuses the creative now. */
export const isRefused = (rule: Rule, rung: Rung, situation: Situation): boolean | undefined =>
  rule.refuses ? rule.refuses(rung, situation) : rule.passesAt!(rung, situation) > situation.at;

/** Epoch ms from which the creative passes; `Infinity` where time alone does not lift it. */
export const passesAt = (rule: Rule, rung: Rung, situation: Situation): number =>
  rule.passesAt?.(rung, situation) ?? (rule.refuses!(rung, situation) ? Infinity : 0);
