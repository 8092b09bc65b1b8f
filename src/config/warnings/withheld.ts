import type { Lint } from './lint.js';

/** Shares and holdouts that leave nobody. */
export const withheld: Lint = ({ config, offers }, warn) => {
  for (const { offer, at, campaign } of offers) {
    if (campaign?.share === 0) {
      warn(
        {
          message: `it can never appear: the share of its campaign "${offer.campaign}" is 0`,
          remedy: 'Raise "share", or remove the offer.',
        },
        ...[...at, 'campaign'],
      );
    }
    if (offer.class === 'service') continue;
    if (config.holdout === 1) warn(allWithheld('the shop'), ...at);
    if (campaign?.holdout === 1) {
      warn(allWithheld(`its campaign "${offer.campaign}"`), ...at, 'campaign');
    }
  }
};

const allWithheld = (where: string) => ({
  message: `it can never appear: the holdout of ${where} is 1`,
  remedy: 'Lower "holdout": 0.05 withholds it from one in twenty.',
});
