import type { Config } from '../../model/config.js';
import { compileTaxonomy } from '../protection/compile-taxonomy.js';
import type { ProtectedTopic } from '../protection/protected-topic.js';

/** Tells what a text touches that must not make an offer personal. */
export type TopicOf = (text: string) => ProtectedTopic | undefined;

/** The words of the taxonomy take milliseconds to prepare, and offers of one campaign share theirs. */
export function topicFinder(protection: Config['protection']): TopicOf {
  const found = new Map<string, ProtectedTopic | undefined>();
  let find: TopicOf | undefined;
  return (text) => {
    if (!text) return undefined;
    if (!found.has(text)) {
      find ??= compileTaxonomy(protection);
      // Values come from pages: no list of theirs may grow for ever.
      if (found.size > MAX_REMEMBERED) found.clear();
      found.set(text, find(text));
    }
    return found.get(text);
  };
}

const MAX_REMEMBERED = 1000;
