import type { Comparison } from './comparison.js';

/** Figures are of 100 shoppers, so that they stay comparable while more are replayed; of fewer where there are fewer. */
export const baseOf = ({ expected }: Pick<Comparison, 'expected'>): number =>
  Math.min(100, Math.max(1, expected));

/** How many of so many shoppers. */
export const perShoppers = (count: number, shoppers: number, base: number): number =>
  shoppers > 0 ? (count / shoppers) * base : 0;

/** To a tenth: more digits than that say nothing. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;
