/**
 * A shopper's stable place in [0, 1) for one purpose and id: FNV-1a (32 bit) of the UTF-8 text
 * `seed|purpose|id`, divided by 2^32. The same shopper stays where they are.
 */
export function bucket(seed: string, purpose: string, id: string): number {
  const text = `${seed}|${purpose}|${id}`;
  let hash = 0x811c9dc5;
  for (const character of text) {
    let code = character.codePointAt(0) as number;
    // UTF-8 by hand: the core has no TextEncoder.
    if (code > 0x7f) {
      const extra = code > 0xffff ? 3 : code > 0x7ff ? 2 : 1;
      hash = mix(hash, ((0xff00 >> (extra + 1)) & 0xff) | (code >> (6 * extra)));
      for (let rest = extra - 1; rest > 0; rest--)
        hash = mix(hash, 0x80 | ((code >> (6 * rest)) & 0x3f));
      code = 0x80 | (code & 0x3f);
    }
    hash = mix(hash, code);
  }
  return (hash >>> 0) / 2 ** 32;
}

const mix = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
