import type { Lint } from './lint.js';

export const afterPurchase: Lint = ({ config }, warn) => {
  if (config.limits?.afterConversion?.scope !== 'placement') return;
  warn(
    {
      message: 'a purchase happens in no placement: this pauses nothing',
      remedy: 'Give the scope "campaign", "offer", "topic" or "everything".',
    },
    ...['limits', 'afterConversion', 'scope'],
  );
};
