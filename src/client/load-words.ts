import type { Config } from '../model/config.js';
import type { Messages } from '../model/messages.js';
import type { WhyWords } from '../model/why-words.js';

interface Words {
  readonly messages: Messages;
  readonly words: WhyWords;
}

/** A language is one file, loaded on its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<Words>>> = {
  de: async () => (await import('../locales/why.de.js')).german,
  en: async () => (await import('../locales/why.en.js')).english,
};
/** Languages that address people in two ways: what differs is a file of its own. */
const INFORMAL: Readonly<Record<string, () => Promise<(formal: Words) => Words>>> = {
  de: async () => (await import('../locales/informal.de.js')).speakInformally,
};

/**
 * What is said in a language, English where there is none, as the shop addresses its shoppers.
 * @param declared the config.
 */
export async function loadWords(declared: unknown, language: string): Promise<Words> {
  const name = language.slice(0, 2).toLowerCase();
  const { shop } = declared as Partial<Config>;
  const speak = shop?.tone === 'informal' ? INFORMAL[name]?.() : undefined;
  const words = await (LANGUAGES[name] ?? LANGUAGES.en!)();
  return (await speak)?.(words) ?? words;
}
