import { readCrowd } from './crowd.js';
import { DEFAULT_SOURCE, type ShopperSource } from './shopper-source.js';

const KEY = 'taktvoll-lab-shoppers';

/** The made-up shoppers that were chosen last in this browser; the usual ones without. */
export function keptCrowd(): ShopperSource {
  try {
    const crowd = readCrowd(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return crowd ? { kind: 'synthetic', ...crowd } : DEFAULT_SOURCE;
  } catch {
    return DEFAULT_SOURCE;
  }
}

/** Files and exports are not kept: they are somebody's shopping. */
export function keepCrowd(source: ShopperSource): void {
  if (source.kind !== 'synthetic') return;
  const { seed, count } = source;
  try {
    localStorage.setItem(KEY, JSON.stringify({ seed, count }));
  } catch {
    // Without storage the next start begins with the usual ones.
  }
}
