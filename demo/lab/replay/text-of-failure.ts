import type { Words } from '../page/words-of.js';

/** Why a replay came to no end, as a sentence. */
export function textOfFailure({ name, message }: Error, { page }: Words): string {
  if (name === 'TimeoutError') return page.tooSlow;
  return name === 'AbortError' ? page.stopped : message;
}
