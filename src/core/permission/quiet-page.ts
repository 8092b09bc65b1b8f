import { matchesPage } from '../page-pattern.js';
import { NEVER, NOW, type Rule } from '../rule.js';

/** Pages on which nothing is shown, such as the checkout. */
export const quietPage: Rule = {
  code: 'QUIET_PAGE',
  binds: ({ offer }) => offer.quietPages.length > 0,
  passesAt: ({ offer }, { request }) =>
    matchesPage(offer.quietPages, request.path ?? '/') ? NEVER : NOW,
};
