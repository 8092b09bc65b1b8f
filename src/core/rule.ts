import type { Rule, Rung, Situation } from './plan.js';

export type { Rule } from './plan.js';

/** Whether a rule refuses the creative now. */
export const isRefused = (rule: Rule, rung: Rung, situation: Situation): boolean | undefined =>
  rule.refuses ? rule.refuses(rung, situation) : rule.passesAt!(rung, situation) > situation.at;
