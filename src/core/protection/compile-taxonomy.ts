import type { Config } from '../../model/config.js';
import { patternOf, plainText } from './plain-text.js';
import type { ProtectedTopic, ProtectedVeto } from './protected-topic.js';
import { HARMLESS, PROTECTED_TOPICS } from './topics.js';

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
  const harmless = patternOf([...HARMLESS.split(','), ...except]);
  const topics = VETOES.flatMap((veto) => [
    ...PROTECTED_TOPICS.filter((topic) => topic[1] === veto).map(([id, , words]) => ({
      id,
      veto,
      pattern: patternOf(words.split(',')),
    })),
    { id: 'shop', veto, pattern: patternOf(keywords[veto] ?? []) },
  ]);
  return (text) => {
    const plain = plainText(text).replace(harmless, ' ');
    for (const { id, veto, pattern } of topics) {
      const [word] = plain.match(pattern) ?? [];
      if (word) return { id, veto, word: word.trim() };
    }
    return undefined;
  };
}
