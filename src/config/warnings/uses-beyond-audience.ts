import { quoted } from './ladder.js';
import type { Lint } from './lint.js';

/** What a creative uses makes it more personal, and only the audience makes it true. */
export const usesBeyondAudience: Lint = ({ config: { signals = {} }, offers }, warn) => {
  for (const { offer, at, asked, creatives } of offers) {
    const known = new Set([...asked, offer.about?.signal]);
    for (const [index, { id, uses = [] }] of creatives) {
      const beyond = uses.filter((name) => signals[name] && !known.has(name));
      if (beyond.length === 0) continue;
      warn(
        {
          message: `the creative "${id}" uses ${quoted(beyond)}, which its audience does not ask for: it is shown to those of whom nothing is known there`,
          remedy: 'Take it out of "uses", or ask for it in "audience".',
        },
        ...[...at, 'creatives', index, 'uses'],
      );
    }
  }
};
