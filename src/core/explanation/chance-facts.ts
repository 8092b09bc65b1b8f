import type { CircumstanceKind } from '../../model/explanation.js';
import { isDrawn } from '../bucket.js';
import type { OfferPlan, Situation } from '../plan.js';
import { compareRanked, rank } from '../selection-order.js';
import type { TakenDecision } from '../take-decision.js';
import { HOUR_MS } from '../time/duration.js';
import { differs, offersIn, retake, type World, withOffer } from './world.js';

/** What of a decision depends on the clock on the wall, on dates of the config and on the lot. */
export function chanceKinds(world: World, taken: TakenDecision): CircumstanceKind[] {
  const { offer } = taken.rung!;
  const { plan, state } = world;
  const isOther = (then: World): boolean => differs(retake(then), taken);
  const others = offersIn(world).filter((of) => of.id !== offer.id);
  const isHeldBack = (change: Partial<OfferPlan>, binds: (of: OfferPlan) => boolean): boolean =>
    others.some((of) => {
      if (!binds(of)) return false;
      const then = withOffer(world, of, change);
      // Where both are equal, the lot would have had to choose it as well.
      return isOther(then) || tiedOffer(then, taken) === of.id;
    });
  const kinds: Record<string, boolean> = {
    hour: isOfTheHour(world, isOther),
    date:
      hasDates(offer, taken.situation) || isHeldBack(ALWAYS, (of) => hasDates(of, taken.situation)),
    share:
      offer.share < 1 ||
      isHeldBack(
        { share: 1 },
        ({ share, campaign }) =>
          share > 0 && share < 1 && !isDrawn(share, state, 'share', campaign),
      ),
    holdout: isWithheldFromSome(taken),
    explore:
      plan.explore > 0 &&
      [0, 1].some((explore) => isOther({ ...world, plan: { ...plan, explore } })),
    tie: tiedOffer(world, taken) !== undefined,
  };
  return Object.keys(kinds).filter((kind) => kinds[kind]) as CircumstanceKind[];
}

const ALWAYS: Partial<OfferPlan> = { startsAt: () => 0, endsAt: () => Infinity };

const hasDates = ({ startsAt, endsAt }: OfferPlan, { shopOffset }: Situation): boolean =>
  startsAt(shopOffset) > 0 || endsAt(shopOffset) < Infinity;

/** Another hour by the clock, and all else as it is. */
const isOfTheHour = (world: World, isOther: (then: World) => boolean): boolean =>
  Array.from({ length: 23 }, (_, hours) => (hours + 1) * HOUR_MS).some((ms) => {
    const { plan } = world;
    return isOther({ ...world, plan: { ...plan, zone: (at, id) => plan.zone(at, id) + ms } });
  });

/** A share of shoppers sees nothing, for comparison. */
const isWithheldFromSome = ({ outcome, rung, situation }: TakenDecision): boolean =>
  outcome === 'holdout' ||
  (situation.mayStore &&
    !rung!.offer.isService &&
    Math.max(situation.plan.holdout, rung!.offer.holdout) > 0);

/** The next best, where it is as good and only the lot puts it behind. */
function tiedOffer(world: World, { rung, situation }: TakenDecision): string | undefined {
  const { occupied = [] } = world.request;
  const { offer } = rung!;
  const next = retake({
    ...world,
    request: { ...world.request, occupied: [...occupied, offer.id] },
  });
  const other = next.rung?.offer;
  if (!other) return undefined;
  const [a, b] = [rank(offer, situation), rank(other, situation)];
  return compareRanked({ ...a, tie: 0 }, { ...b, tie: 0 }) === 0 ? other.id : undefined;
}
