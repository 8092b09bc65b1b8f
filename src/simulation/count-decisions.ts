import type { ReasonCode } from '../model/reason-codes.js';
import type { ReplayedDecision } from './replay.js';

/** How often something was held, by reason; the most frequent first. */
export type HeldBy = Readonly<Partial<Record<ReasonCode, number>>>;

export interface PlacementCounts {
  readonly asked: number;
  /** New impressions. */
  readonly shown: number;
  /** Page views on which an offer stayed that was shown before. */
  readonly stayed: number;
  /** Held back for comparison. */
  readonly withheld: number;
  readonly held: HeldBy;
}

export interface OfferCounts {
  readonly shown: number;
  readonly stayed: number;
  readonly withheld: number;
  /** It might have been shown, and another was. */
  readonly outranked: number;
  /** Of all times at which it was a candidate. */
  readonly held: HeldBy;
}

export interface DecisionCounts {
  readonly total: PlacementCounts;
  readonly placements: Readonly<Record<string, PlacementCounts>>;
  readonly offers: Readonly<Record<string, OfferCounts>>;
}

interface Count {
  asked: number;
  shown: number;
  stayed: number;
  withheld: number;
  outranked: number;
  readonly held: Map<ReasonCode, number>;
}

const newCount = (): Count => ({
  asked: 0,
  shown: 0,
  stayed: 0,
  withheld: 0,
  outranked: 0,
  held: new Map(),
});

/** Counts decisions as they come; `counts()` may be asked at any time. */
export function countDecisions(offers: Iterable<string>): {
  add(replayed: ReplayedDecision): void;
  counts(): DecisionCounts;
} {
  const total = newCount();
  const byPlacement = new Map<string, Count>();
  const byOffer = new Map([...offers].map((id) => [id, newCount()]));
  const countIn = (map: Map<string, Count>, key: string): Count => {
    const known = map.get(key) ?? newCount();
    map.set(key, known);
    return known;
  };
  return {
    add({ placement, decision }) {
      const { outcome, kept, offer, reason } = decision;
      const own = offer === undefined ? [] : [countIn(byOffer, offer)];
      const counts = [total, countIn(byPlacement, placement), ...own];
      for (const count of counts) {
        count.asked++;
        if (outcome === 'hold') raise(count.held, reason!);
        else if (outcome === 'holdout') count.withheld++;
        else if (kept) count.stayed++;
        else count.shown++;
      }
      // Where an offer stays, nobody else was asked.
      if (kept) return;
      for (const candidate of decision.trace.candidates) {
        if (candidate.offer === offer) continue;
        const count = countIn(byOffer, candidate.offer);
        if (candidate.reason === undefined) count.outranked++;
        else raise(count.held, candidate.reason);
      }
    },
    counts: () => ({
      total: ofPlacement(total),
      placements: mapValues(byPlacement, ofPlacement),
      offers: mapValues(byOffer, ofOffer),
    }),
  };
}

const raise = (held: Map<ReasonCode, number>, code: ReasonCode): unknown =>
  held.set(code, (held.get(code) ?? 0) + 1);

const ofPlacement = ({ asked, shown, stayed, withheld, held }: Count): PlacementCounts => ({
  asked,
  shown,
  stayed,
  withheld,
  held: mostFirst(held),
});

const ofOffer = ({ shown, stayed, withheld, outranked, held }: Count): OfferCounts => ({
  shown,
  stayed,
  withheld,
  outranked,
  held: mostFirst(held),
});

const mostFirst = (held: ReadonlyMap<ReasonCode, number>): HeldBy =>
  Object.fromEntries([...held].sort(([, a], [, b]) => b - a));

const mapValues = <T>(map: ReadonlyMap<string, Count>, to: (count: Count) => T) =>
  Object.fromEntries([...map].map(([key, count]) => [key, to(count)]));
