import type { OfferPlan, Rung, Situation } from './plan.js';
import { isRefused } from './rule.js';
import { rulesOf } from './rules.js';
import { candidatesOf, compareRanked, type Ranked, rank } from './selection-order.js';

/** The most personal creative of the best offer that every rule allows. */
export function select(situation: Situation, except?: OfferPlan): Rung | undefined {
  let best: Rung | undefined;
  let bestRanked: Ranked | undefined;
  for (const offer of candidatesOf(situation)) {
    // Candidates come in order of priority: nothing further down can win any more.
    if (best && offer.priority < best.offer.priority) break;
    // The audience first: it is the cheapest, and refuses most.
    if (offer === except || !offer.audience.matches(situation)) continue;
    const ranked = best && rank(offer, situation);
    if (ranked) {
      bestRanked ??= rank(best!.offer, situation);
      if (compareRanked(ranked, bestRanked) > 0) continue;
    }
    const rung = offer.rungs.find((of) => !isHeld(of, situation));
    if (rung) {
      best = rung;
      bestRanked = ranked;
    }
  }
  return best;
}

const isHeld = (rung: Rung, situation: Situation): boolean =>
  rulesOf(rung).some((rule) => isRefused(rule, rung, situation));
