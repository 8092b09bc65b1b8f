/** How often, by key. */
export type Counts = Readonly<Record<string, number>>;

/**
 * What came of shoppers, as sums: tallies of different shoppers add up, in any order
 * (`addTallies`). Plain JSON.
 */
export interface Tally {
  readonly shoppers: number;
  /** Those who were shown anything. */
  readonly reached: number;
  readonly pageViews: number;
  /** Placements that asked. */
  readonly asked: number;
  /** New impressions. */
  readonly shown: number;
  /** Those of them for which something about the shopper was used. */
  readonly personal: number;
  /** Shown less personal than the offer could be, because of the points. */
  readonly softened: number;
  /** Asked again where an offer stayed. */
  readonly stayed: number;
  /** Held back for comparison. */
  readonly withheld: number;
  /** Impressions that were seen; one that stays is seen once. */
  readonly viewable: number;
  readonly clicked: number;
  readonly closed: number;
  /** Asked, and no offer fits: its limits are not the reason. */
  readonly unmatched: number;
  /** Held back, by the limit that held the first candidate that anything else would have let pass. */
  readonly limits: Counts;
  /** Held back, by the reason code of the decision. */
  readonly held: Counts;
  /** Impressions and page views, by day (days since 1970 in the shoppers' zone). */
  readonly days: Readonly<Record<string, { readonly shown: number; readonly pageViews: number }>>;
  /** Days on which a shopper viewed a page, by how many offers were shown to them on it. */
  readonly shopperDays: Counts;
  /** Shoppers, by how many offers were shown to them on their busiest day. */
  readonly busiestDays: Counts;
  /** Impressions by score, rounded down. */
  readonly scores: Counts;
  readonly campaigns: Readonly<Record<string, CampaignTally>>;
}

export interface CampaignTally {
  readonly shown: number;
  readonly clicked: number;
  readonly closed: number;
  readonly withheld: number;
  /** Shoppers who were shown it. */
  readonly reached: number;
  /** Shoppers, by how often they were shown it. */
  readonly frequency: Counts;
}

export const emptyTally = (): Tally => ({
  shoppers: 0,
  reached: 0,
  pageViews: 0,
  asked: 0,
  shown: 0,
  personal: 0,
  softened: 0,
  stayed: 0,
  withheld: 0,
  viewable: 0,
  clicked: 0,
  closed: 0,
  unmatched: 0,
  limits: {},
  held: {},
  days: {},
  shopperDays: {},
  busiestDays: {},
  scores: {},
  campaigns: {},
});

type Sums = number | { readonly [key: string]: Sums };

/** The sum of two tallies of different shoppers. */
export const addTallies = (a: Tally, b: Tally): Tally =>
  addSums(a as unknown as Sums, b as unknown as Sums) as unknown as Tally;

function addSums(a: Sums, b: Sums): Sums {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) + Number(b);
  const sums = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = Object.hasOwn(sums, key) ? sums[key] : undefined;
    sums[key] = own === undefined ? value : addSums(own, value);
  }
  return sums;
}
