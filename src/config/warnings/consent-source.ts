import type { Lint } from './lint.js';

/** Without a source nobody can ever agree. */
export const consentSource: Lint = ({ config }, warn) => {
  if (config.consent?.sources.length) return;
  warn(
    {
      message:
        'no consent source is listed, so consent counts as denied: nothing personal is shown',
      remedy: 'Add "consent": { "sources": [{ "source": "manual" }] } and report consent to it.',
    },
    'consent',
  );
};
