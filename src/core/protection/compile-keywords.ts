import { NO_LETTERS, plain } from './words-of.js';

/** A keyword that was found. */
interface KeywordHit {
  /** The place of its list. */
  readonly list: number;
  /** Where the words begin and end that it matches. */
  readonly start: number;
  readonly end: number;
}

/** Looks for keywords in what `wordsOf` made of a text; of several, the one of the first list. */
type KeywordFinder = (words: string) => KeywordHit | undefined;

interface Keyword {
  readonly stem: string;
  readonly list: number;
  /** The word may go on with any letters. */
  readonly isOpen: boolean;
}

/**
 * Makes lists of keywords ready to be looked up. A keyword is a word with its usual endings; `*` at
 * an end stands for any letters, a space or hyphen inside it for a gap or none. `ä`, `ö` and `ü` may
 * also be written with an `e`. What has no letters is never found.
 */
export function compileKeywords(lists: readonly (readonly string[])[]): KeywordFinder {
  const inside: Keyword[] = [];
  /** By the first two letters, so that most are never compared. */
  const starting = new Map<string, Keyword[]>();
  const known = new Set<string>();
  const add = (keyword: string, list: number): void => {
    const phrase = keyword.replace(NO_LETTERS, ' ').trim();
    if (!phrase || known.has(keyword)) return;
    known.add(keyword);
    for (const stem of new Set([phrase, phrase.replaceAll(' ', '')])) {
      const key = stem.slice(0, 2);
      const group = keyword[0] === '*' ? inside : (starting.get(key) ?? []);
      if (group !== inside) starting.set(key, group);
      group.push({ stem, list, isOpen: keyword.endsWith('*') });
    }
  };
  // All at once: to normalise each on its own takes far longer.
  const source = lists
    .map((keywords) => keywords.join(','))
    .join('\n')
    .normalize('NFD');
  for (const spelling of [source, source.replace(/\u0308/g, 'e')]) {
    for (const [list, keywords] of plain(spelling).split('\n').entries()) {
      for (const keyword of keywords.split(',')) add(keyword, list);
    }
  }
  const ending = /e?[nrsm]?(?= )/y;

  return (words) => {
    let best: KeywordHit | undefined;
    const consider = ({ stem, list, isOpen }: Keyword, at: number): void => {
      ending.lastIndex = at + stem.length;
      if ((best && best.list <= list) || !(isOpen || ending.test(words))) return;
      const start = words.lastIndexOf(' ', at) + 1;
      best = { list, start, end: words.indexOf(' ', at + stem.length) };
    };
    for (let at = 1; at > 0 && at < words.length; at = words.indexOf(' ', at) + 1) {
      for (const keyword of starting.get(words.slice(at, at + 2)) ?? []) {
        if (words.startsWith(keyword.stem, at)) consider(keyword, at);
      }
    }
    for (const keyword of inside) {
      let at = words.indexOf(keyword.stem);
      for (; at >= 0; at = words.indexOf(keyword.stem, at + 1)) consider(keyword, at);
    }
    return best;
  };
}
