import type { Lint } from './lint.js';

/** Whoever is addressed by name must have given it. */
export const identity: Lint = ({ config: { signals = {} }, offers }, warn) => {
  for (const { at, asked, creatives } of offers) {
    for (const [index, { id, explicitness, uses = [] }] of creatives) {
      const knowsThem = [...uses, ...asked].some((name) => {
        const { derivation, domain } = signals[name] ?? {};
        return derivation === 'stated' || domain === 'account';
      });
      if (explicitness !== 'identity' || knowsThem) continue;
      warn(
        {
          message: `the creative "${id}" says who the shopper is, and uses nothing that they stated or that their account says`,
          remedy:
            'Add to "uses" the signal that it comes from ("derivation": "stated", or "domain": "account"), or choose another "explicitness".',
        },
        ...[...at, 'creatives', index],
      );
    }
  }
};
