// What every page reads; names of other settings stand where they are used.

/** What the shopper had forgotten: one value of a signal, or all of them. */
export const forgottenKey = (signal: string, value?: string): string =>
  `forgotten/${signal}${value === undefined ? '' : `/${value}`}`;

/**
 * How far the shopper drew the slider: a score, or false where it is not drawn. No identifier: the
 * build would write it as a property, and shorten that.
 */
export const TIGHTENED_KEY = 'score/limit';
