import type { Rule } from '../rule.js';

/** Nothing personal appears where the shopper could not learn why. */
export const tooPersonal: Rule = {
  code: 'TOO_PERSONAL',
  refuses: ({ isPersonal }, { request }) => isPersonal && request.why === 'none',
};
