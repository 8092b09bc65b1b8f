import { tooPersonal } from '../core/exclusion/too-personal.js';
import { isRefused } from '../core/rule.js';
import type { TakenDecision } from '../core/take-decision.js';
import { DAY_MS } from '../core/time/duration.js';
import { findPages, type PageOf } from './find-pages.js';
import { limitBehind } from './limit-behind.js';
import { type PlaceOfLimit, placesOfLimits } from './places-of-limits.js';
import { type ReplayOptions, type ReplayStep, replayShopper } from './replay-shopper.js';
import type { ShoppingSession } from './sessions.js';
import { emptyTally, type Tally } from './tally.js';

type Mutable<T> = {
  -readonly [Key in keyof T]: T[Key] extends number ? number : Mutable<T[Key]>;
};

/**
 * Replays shoppers of one plan, and counts what comes of each.
 * @param pageOf of these pages: whoever replays shoppers in parts fills in each page once for all.
 */
export function createReplay(
  options: ReplayOptions,
  pageOf: PageOf = findPages(options.pages),
): {
  readonly add: (session: ShoppingSession, onStep?: (step: ReplayStep) => void) => void;
  /** Of all shoppers up to now. */
  readonly tally: () => Tally;
} {
  const placeOf = placesOfLimits(options.plan);
  const total = emptyTally() as Mutable<Tally>;
  return {
    add(session, onStep) {
      const shopper = createShopper(total, placeOf, options);
      for (const step of replayShopper(session, options, pageOf)) {
        shopper.count(step);
        onStep?.(step);
      }
      shopper.end();
    },
    tally: () => structuredClone(total),
  };
}

/** Counts the steps of one shopper into the total. */
function createShopper(
  total: Mutable<Tally>,
  placeOf: PlaceOfLimit,
  { plan, timeZone }: ReplayOptions,
) {
  /** By day: what was shown. */
  const days = new Map<number, number>();
  const byCampaign = new Map<string, number>();
  const dayOf = (at: number): number => Math.floor((at + plan.zone(at, timeZone)) / DAY_MS);
  const totalOn = (day: number): Mutable<Tally['days'][string]> => {
    total.days[day] ??= { shown: 0, pageViews: 0 };
    return total.days[day];
  };
  const campaignOf = (offer: string): Mutable<Tally['campaigns'][string]> => {
    const key = plan.offers.get(offer)?.campaign ?? offer;
    // A campaign can have the name of what every object has.
    if (!Object.hasOwn(total.campaigns, key)) {
      total.campaigns[key] = {
        shown: 0,
        clicked: 0,
        closed: 0,
        withheld: 0,
        reached: 0,
        frequency: {},
      };
    }
    return total.campaigns[key]!;
  };

  const countShown = ({ rung, isKept, situation, score }: TakenDecision): void => {
    const { offer, isPersonal } = rung!;
    if (isKept) {
      total.stayed++;
      return;
    }
    const { at } = situation;
    const day = dayOf(at);
    days.set(day, (days.get(day) ?? 0) + 1);
    total.shown++;
    total.personal += Number(isPersonal);
    raise(total.scores, Math.floor(score ?? 0));
    // Something more personal was there, and the points held it back.
    const isSoftened = offer.rungs
      .slice(0, offer.rungs.indexOf(rung!))
      .some((of) => isRefused(tooPersonal, of, situation));
    total.softened += Number(isSoftened);
    const key = offer.campaign ?? offer.id;
    byCampaign.set(key, (byCampaign.get(key) ?? 0) + 1);
    campaignOf(offer.id).shown++;
  };

  const countHeld = ({ situation }: TakenDecision): void => {
    const { reason = 'NO_CANDIDATE', place } = limitBehind(situation, placeOf);
    raise(total.held, reason);
    if (place === undefined) total.unmatched++;
    else raise(total.limits, place);
  };

  const count = (step: ReplayStep): void => {
    switch (step.kind) {
      case 'page-view': {
        const day = dayOf(step.at);
        total.pageViews++;
        totalOn(day).pageViews++;
        if (!days.has(day)) days.set(day, 0);
        break;
      }
      case 'decision': {
        const { taken } = step;
        total.asked++;
        if (taken.outcome === 'show') countShown(taken);
        else if (taken.outcome === 'hold') countHeld(taken);
        else {
          total.withheld++;
          campaignOf(taken.rung!.offer.id).withheld++;
        }
        break;
      }
      case 'viewable':
        total.viewable++;
        break;
      case 'click':
        total.clicked++;
        campaignOf(step.offer).clicked++;
        break;
      case 'dismissal':
        total.closed++;
        campaignOf(step.offer).closed++;
        break;
    }
  };

  const end = (): void => {
    total.shoppers++;
    let busiest = 0;
    for (const [day, shown] of days) {
      raise(total.shopperDays, shown);
      // Who reads on past midnight may see something on a day without a page view.
      totalOn(day).shown += shown;
      busiest = Math.max(busiest, shown);
    }
    raise(total.busiestDays, busiest);
    total.reached += Number(busiest > 0);
    for (const [key, times] of byCampaign) {
      total.campaigns[key]!.reached++;
      raise(total.campaigns[key]!.frequency, times);
    }
  };

  return { count, end };
}

const raise = (counts: Record<string, number>, key: string | number): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};
