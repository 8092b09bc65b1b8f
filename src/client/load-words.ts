import type { Messages } from '../model/messages.js';
import type { WhyWords } from '../model/why-words.js';
import { loadLanguage } from './load-language.js';

interface Words {
  readonly messages: Messages;
  readonly words: WhyWords;
}

/** What *Why this?* says in a language, see `loadLanguage`. */
export const loadWords = (declared: unknown, language: string): Promise<Words> =>
  loadLanguage<Words>(
    {
      de: {
        formal: async () => (await import('../locales/why.de.js')).german,
        informal: async () => (await import('../locales/informal.de.js')).speakInformally,
      },
      en: { formal: async () => (await import('../locales/why.en.js')).english },
    },
    declared,
    language,
  );
