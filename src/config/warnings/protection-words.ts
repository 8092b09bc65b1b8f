import { compileTaxonomy } from '../../core/protection/compile-taxonomy.js';
import type { Lint } from './lint.js';

/** The shop's own words that do nothing. */
export const protectionWords: Lint = ({ config: { protection }, topicOf }, warn) => {
  if (!protection) return;
  const { keywords = {}, except = [] } = protection;
  for (const [veto, words = []] of Object.entries(keywords)) {
    for (const [index, word] of words.entries()) {
      if (topicOf(word)) continue;
      warn(
        {
          message: `"${word}" is never found: an exception takes it out`,
          remedy: 'Take one of the two out.',
        },
        ...['protection', 'keywords', veto, index],
      );
    }
  }
  const withoutExceptions = compileTaxonomy({ keywords });
  for (const [index, word] of except.entries()) {
    if (withoutExceptions(word)) continue;
    warn(
      {
        message: `"${word}" needs no exception: no keyword finds it`,
        remedy: 'Take it out, so that it hides nothing later.',
      },
      ...['protection', 'except', index],
    );
  }
};
