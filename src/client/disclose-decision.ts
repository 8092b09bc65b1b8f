import { explainDetails } from '../core/explanation/explain-details.js';
import type { Config } from '../model/config.js';
import type { Disclosure, ExplanationDetails } from '../model/explanation.js';
import type { DetailMessages } from '../model/messages.js';

/** A language is one file, loaded on its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<DetailMessages>>> = {
  de: async () => (await import('../locales/details.de.js')).deDetails,
  en: async () => (await import('../locales/details.en.js')).enDetails,
};

/** Languages that address people in two ways: what differs is a file of its own. */
const INFORMAL: Readonly<
  Record<string, () => Promise<(formal: DetailMessages) => DetailMessages>>
> = {
  de: async () => (await import('../locales/informal-details.de.js')).discloseInformally,
};

/**
 * What is folded away under an explanation, in a language; English where there is none.
 * @param declared the config.
 */
export async function disclose(
  disclosure: Disclosure,
  declared: unknown,
  language: string,
): Promise<ExplanationDetails> {
  const name = language.slice(0, 2).toLowerCase();
  const { shop } = declared as Partial<Config>;
  const speak = shop?.tone === 'informal' ? INFORMAL[name]?.() : undefined;
  const formal = await (LANGUAGES[name] ?? LANGUAGES.en!)();
  const messages = (await speak)?.(formal) ?? formal;
  return explainDetails({ disclosure }, messages);
}
