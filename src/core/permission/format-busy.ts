import type { Rule } from '../rule.js';

/** One interrupting format at a time, over all tabs. */
export const formatBusy: Rule = {
  code: 'FORMAT_BUSY',
  refuses: ({ format }, { request }) =>
    request.interruptingAllowed === false && format !== 'inline' && format !== 'sticky',
};
