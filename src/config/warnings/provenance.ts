import type { Lint } from './lint.js';

/** A signal of which nothing is said counts as the worst there is; without an origin it is vetoed. */
export const provenance: Lint = ({ config: { signals = {} }, offers }, warn) => {
  const used = new Set(
    offers.flatMap(({ offer, asked }) => [
      ...asked,
      ...offer.creatives.flatMap(({ uses = [] }) => uses),
    ]),
  );
  for (const [name, { derivation }] of Object.entries(signals)) {
    if (derivation || !used.has(name)) continue;
    warn(
      {
        message: 'its "derivation" is not given, so it counts as inferred, the most personal kind',
        remedy: 'Add "derivation": "observed", "purchase" or "stated", whichever is true.',
      },
      ...['signals', name],
    );
  }
};
