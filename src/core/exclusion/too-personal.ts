import { NEVER, NOW, type Rule } from '../rule.js';

/** Nothing personal appears where the shopper could not learn why. */
export const tooPersonal: Rule = {
  code: 'TOO_PERSONAL',
  binds: ({ isPersonal }) => isPersonal,
  passesAt: (_, { request }) => (request.why === 'none' ? NEVER : NOW),
};
