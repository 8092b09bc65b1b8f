import { bucket } from './bucket.js';
import { countedUntil } from './history/counted-until.js';
import type { OfferPlan, Rung, Situation } from './plan.js';
import { isRefused } from './rule.js';
import { RULES } from './rules.js';

/** Offers of the asked placement and trigger that do not fill another slot of the page already. */
export function candidatesOf({ plan, request }: Situation): readonly OfferPlan[] {
  const { placement, trigger = 'page-view', occupied = [] } = request;
  const candidates = plan.candidates.get(`${placement} ${trigger}`) ?? [];
  return occupied.length ? candidates.filter(({ id }) => !occupied.includes(id)) : candidates;
}

/** The most personal creative of the best offer that every rule allows. */
export function select(situation: Situation, except?: OfferPlan): Rung | undefined {
  let best: Rung | undefined;
  for (const offer of candidatesOf(situation)) {
    // Candidates come in order of priority: nothing further down can win any more.
    if (best && offer.priority < best.offer.priority) break;
    // The audience first: it is the cheapest, and refuses most.
    if (offer === except || !offer.audience.matches(situation)) continue;
    if (best && compareOffers(offer, best.offer, situation) > 0) continue;
    best = offer.rungs.find((rung) => !reasonOfRung(rung, situation)) ?? best;
  }
  return best;
}

/** The first rule that refuses the creative, in the order of the reason codes. */
export const reasonOfRung = (rung: Rung, situation: Situation) =>
  RULES.find((rule) => isRefused(rule, rung, situation))?.code;

/** Selection order (specification 8.1): negative where `a` comes first. */
export function compareOffers(a: OfferPlan, b: OfferPlan, situation: Situation): number {
  const { state, request } = situation;
  return (
    b.priority - a.priority ||
    +b.languages.includes(request.language!) - +a.languages.includes(request.language!) ||
    interestOf(b, situation) - interestOf(a, situation) ||
    countedUntil(a.seen, situation).length - countedUntil(b.seen, situation).length ||
    bucket(state, 'tie', a.id) - bucket(state, 'tie', b.id)
  );
}

/** Without consent stored interest does not even order the candidates. */
const interestOf = ({ audience }: OfferPlan, situation: Situation): number =>
  situation.maySignals ? audience.interest(situation) : 0;
