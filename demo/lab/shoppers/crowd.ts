/** Made-up shoppers: how many of them, and which. */
export interface Crowd {
  /** 32 bits, unsigned. */
  readonly seed: number;
  readonly count: number;
}

/** Fewer say nothing, more take a minute. */
export const LEAST_SHOPPERS = 10;
export const MOST_SHOPPERS = 5000;
export const MOST_SEED = 0xffff_ffff;

/** What storage or a link says, where the lab has such shoppers. */
export function readCrowd(value: unknown): Crowd | undefined {
  const { seed, count } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return isWhole(seed, 0, MOST_SEED) && isWhole(count, LEAST_SHOPPERS, MOST_SHOPPERS)
    ? { seed, count }
    : undefined;
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
