import type { Rule } from '../rule.js';

/** Pages on which nothing is shown, such as the checkout. */
export const quietPage: Rule = {
  code: 'QUIET_PAGE',
  refuses: ({ offer }, { request }) => offer.isQuietOn(request.path),
};
