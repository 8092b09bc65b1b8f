import type { Language } from '../language.js';
import { shoppersDe } from './messages.de.js';
import { shoppersEn } from './messages.en.js';
import type { ShoppersMessages } from './messages.js';

export const shoppersMessagesOf = (language: Language): ShoppersMessages =>
  language === 'de' ? shoppersDe : shoppersEn;
