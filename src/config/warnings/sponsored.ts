import type { Lint } from './lint.js';

/** Who pays must be said once, and say somebody. */
export const sponsored: Lint = ({ config, offers }, warn) => {
  const isShop = (payer: string | undefined): boolean =>
    payer?.trim().toLowerCase() === config.shop.name.trim().toLowerCase();
  const shopPays = {
    message: 'the payer is the shop itself',
    remedy: 'Take it out: without a payer it is the shop.',
  };
  for (const [id, { payer }] of Object.entries(config.campaigns ?? {})) {
    if (isShop(payer)) warn(shopPays, 'campaigns', id, 'payer');
  }
  for (const { offer, at, campaign } of offers) {
    if (isShop(offer.payer)) warn(shopPays, ...at, 'payer');
    else if (offer.payer && campaign?.payer && offer.payer !== campaign.payer) {
      warn(
        {
          message: `"${offer.payer}" pays, and for its campaign "${campaign.payer}": the first one counts`,
          remedy: 'Name both in one text, or give the offer a campaign of its own.',
        },
        ...[...at, 'payer'],
      );
    }
  }
};
