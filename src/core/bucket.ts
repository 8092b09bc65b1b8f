/** FNV-1a (32 bit) of a text whose characters are bytes, from where another text left off. */
export function hashOf(bytes: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ bytes.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Whether a shopper belongs to a share, for one purpose and id: their bucket, the hash of the UTF-8
 * text `seed|purpose|id` divided by 2^32, is below it. The same shopper stays where they are. A
 * seed is kept as its bytes, and ids are ASCII.
 */
export const isDrawn = (
  share: number,
  { seed }: { readonly seed: string },
  purpose: string,
  id: string | undefined,
): boolean => share > 0 && hashOf(`${seed}|${purpose}|${id}`) / 2 ** 32 < share;
