/** Ten random characters: unique enough for one shopper's impressions, and short to store. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join(
    '',
  );
