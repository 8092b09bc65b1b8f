/**
 * A text as it is compared with keywords: lower-case words without accents, a space before and
 * after each; digits and signs are none. It is there twice, the second time with `viewedPregnancy`
 * as two words.
 */
export const plainText = (text: string): string =>
  withoutAccents(` ${text} ${text.replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')} `).replace(
    /[^\p{L}]+/gu,
    ' ',
  );

/** `ß` is `ss`; soft hyphens go with the accents. */
const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/ß/g, 'ss');

/**
 * Keywords as one pattern for plain text. A keyword is a word with its usual endings; `*` stands
 * for any letters, a space or hyphen for a gap or none. `ä`, `ö` and `ü` may also be written with
 * an `e`. What has no letters matches nothing.
 */
export const patternOf = (keywords: readonly string[]): RegExp =>
  new RegExp(` (?:${keywords.filter(hasLetters).map(sourceOf).join('|') || '[]'})(?= )`, 'gu');

const hasLetters = (keyword: string): boolean => /\p{L}/u.test(keyword);

function sourceOf(keyword: string): string {
  const words = keyword.normalize('NFD').replace(/[^\p{L}\p{M}*]+/gu, ' ');
  const source = withoutAccents(words.trim().replace(/\u0308/g, 'e?')).replace(/ /g, ' ?');
  return source.replace(/\*/g, '[^ ]*') + (source.endsWith('*') ? '' : 'e?[nrsm]?');
}
