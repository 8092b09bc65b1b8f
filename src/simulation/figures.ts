import type { Counts, Tally } from './tally.js';

/** What a tally comes to, for people. Shares from 0 to 1; scores 0 to 100. */
export interface Figures {
  readonly shoppers: number;
  /** Shoppers who were shown anything. */
  readonly reach: number;
  readonly shown: number;
  /** Impressions of a shopper on a day with a visit, on average. */
  readonly shownPerDay: number;
  /** On their busiest day 95 % of the shoppers are shown at most so many. */
  readonly busiestDay95: number;
  /** Of what was shown, 99 % score less than one above this. */
  readonly score99: number;
  readonly personalShare: number;
  readonly clicked: number;
  readonly closed: number;
  /** Held back by a limit. */
  readonly heldBack: number;
}

export function figuresOf(tally: Tally): Figures {
  const { shoppers, reached, shown, personal, clicked, closed, limits } = tally;
  const days = totalOf(tally.shopperDays);
  return {
    shoppers,
    reach: share(reached, shoppers),
    shown,
    shownPerDay: share(shown, days),
    busiestDay95: quantileOf(tally.busiestDays, 0.95),
    score99: quantileOf(tally.scores, 0.99),
    personalShare: share(personal, shown),
    clicked,
    closed,
    heldBack: totalOf(limits),
  };
}

/** The least key that has this share of all at or below it; 0 of nothing. */
export function quantileOf(counts: Counts, share: number): number {
  const keys = Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
  const needed = share * totalOf(counts);
  let below = 0;
  for (const key of keys) {
    below += counts[key]!;
    // Shares such as 0.95 have no exact binary form.
    if (below >= needed - 1e-9) return key;
  }
  return keys.at(-1) ?? 0;
}

/** The share of all at or below a key. */
export function shareUpTo(counts: Counts, most: number): number {
  const below = Object.entries(counts).reduce(
    (sum, [key, count]) => (Number(key) <= most ? sum + count : sum),
    0,
  );
  return share(below, totalOf(counts));
}

export const totalOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
