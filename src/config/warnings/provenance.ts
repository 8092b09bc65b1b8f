import type { Lint } from './lint.js';

/** A signal of which nothing is said counts as the worst there is. */
export const provenance: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const used = new Set(
    offers.flatMap(({ offer, asked }) => [
      ...asked,
      ...offer.creatives.flatMap(({ uses = [] }) => uses),
    ]),
  );
  for (const [name, { derivation, origin }] of Object.entries(signals)) {
    const missing = [...(derivation ? [] : ['"derivation"']), ...(origin ? [] : ['"origin"'])];
    if (missing.length === 0 || !used.has(name) || derivation === 'contextual') continue;
    warn(
      {
        message: `its ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not given, so it counts as the most personal kind there is`,
        remedy: 'Add "derivation": "observed" and "origin": "first-party", whichever are true.',
      },
      ...['signals', name],
    );
  }
};
