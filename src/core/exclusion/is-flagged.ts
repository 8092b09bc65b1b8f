import type { ContextFlag } from '../../model/decision.js';

/**
 * A page says it in its markup, where everything is text, and each server writes it in its own way.
 * Whoever is to be protected is protected, unless it clearly says no.
 */
export const isFlagged = (flag: ContextFlag | undefined): boolean =>
  flag !== undefined && !/^\s*(false|0|no|null|)\s*$/i.test(`${flag}`);
