import type { ContextFlag } from '../../model/decision.js';

/** A page says it in its markup, where everything is text; a server says `true`. */
export const isFlagged = (flag: ContextFlag | undefined): boolean => !!flag && `${flag}` === 'true';
