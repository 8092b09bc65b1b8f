import { createScanner } from 'jsonc-parser';

/** Of a config's text in UTF-8: twenty times the largest that was ever written by hand. */
export const MAX_TEXT_BYTES = 512 * 1024;

/** A config nests a dozen levels; a reader that calls itself for each falls at some thousands. */
export const MAX_DEPTH = 64;

/** True for JSON, sound or not, that nests deeper than `MAX_DEPTH`. Calls nothing for a level. */
export function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  // Nothing but the end has no length, and no token but a bracket begins with one.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** True for a text above `MAX_TEXT_BYTES`; most are told by their length alone. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_TEXT_BYTES) return true;
  return text.length * 3 > MAX_TEXT_BYTES && new TextEncoder().encode(text).length > MAX_TEXT_BYTES;
}
