import type { Rule, Rung, Situation } from './plan.js';
import { firstPass } from './time/first-pass.js';

/** Epoch ms from which the creative passes; `Infinity` where time alone does not lift it. */
export function passesAt(rule: Rule, rung: Rung, situation: Situation): number {
  const { refuses, isFading } = rule;
  const passing = rule.passesAt?.(rung, situation);
  if (passing !== undefined) return passing;
  if (!refuses!(rung, situation)) return 0;
  return isFading
    ? firstPass(situation, (early, later) => refuses!(rung, early, later)!)
    : Infinity;
}
