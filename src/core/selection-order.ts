import { hashOf } from './bucket.js';
import { countedImpressions } from './history/counted-impressions.js';
import type { OfferPlan, Situation } from './plan.js';

/** A candidate with what orders it (specification 8.1). */
export interface Ranked {
  readonly offer: OfferPlan;
  readonly language: boolean;
  readonly interest: number;
  readonly seen: number;
  readonly tie: number;
}

export const rank = (offer: OfferPlan, situation: Situation): Ranked => ({
  offer,
  language: offer.languages.some((of) => speaks(situation.request.language, of)),
  // Without consent stored interest does not even order the candidates.
  interest: situation.maySignals ? offer.audience.interest(situation) : 0,
  seen: countedImpressions(offer.seen, situation).length,
  tie: hashOf(offer.id, situation.history.tieHash),
});

/** `de` is also the language of a page in `de-AT`. */
const speaks = (page: string | undefined, language: string): boolean =>
  page === language || !!page?.startsWith(`${language}-`);

/** Negative where `a` comes first. */
export const compareRanked = (a: Ranked, b: Ranked): number =>
  b.offer.priority - a.offer.priority ||
  +b.language - +a.language ||
  b.interest - a.interest ||
  a.seen - b.seen ||
  a.tie - b.tie;

/** Offers of the asked placement and trigger that do not fill another slot of the page already. */
export function candidatesOf({
  plan,
  request,
}: Pick<Situation, 'plan' | 'request'>): readonly OfferPlan[] {
  const { placement, trigger = 'page-view', occupied = [], fired } = request;
  const candidates = plan.candidates.get(placement)?.get(trigger) ?? [];
  return occupied.length || fired
    ? candidates.filter(({ id }) => !occupied.includes(id) && (!fired || fired.includes(id)))
    : candidates;
}

/** Candidates in selection order, whether they pass or not. */
export const inSelectionOrder = (situation: Situation): readonly OfferPlan[] =>
  candidatesOf(situation)
    .map((offer) => rank(offer, situation))
    .sort(compareRanked)
    .map(({ offer }) => offer);
