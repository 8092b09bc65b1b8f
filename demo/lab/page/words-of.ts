import { limitsDe } from '../../../src/locales/limits.de.js';
import { limitsEn } from '../../../src/locales/limits.en.js';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import type { Language } from '../language.js';
import { linkDe } from '../link/messages.de.js';
import { linkEn } from '../link/messages.en.js';
import type { LinkMessages } from '../link/messages.js';
import { pageMessagesDe } from './messages.de.js';
import { pageMessagesEn } from './messages.en.js';
import type { PageMessages } from './messages.js';

/** All that the page says in a language. */
export interface Words {
  readonly page: PageMessages;
  readonly limits: LimitMessages;
  readonly link: LinkMessages;
}

const WORDS: Readonly<Record<Language, Words>> = {
  de: { page: pageMessagesDe, limits: limitsDe, link: linkDe },
  en: { page: pageMessagesEn, limits: limitsEn, link: linkEn },
};

export const wordsOf = ({ language }: { readonly language: Language }): Words => WORDS[language];
