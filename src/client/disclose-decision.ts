import { disclosureOf } from '../core/explanation/disclosure-of.js';
import { explainDetails } from '../core/explanation/explain-details.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { ExplanationDetails } from '../model/explanation.js';
import type { DetailMessages } from '../model/messages.js';
import { pageLanguage } from './explain-decision.js';
import { loadLanguage } from './load-language.js';

/** What is folded away under an explanation, in words. */
export async function disclose(
  taken: TakenDecision,
  language?: string,
): Promise<ExplanationDetails> {
  const messages = await loadLanguage<DetailMessages>(
    {
      de: {
        formal: async () => (await import('../locales/details.de.js')).deDetails,
        informal: async () =>
          (await import('../locales/informal-details.de.js')).discloseInformally,
      },
      en: { formal: async () => (await import('../locales/details.en.js')).enDetails },
    },
    taken.situation.plan.declared,
    language ?? pageLanguage(),
  );
  return explainDetails({ disclosure: disclosureOf(taken) }, messages);
}
