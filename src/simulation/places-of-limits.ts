import type { OfferPlan, Plan, Rung, Situation } from '../core/plan.js';
import type { Config } from '../model/config.js';
import type { ReasonCode } from '../model/reason-codes.js';
import { type FindLimit, type LimitLevel, limitFinder } from './limit-finder.js';
import { shopLimits } from './shop-limits.js';

/** Where a limit stands in the config, as a JSON pointer: `/limits/frequencyCaps/0`. */
export type LimitPlace = string;

/** Which limit it was that refused a creative with this code; `undefined` where it was none. */
export type PlaceOfLimit = (
  code: ReasonCode,
  rung: Rung,
  situation: Situation,
) => LimitPlace | undefined;

/**
 * Of a plan, which limit of the config stands behind a reason code. Limits of shop, campaign and
 * offer add up, so it is one that refuses by itself: of several that do, the one that holds the
 * longest, or where time does not tell, the strictest; of equals the widest, for without the
 * narrower it would hold all the same.
 */
export function placesOfLimits(plan: Plan): PlaceOfLimit {
  const { offers = [] } = plan.declared as Config;
  // What is no offer fell as invalid.
  const indexes = new Map(offers.map((offer, index) => [offer?.id, index]));
  const finders = new Map<ReasonCode, Map<Rung, FindLimit>>();
  const finderOf = (code: ReasonCode, rung: Rung): FindLimit => {
    const { offer } = rung;
    const { topics } = plan.slots;
    return limitFinder(code, rung, {
      levels: levelsOf(offer, plan, indexes.get(offer.id)),
      topics: topics.get(offer.topic ?? '')?.length ?? 0,
    });
  };
  return (code, rung, situation) => {
    let ofCode = finders.get(code);
    if (!ofCode) finders.set(code, (ofCode = new Map()));
    let find = ofCode.get(rung);
    if (!find) ofCode.set(rung, (find = finderOf(code, rung)));
    return find(situation);
  };
}

/** From the widest to the narrowest. */
function levelsOf(
  { config, campaign }: OfferPlan,
  plan: Plan,
  index: number | undefined,
): LimitLevel[] {
  // An offer is in the plan only where the config as a whole, and its campaign, are valid.
  const declared = plan.declared as Config;
  const ofCampaign = campaign === undefined ? undefined : declared.campaigns?.[campaign]?.limits;
  return [
    { place: '/limits', limits: shopLimits(declared) },
    { place: `/campaigns/${campaign}/limits`, limits: ofCampaign ?? {} },
    { place: `/offers/${index}/limits`, limits: config.limits ?? {} },
  ];
}
