import type { Language } from '../language.js';
import { liveDe } from './messages.de.js';
import { liveEn } from './messages.en.js';
import type { LiveMessages } from './messages.js';

export const liveMessagesOf = (language: Language): LiveMessages =>
  language === 'de' ? liveDe : liveEn;
