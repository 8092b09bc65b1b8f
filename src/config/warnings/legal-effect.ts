import { keywordIn } from './keyword-in.js';
import type { Lint } from './lint.js';

/** Offers about credit and insurance may have legal effect for whoever gets them or does not. */
const creditIn = keywordIn([
  'kredit,kredite*,ratenkredit*,sofortkredit*,kreditrahmen*,ratenkauf*,ratenzahl*,finanzierung*,' +
    'darlehen*,hypothek*,leasing*,versicherung*,rechnungskauf*,loan*,credit,credit line*,' +
    'credit limit*,financing*,instalment*,installment*,pay later,mortgage*,insurance*',
]);

/** GDPR Art. 22: not to be decided on personal data by a machine alone. */
export const legalEffect: Lint = ({ config, offers }, warn) => {
  for (const { offer, at, campaign, asked } of offers) {
    const stored = [...asked, ...offer.creatives.flatMap(({ uses = [] }) => uses)].filter(
      (name) => config.signals?.[name]?.derivation !== 'contextual',
    );
    const names = [offer.id, offer.campaign, campaign?.topic, offer.about?.value];
    const { word } = creditIn(names) ?? {};
    if (!word || stored.length === 0 || offer.approved) continue;
    warn(
      {
        severity: 'error',
        message: `it is personal and about "${word}", which may have legal effect (GDPR Art. 22), and nobody has reviewed it`,
        remedy:
          'Show it to everyone, or add "approved" by the role that reviewed whom it leaves out.',
      },
      ...at,
    );
  }
};
