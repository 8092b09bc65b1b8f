import type { SignalPlan } from '../signal-plan.js';

/**
 * How much the shopper cared: the sum of 2^(-age / half-life) over the events that are still kept,
 * rounded half up to 0.1 (specification 7.1).
 * @param times of the events, epoch ms, ascending.
 */
export function interestIn(
  times: readonly number[] | undefined,
  { halfLifeMs, keepMs }: SignalPlan,
  at: number,
): number {
  let sum = 0;
  for (const time of times ?? []) {
    if (time > at - keepMs) sum += 2 ** ((time - at) / halfLifeMs);
  }
  return Math.floor(sum * 10 + 0.5) / 10;
}
