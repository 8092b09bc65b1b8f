import type { Language } from '../language.js';
import { personDe } from './messages.de.js';
import { personEn } from './messages.en.js';
import type { PersonMessages } from './messages.js';

const MESSAGES: Readonly<Record<Language, PersonMessages>> = { de: personDe, en: personEn };

export const messagesOf = (language: Language): PersonMessages => MESSAGES[language];
