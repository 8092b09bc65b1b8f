import { type Figures, figuresOf, quantileOf, shareUpTo } from './figures.js';
import type { Tally } from './tally.js';

/** What limits are to achieve; shares from 0 to 1. */
export interface Goal {
  /** So many of the shoppers … */
  readonly shoppers: number;
  /** … are shown at most this on any day. */
  readonly mostADay: number;
  /** So much of what is shown … */
  readonly offers: number;
  /** … scores less than this. */
  readonly scoreBelow: number;
  /** Beyond that as much of this as possible: shoppers who see anything, or impressions. */
  readonly favour: 'reach' | 'shown';
}

export const DEFAULT_GOAL: Goal = {
  shoppers: 0.95,
  mostADay: 3,
  offers: 0.99,
  scoreBelow: 35,
  favour: 'reach',
};

/** By how much a goal is missed, in parts of what was asked; 0 where it is met. */
export function missOf(tally: Tally, goal: Goal): number {
  const within = shareUpTo(tally.busiestDays, goal.mostADay);
  // Scores were rounded down, and the one that was asked for is not to be reached.
  const below = tally.shown === 0 ? 1 : shareUpTo(tally.scores, Math.ceil(goal.scoreBelow) - 1);
  return Math.max(0, goal.shoppers - within) + Math.max(0, goal.offers - below);
}

/** How well a goal is met, as it is told. */
export const reportOf = (tally: Tally, goal: Goal): GoalReport => ({
  ...figuresOf(tally),
  mostADay: quantileOf(tally.busiestDays, goal.shoppers),
  score: quantileOf(tally.scores, goal.offers),
  isMet: missOf(tally, goal) === 0,
});

export interface GoalReport extends Figures {
  /** The share of shoppers that was asked for sees at most so many on any day. */
  readonly mostADay: number;
  /** The share of offers that was asked for scores less than one above this. */
  readonly score: number;
  readonly isMet: boolean;
}
