import type { Rule } from '../rule.js';
import { isFlagged } from './is-flagged.js';

/** Nor is anybody who is known to be in a state in which it would take advantage of them. */
export const vetoVulnerable: Rule = {
  code: 'VETO_VULNERABLE',
  refuses: ({ isPersonal }, { request }) => isPersonal && isFlagged(request.context?.vulnerable),
};
