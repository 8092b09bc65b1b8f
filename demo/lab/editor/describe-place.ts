import type { Allowed } from './allowed-values.js';
import type { Hover } from './hover-at.js';
import type { EditorMessages } from './messages.js';
import type { EditorWords } from './messages-of.js';

/** What is told of a key, sentence by sentence. */
export interface PlaceDescription {
  readonly key: string;
  readonly meaning: string;
  readonly facts: readonly string[];
}

/** The help of a place in words. */
export function describePlace(
  { key, allowed, names }: Pick<Hover, 'key' | 'allowed' | 'names'>,
  { messages, meanings, language }: EditorWords,
): PlaceDescription {
  const known = meaningful(key, meanings);
  const [meaning = '', standard] = Object.hasOwn(meanings, known) ? meanings[known]! : [];
  const { help } = messages;
  return {
    key: known,
    meaning,
    facts: [
      ...(standard === undefined ? [] : [sayStandard(standard, help)]),
      ...(allowed.length > 0 ? [help.allowed(sayAllowed(allowed, messages, language))] : []),
      ...(names && names.length > 0 ? [help.names(names.join(', '))] : []),
    ],
  };
}

/** A name that the shop gave has no meaning of its own: that of what it stands in is told. */
function meaningful(key: string, meanings: EditorWords['meanings']): string {
  let known = key;
  while (known !== '' && !Object.hasOwn(meanings, known)) {
    known = known.endsWith('[]')
      ? known.slice(0, -2)
      : known.slice(0, Math.max(0, known.lastIndexOf('.')));
  }
  return known === '' ? key : known;
}

function sayStandard(text: string, { required, standard }: EditorMessages['help']): string {
  const isRequired = text.toLowerCase().includes(required.toLowerCase());
  return isRequired ? text.charAt(0).toUpperCase() + text.slice(1) : standard(text);
}

/** What a place may hold, in words. */
export function sayAllowed(
  allowed: readonly Allowed[],
  { allowed: words }: EditorMessages,
  language: string,
): string {
  const number = (value: number): string => value.toLocaleString(language);
  const texts = allowed.flatMap((of): string[] => {
    switch (of.kind) {
      case 'words':
        return of.words.map((word) => JSON.stringify(word));
      case 'number':
        return [words.number(number(of.min), number(of.max), of.isWhole, of.isAbove)];
      case 'text':
        return [words.text(of.max)];
      case 'form':
        return [words.forms[of.form]];
      default:
        return [words[of.kind]];
    }
  });
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${words.or} ${texts.at(-1)}`;
}
