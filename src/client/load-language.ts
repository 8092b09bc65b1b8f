import type { Config } from '../model/config.js';

/** One language, each way to address people in it a file that is loaded on its own. */
export interface LanguageFiles<Words> {
  readonly formal: () => Promise<Words>;
  /** Where people are addressed in two ways: what differs. */
  readonly informal?: () => Promise<(formal: Words) => Words>;
}

/**
 * What is said in a language, English where there is none, as the shop addresses its shoppers.
 * @param declared the config.
 * @param language as in the `lang` attribute.
 */
export async function loadLanguage<Words>(
  languages: { readonly en: LanguageFiles<Words> } & Readonly<Record<string, LanguageFiles<Words>>>,
  declared: unknown,
  language: string,
): Promise<Words> {
  const { formal, informal } = languages[language.slice(0, 2).toLowerCase()] ?? languages.en;
  const { shop } = declared as Partial<Config>;
  const readdress = shop?.tone === 'informal' ? informal?.() : undefined;
  const words = await formal();
  return (await readdress)?.(words) ?? words;
}
