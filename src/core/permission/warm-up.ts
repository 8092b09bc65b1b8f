import { NEVER, NOW, type Rule } from '../rule.js';
import { sessionAt } from '../state/visits.js';

/** Nothing appears before the session's n-th page view. */
export const warmUp: Rule = {
  code: 'WARM_UP',
  binds: ({ offer }) => offer.warmUpPageViews > 0 && !offer.isService,
  passesAt: ({ offer }, { state, at }) =>
    sessionAt(state.visits, at).pageViews >= offer.warmUpPageViews ? NOW : NEVER,
};
