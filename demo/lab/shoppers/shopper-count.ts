import type { ShopperSource } from './shopper-source.js';

/** How many people there are. An export is one person, of whom nothing is made up. */
export function shopperCount(source: ShopperSource): number {
  if (source.kind === 'export') return 1;
  return source.kind === 'synthetic' ? source.count : source.sessions.names.length;
}
