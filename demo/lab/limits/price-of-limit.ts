import type { LimitPrice } from '../pictures/comparison.js';

/** What a limit costs and saves, for 100 shoppers. */
export interface PriceOf100 {
  readonly heldBack: number;
  /** Offers that would be shown without it: more, or fewer where it makes room for others. */
  readonly more: number;
}

/** `undefined` while nobody was replayed without it. */
export function priceOf100({
  shoppers,
  heldBack,
  shown,
  without,
}: LimitPrice): PriceOf100 | undefined {
  if (shoppers === 0) return undefined;
  const of100 = (count: number): number => (count * 100) / shoppers;
  return { heldBack: of100(heldBack), more: of100(without.shown - shown) };
}
