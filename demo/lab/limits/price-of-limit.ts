import type { LimitPrice } from '../pictures/comparison.js';
import { perShoppers } from '../pictures/per-shoppers.js';

/** What a limit costs and saves, for so many shoppers as it was asked for. */
export interface PriceOfLimit {
  readonly heldBack: number;
  /** Offers that would be shown without it: more, or fewer where it makes room for others. */
  readonly more: number;
}

/**
 * @param base for so many shoppers.
 * @returns `undefined` while nobody was replayed without it.
 */
export function priceOfLimit(
  { shoppers, heldBack, shown, without }: LimitPrice,
  base: number,
): PriceOfLimit | undefined {
  if (shoppers === 0) return undefined;
  const per = (count: number): number => perShoppers(count, shoppers, base);
  return { heldBack: per(heldBack), more: per(without.shown - shown) };
}
