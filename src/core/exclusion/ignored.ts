import type { Rule } from '../rule.js';

/** Seen and left alone again and again: a pause, after which the count starts afresh. */
export const ignored: Rule = {
  code: 'IGNORED',
  passesAt: ({ fatigues }, situation) =>
    Math.max(0, ...fatigues.map(({ ignoredUntil }) => ignoredUntil?.(situation) ?? 0)),
};
