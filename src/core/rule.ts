export type { Rule } from './plan.js';

/** `passesAt` of what passes. */
export const NOW = 0;
/** `passesAt` of what time alone does not lift. */
export const NEVER = Infinity;
