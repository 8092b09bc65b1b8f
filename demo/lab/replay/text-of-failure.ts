import type { Words } from '../page/words-of.js';

/** Why a replay came to no end, as a sentence. */
export const textOfFailure = ({ name, message }: Error, { page }: Words): string =>
  name === 'TimeoutError' ? page.tooSlow : message;
