import type { Rule } from '../rule.js';
import { sessionAt } from '../state/visits.js';

/** Nothing appears before the session's n-th page view. */
export const warmUp: Rule = {
  code: 'WARM_UP',
  refuses: ({ offer }, { state, at }) => sessionAt(state, at)[2] < offer.warmUpPageViews,
};
