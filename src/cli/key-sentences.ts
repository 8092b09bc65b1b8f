import { checkKeys } from '../config/check-keys.js';

/** What is wrong with the keys of an object, as sentences; see `checkKeys`. */
export const keySentences = (...of: Parameters<typeof checkKeys>): string[] =>
  checkKeys(...of).map(({ sentence }) => sentence);
