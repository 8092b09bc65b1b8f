import { describePlace, type PlaceDescription } from './describe-place.js';
import type { Hover } from './hover-at.js';
import type { EditorWords } from './messages-of.js';

/** The help of a place as CodeMirror takes it. */
export function createPlaceElement(
  place: Pick<Hover, 'key' | 'allowed' | 'names'>,
  words: EditorWords,
): HTMLElement {
  const { key, meaning, facts }: PlaceDescription = describePlace(place, words);
  const element = document.createElement('div');
  element.className = 'editor-help';
  element.lang = words.language;
  element.append(paragraph(key, 'editor-key'), paragraph(meaning));
  for (const fact of facts) element.append(paragraph(fact, 'editor-fact'));
  return element;
}

function paragraph(text: string, className = ''): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
