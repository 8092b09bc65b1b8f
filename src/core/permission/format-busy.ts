import type { Rule } from '../rule.js';

/** One interrupting format at a time, over all tabs. */
export const formatBusy: Rule = {
  code: 'FORMAT_BUSY',
  refuses: ({ isInterrupting }, { request }) =>
    isInterrupting && request.interruptingAllowed === false,
};
