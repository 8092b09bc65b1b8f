import type { ReasonCode } from '../model/reason-codes.js';
import { overBudgetUntil } from './exclusion/daily-budget-spent.js';
import { tooPersonalUntil } from './exclusion/too-personal.js';
import type { Rule, Rung, Situation } from './plan.js';

/** Rules that only refuse, and say in a longer way until when: worked out when a trace is read. */
const UNTIL: Partial<Record<ReasonCode, NonNullable<Rule['passesAt']>>> = {
  TOO_PERSONAL: tooPersonalUntil,
  DAILY_BUDGET_SPENT: overBudgetUntil,
};

/** Epoch ms from which the creative passes; `Infinity` where time alone does not lift it. */
export function passesAt(rule: Rule, rung: Rung, situation: Situation): number {
  const passing = rule.passesAt?.(rung, situation);
  if (passing !== undefined) return passing;
  return rule.refuses!(rung, situation) ? (UNTIL[rule.code]?.(rung, situation) ?? Infinity) : 0;
}
