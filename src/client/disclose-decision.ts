import { disclosureOf } from '../core/explanation/disclosure-of.js';
import { explainDetails } from '../core/explanation/explain-details.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { ExplanationDetails } from '../model/explanation.js';
import type { DetailMessages } from '../model/messages.js';

/** A language is one file, loaded on its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<DetailMessages>>> = {
  de: async () => (await import('../locales/details.de.js')).deDetails,
  en: async () => (await import('../locales/details.en.js')).enDetails,
};

/** What is folded away under an explanation, in a language; English where there is none. */
export async function discloseTaken(
  taken: TakenDecision,
  language: string,
): Promise<ExplanationDetails> {
  const load = LANGUAGES[language.slice(0, 2).toLowerCase()] ?? LANGUAGES.en!;
  return explainDetails({ disclosure: disclosureOf(taken) }, await load());
}
