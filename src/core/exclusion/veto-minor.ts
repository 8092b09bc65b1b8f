import type { Rule } from '../rule.js';
import { isFlagged } from './is-flagged.js';

/** Nobody who is known to be a minor is shown anything personal (Digital Services Act, Art. 28). */
export const vetoMinor: Rule = {
  code: 'VETO_MINOR',
  refuses: ({ isPersonal }, { request }) => isPersonal && isFlagged(request.context?.minor),
};
