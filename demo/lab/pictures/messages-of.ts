import type { Language } from '../language.js';
import { picturesDe } from './messages.de.js';
import { picturesEn } from './messages.en.js';
import type { PictureMessages } from './messages.js';

const MESSAGES: Readonly<Record<Language, PictureMessages>> = { de: picturesDe, en: picturesEn };

export const messagesOf = (language: Language): PictureMessages => MESSAGES[language];
