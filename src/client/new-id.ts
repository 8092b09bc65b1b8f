/** Eleven random characters or so: unique enough for one shopper's impressions, and short to store. */
export const newId = (): string => (Math.random() * 2 ** 53).toString(36);
