import type { Language } from '../language.js';
import { linkDe } from './messages.de.js';
import { linkEn } from './messages.en.js';
import type { LinkMessages } from './messages.js';

export const linkMessagesOf = (language: Language): LinkMessages =>
  language === 'de' ? linkDe : linkEn;
