/**
 * A shopper's stable place in [0, 1) for one purpose and id: FNV-1a (32 bit) of the UTF-8 text
 * `seed|purpose|id`, divided by 2^32. The same shopper stays where they are.
 */
export function bucket({ seed }: { readonly seed: string }, purpose: string, id: string): number {
  const bytes = toUtf8(`${seed}|${purpose}|${id}`);
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ bytes.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}

/** A character for each byte. The core has no TextEncoder; ECMAScript's own escapes will do. */
const toUtf8 = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : encodeURIComponent(text).replace(/%(..)/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
