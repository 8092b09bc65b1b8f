import type { PanelWords } from '../locales/panel-words.js';
import { panelsDe } from '../locales/panels.de.js';
import { panelsEn } from '../locales/panels.en.js';
import type { RefusalWords } from '../locales/refusal-words.js';
import { refusalsDe } from '../locales/refusals.de.js';
import { refusalsEn } from '../locales/refusals.en.js';

export interface InspectionWords {
  readonly panels: PanelWords;
  readonly refusals: RefusalWords;
}

const LANGUAGES = new Map<string, InspectionWords>([
  ['de', { panels: panelsDe, refusals: refusalsDe }],
  ['en', { panels: panelsEn, refusals: refusalsEn }],
]);

/** In the language of the page, English where there is none. */
export const wordsOfPage = (): InspectionWords =>
  LANGUAGES.get(document.documentElement.lang.slice(0, 2).toLowerCase()) ?? LANGUAGES.get('en')!;
