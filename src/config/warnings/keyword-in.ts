import { compileKeywords } from '../../core/protection/compile-keywords.js';
import { wordsOf } from '../../core/protection/words-of.js';

interface FoundKeyword {
  /** The place of its list. */
  readonly list: number;
  readonly word: string;
}

/** Finds a keyword of some lists in some texts; each list is separated by commas. */
export function keywordIn(
  lists: readonly string[],
): (texts: readonly (string | undefined)[]) => FoundKeyword | undefined {
  const find = compileKeywords(lists.map((list) => list.split(',')));
  return (texts) => {
    for (const text of texts) {
      const words = wordsOf(text ?? '');
      const hit = find(words);
      if (hit) return { list: hit.list, word: words.slice(hit.start, hit.end) };
    }
    return undefined;
  };
}
