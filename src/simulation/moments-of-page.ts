import type { OfferPlan, Plan } from '../core/plan.js';
import type { State } from '../core/state/state.js';
import { SECOND_MS } from '../core/time/duration.js';
import { parseDuration } from '../core/time/parse-duration.js';
import { offersAtPeak } from '../core/triggers/offers-at-peak.js';
import type { Trigger } from '../model/config.js';
import type { PageEvent } from './sessions.js';

/** A trigger other than the page view fires for a placement. */
export interface Moment {
  /** Epoch ms. */
  readonly at: number;
  readonly placement: string;
  readonly trigger: Trigger;
  /** Ids of the offers whose trigger it is. */
  readonly offersFor: (state: State) => readonly string[];
}

/** How a shopper was on a page. */
export interface Stay {
  /** Epoch ms. */
  readonly at: number;
  readonly leftAt: number;
  readonly type: PageEvent['type'];
  /** With this page the visit ended. */
  readonly isLast: boolean;
  /** How far they scrolled, from 0 to 1. */
  readonly depth: number;
}

/** What a page says that a shopper did there, as GA4 calls it. */
const NAMES: Readonly<Record<PageEvent['type'], string>> = {
  visit: 'page_view',
  list: 'view_item_list',
  clicks: 'view_item',
  carts: 'add_to_cart',
  orders: 'purchase',
};
/** The page has said what it is about, and the shopper looks at it. */
const SETTLED_MS = SECOND_MS;
/** Nobody scrolls before having read a little. */
const SCROLLED_MS = 5 * SECOND_MS;

/**
 * What fires during a stay, in order of time: dwelling and idling by how long it lasted, scrolling
 * by how far, leaving where the visit ended. Recorded shopping has no mouse: who stays is taken for
 * idle as well.
 */
export function momentsOfPage(
  plan: Plan,
  placements: readonly string[],
  { at, leftAt, type, isLast, depth }: Stay,
): readonly Moment[] {
  const moments: Moment[] = [];
  for (const placement of placements) {
    for (const [trigger, offers] of plan.candidates.get(placement) ?? []) {
      const add = (time: number, fired: readonly OfferPlan[]): void => {
        const ids = fired.map(({ id }) => id);
        if (ids.length) moments.push({ at: time, placement, trigger, offersFor: () => ids });
      };
      switch (trigger) {
        case 'dwell':
        case 'idle':
          {
            const durations = offers.map(durationOf);
            for (const ms of new Set(durations)) {
              add(
                at + ms,
                offers.filter((_, index) => durations[index]! <= ms),
              );
            }
          }
          break;
        case 'scroll':
          add(
            at + SCROLLED_MS,
            offers.filter((offer) => Number(whenOf(offer)) <= depth),
          );
          break;
        case 'exit-intent':
          if (isLast) add(leftAt - 1, offers);
          break;
        case 'event':
          add(
            at + SETTLED_MS,
            offers.filter((offer) => whenOf(offer) === NAMES[type]),
          );
          break;
        case 'interest-peak': {
          const time = at + SETTLED_MS;
          const offersFor = (state: State) => offersAtPeak(plan, state, placement, time);
          moments.push({ at: time, placement, trigger, offersFor });
          break;
        }
        // Asked when the page was viewed.
        case 'page-view':
      }
    }
  }
  return moments.filter((moment) => moment.at < leftAt).sort((a, b) => a.at - b.at);
}

const whenOf = ({ config: { when } }: OfferPlan): string | number | undefined =>
  when && 'value' in when ? when.value : undefined;
const durationOf = (offer: OfferPlan): number => parseDuration(`${whenOf(offer)}`);
