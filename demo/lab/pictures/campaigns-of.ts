import type { CampaignTally, Counts, Tally } from '../../../src/simulation/tally.js';
import type { Comparison } from './comparison.js';
import { baseOf, perShoppers, toTenth } from './per-shoppers.js';

/** The most times of each band but the last, which is open. */
const BANDS = [1, 3, 6];

export interface CampaignReach {
  readonly reach: number;
  /** How often each of them was shown it, on average. */
  readonly times: number;
  /** Those reached, by how often: once, 2 or 3 times, 4 to 6, more. */
  readonly bands: readonly number[];
}

export interface CampaignRow {
  readonly name: string;
  readonly before: CampaignReach;
  readonly now: CampaignReach;
}

/** Campaigns of either config; what reaches the most first. */
export function campaignsOf(comparison: Comparison): {
  readonly base: number;
  readonly campaigns: readonly CampaignRow[];
} {
  const { before, now } = comparison;
  const base = baseOf(comparison);
  const names = new Set([before, now].flatMap(({ campaigns }) => Object.keys(campaigns)));
  const rowOf = ({ campaigns, shoppers }: Tally, name: string): CampaignReach => {
    const campaign: CampaignTally | undefined = Object.hasOwn(campaigns, name)
      ? campaigns[name]
      : undefined;
    const { reached = 0, shown = 0, frequency = {} } = campaign ?? {};
    return {
      reach: toTenth(perShoppers(reached, shoppers, base)),
      times: reached > 0 ? toTenth(shown / reached) : 0,
      bands: bandsOf(frequency).map((count) => toTenth(perShoppers(count, shoppers, base))),
    };
  };
  const campaigns = [...names]
    .map((name) => ({ name, before: rowOf(before, name), now: rowOf(now, name) }))
    .filter(({ before: then, now: of }) => then.reach > 0 || of.reach > 0)
    .sort(
      (a, b) =>
        b.now.reach - a.now.reach || b.before.reach - a.before.reach || (a.name < b.name ? -1 : 1),
    );
  return { base, campaigns };
}

function bandsOf(frequency: Counts): number[] {
  const bands = [...BANDS.map(() => 0), 0];
  for (const [times, shoppers] of Object.entries(frequency)) {
    const band = BANDS.findIndex((most) => Number(times) <= most);
    bands[band < 0 ? BANDS.length : band]! += shoppers;
  }
  return bands;
}
