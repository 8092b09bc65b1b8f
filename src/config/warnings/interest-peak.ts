import type { Lint } from './lint.js';

/** A peak of interest in nothing never comes. */
export const interestPeak: Lint = ({ offers }, warn) => {
  for (const { offer, at } of offers) {
    if (offer.when?.trigger !== 'interest-peak' || offer.about?.signal) continue;
    warn(
      {
        message: 'it can never appear: an interest peak needs to know in what',
        remedy: 'Add "about": { "signal": …, "value": … }.',
      },
      ...[...at, 'when'],
    );
  }
};
