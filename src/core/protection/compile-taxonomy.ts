import type { Config } from '../../model/config.js';
import { compileKeywords } from './compile-keywords.js';
import type { ProtectedTopic, ProtectedVeto } from './protected-topic.js';
import { HARMLESS, PROTECTED_TOPICS } from './topics.js';
import { wordsOf } from './words-of.js';

/** In the order of what is forbidden more: of two topics in one text the first is named. */
const VETOES: readonly ProtectedVeto[] = ['SPECIAL_CATEGORY', 'LIFE_EVENT', 'FINANCE'];

/**
 * Tells whether a text touches what no offer may be made personal with: a topic, a product group,
 * the value or the name of a signal.
 * @param extra the shop's own keywords, and its exceptions: words that mean something harmless there.
 */
export function compileTaxonomy({
  keywords = {},
  except = [],
}: Config['protection'] = {}): (text: string) => ProtectedTopic | undefined {
  const findHarmless = compileKeywords([HARMLESS.split(','), except]);
  const topics = VETOES.flatMap((veto) => [
    ...PROTECTED_TOPICS.filter((topic) => topic[1] === veto).map(([id, , list]) => ({
      id,
      veto,
      list: list.split(','),
    })),
    { id: 'shop', veto, list: keywords[veto] ?? [] },
  ]);
  const findTopic = compileKeywords(topics.map(({ list }) => list));

  return (text) => {
    let words = wordsOf(text);
    for (let hit = findHarmless(words); hit; hit = findHarmless(words)) {
      // No phrase reaches over what was there.
      words = `${words.slice(0, hit.start)}|${words.slice(hit.end)}`;
    }
    const hit = findTopic(words);
    if (!hit) return undefined;
    const { id, veto } = topics[hit.list]!;
    return { id, veto, word: words.slice(hit.start, hit.end) };
  };
}
