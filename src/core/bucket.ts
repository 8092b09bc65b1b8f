/**
 * A shopper's stable place in [0, 1) for one purpose and id: FNV-1a (32 bit) of the UTF-8 text
 * `seed|purpose|id`, divided by 2^32. The same shopper stays where they are. A seed is kept as its
 * bytes, and ids are ASCII.
 */
export function bucket({ seed }: { readonly seed: string }, purpose: string, id: string): number {
  const bytes = `${seed}|${purpose}|${id}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ bytes.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}
