/** FNV-1a 32 of the UTF-8 text `seed|purpose|id`, divided by 2^32 (specification 8.2). */
export function bucketByHash(seed: string, purpose: string, id: string): number {
  const text = `${seed}|${purpose}|${id}`;
  const bucket = known.get(text) ?? bucketOf(text);
  known.set(text, bucket);
  return bucket;
}

/** The same few texts are asked for again and again. */
const known = new Map<string, number>();

function bucketOf(text: string): number {
  const PRIME = 16777619n;
  let hash = 2166136261n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) % 4294967296n;
  }
  return Number(hash) / 4294967296;
}
