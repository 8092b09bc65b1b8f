import { NEVER, NOW, type Rule } from '../rule.js';

/** One interrupting format at a time, over all tabs. */
export const formatBusy: Rule = {
  code: 'FORMAT_BUSY',
  binds: ({ format }) => format === 'slide-in' || format === 'overlay',
  passesAt: (_, { request }) => (request.interruptingAllowed === false ? NEVER : NOW),
};
