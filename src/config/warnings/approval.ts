import type { Lint } from './lint.js';

/** What nobody has looked at. */
export const approval: Lint = ({ config, offers }, warn) => {
  const { preset = 'balanced', requireApproval = preset !== 'none' } = config;
  for (const { offer, at } of offers) {
    if (offer.approved) continue;
    if (requireApproval) {
      warn(
        {
          message: 'it is not approved, and the config requires it: it is not shown',
          remedy:
            'Add "approved": { "by": "…", "on": "2026-03-01" }, or set "requireApproval" to false.',
        },
        ...at,
      );
    } else if (offer.generatedBy === 'machine') {
      warn(
        {
          message: 'a machine wrote it and nobody has approved it',
          remedy: 'Let somebody read it and add "approved", or say in the offer who wrote it.',
        },
        ...[...at, 'generatedBy'],
      );
    }
  }
};
