import type { Language } from '../language.js';
import { keyMeaningsDe } from './key-meanings.de.js';
import { keyMeaningsEn } from './key-meanings.en.js';
import type { KeyMeanings } from './key-meanings.js';
import { editorDe } from './messages.de.js';
import { editorEn } from './messages.en.js';
import type { EditorMessages } from './messages.js';

export interface EditorWords {
  readonly language: Language;
  readonly messages: EditorMessages;
  readonly meanings: KeyMeanings;
}

const WORDS: Readonly<Record<Language, EditorWords>> = {
  de: { language: 'de', messages: editorDe, meanings: keyMeaningsDe },
  en: { language: 'en', messages: editorEn, meanings: keyMeaningsEn },
};

export const wordsOfEditor = (language: Language): EditorWords => WORDS[language];
