/** What is no letter; the ranges leave out punctuation and pictures. */
export const NO_LETTERS = /[^a-z\u0370-\u1fff\u3040-\ud7ff]+/g;

/**
 * A text as it is compared with keywords: lower-case words without accents, a space before and
 * after each; digits and signs are none. It is there twice where `viewedPregnancy` is two words.
 */
export function wordsOf(text: string): string {
  const split = text.replace(/[a-zß-ÿ](?=[A-ZÀ-Þ])/g, '$& ');
  return plain(` ${split === text ? text : `${text} ${split}`} `).replace(NO_LETTERS, ' ');
}

/** `ß` is `ss`; soft hyphens go with the accents. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '')
    .replace(/ß/g, 'ss');
