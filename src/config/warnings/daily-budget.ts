import { DAY_MS } from '../../core/time/duration.js';
import { parseDuration } from '../../core/time/parse-duration.js';
import type { Limits } from '../../model/config.js';
import type { Lint } from './lint.js';

/** A budget that never binds, or that admits nothing. */
export const dailyBudget: Lint = ({ config, limits }, warn) => {
  const budget = config.limits?.creepiness?.dailyBudget;
  const { limit = 0 } = limits.creepiness ?? {};
  if (budget === undefined || budget === null) return;
  const path = ['limits', 'creepiness', 'dailyBudget'];
  const most = mostADay(limits.frequencyCaps ?? []);
  if (budget >= most * limit) {
    warn(
      {
        message: `it cannot bind: the caps admit ${most} impressions in 24 hours, each with a score below ${limit}, which is less than ${most * limit} together`,
        remedy: `Give a budget below ${most * limit}, or null for none.`,
      },
      ...path,
    );
  } else if (budget < limit) {
    warn(
      {
        message: `it is below the "limit" of ${limit}: what that allows may be refused as the first of the day`,
        remedy: `Give a budget of at least ${limit}; for nothing personal at all, "paused": "personal".`,
      },
      ...path,
    );
  }
};

/** The most impressions that the shop's caps admit within 24 hours; Infinity where none does. */
function mostADay(caps: NonNullable<Limits['frequencyCaps']>): number {
  const bounds = caps
    .filter(({ scope, formats }) => scope === 'everything' && !formats)
    .map(({ max, within }) => {
      if (within === 'session') return Infinity;
      if (within === 'lifetime') return max;
      // Two calendar days meet in 24 hours.
      if (typeof within === 'object') return 2 * max;
      return max * Math.ceil(DAY_MS / parseDuration(within));
    });
  return Math.min(Infinity, ...bounds);
}
