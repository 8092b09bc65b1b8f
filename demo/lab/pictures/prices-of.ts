import type { Comparison } from './comparison.js';
import { baseOf, perShoppers, toTenth } from './per-shoppers.js';

export interface Price {
  readonly place: string;
  readonly sentence: string;
  /** All of so many shoppers as the prices have as their base. */
  readonly held: number;
  /** More, or fewer, without the limit. */
  readonly shown: number;
  readonly closed: number;
  readonly reached: number;
}

export interface Prices {
  readonly base: number;
  /** What held back the most first; limits that changed nothing last, in the order of the config. */
  readonly prices: readonly Price[];
}

export function pricesOf(comparison: Comparison): Prices {
  const base = baseOf(comparison);
  const prices = comparison.prices
    .filter(({ shoppers }) => shoppers > 0)
    .map(({ place, sentence, shoppers, heldBack, shown, closed, reached, without }): Price => {
      const per = (count: number): number => toTenth(perShoppers(count, shoppers, base));
      return {
        place,
        sentence,
        held: per(heldBack),
        shown: per(without.shown - shown),
        closed: per(without.closed - closed),
        reached: per(without.reached - reached),
      };
    });
  const weight = ({ shown, closed }: Price): number => Math.abs(shown) + Math.abs(closed);
  return { base, prices: prices.sort((a, b) => b.held - a.held || weight(b) - weight(a)) };
}
