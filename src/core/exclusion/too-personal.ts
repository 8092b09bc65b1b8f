import { scoreRung } from '../creepiness/score-rung.js';
import type { Rung, Situation } from '../plan.js';
import type { Rule } from '../rule.js';

/**
 * A less personal creative comes before nothing at all: what the thresholds refuse leaves its place
 * to the next of the ladder. What everyone sees is never refused by points: caps and fatigue deal
 * with annoyance, points with intrusion (specification 6.3).
 */
export const tooPersonal: Rule = {
  code: 'TOO_PERSONAL',
  refuses: isTooPersonal,
  isFading: true,
};

function isTooPersonal(rung: Rung, situation: Situation, later?: number): boolean {
  const { limit, block } = rung.scoring;
  return (
    rung.isPersonal &&
    scoreRung(rung, situation, later) >= Math.min(limit, block, situation.history.tightened)
  );
}
