import { scoreRung } from '../creepiness/score-rung.js';
import type { Rung, Situation } from '../plan.js';
import type { Rule } from '../rule.js';
import { RESERVATION_MS } from '../state/bounds.js';
import { DAY_MS } from '../time/duration.js';

/** What was shown in 24 hours was personal enough: only what everyone sees comes for now. */
export const dailyBudgetSpent: Rule = {
  code: 'DAILY_BUDGET_SPENT',
  refuses: isOverBudget,
  isFading: true,
};

function isOverBudget(rung: Rung, situation: Situation, later = situation.at): boolean {
  const { dailyBudget } = rung.scoring;
  if (!rung.isPersonal || dailyBudget === Infinity) return false;
  let sum = scoreRung(rung, situation, later);
  const shown = situation.history.impressions[0] ?? [];
  for (let index = shown.length; index-- && shown[index]!.at > later - DAY_MS; ) {
    const { at, renderedAt, score = 0 } = shown[index]!;
    if (renderedAt || at > later - RESERVATION_MS) sum += score;
  }
  // Scores are given to 0.1, and so is their sum.
  return Math.round(sum * 10) > dailyBudget * 10;
}
