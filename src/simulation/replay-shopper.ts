import type { Plan } from '../core/plan.js';
import { applyEvent } from '../core/state/apply-event.js';
import { emptyState } from '../core/state/empty-state.js';
import type { State } from '../core/state/state.js';
import { type TakenDecision, takeDecision } from '../core/take-decision.js';
import { MINUTE_MS, SECOND_MS } from '../core/time/duration.js';
import type { Trigger } from '../model/config.js';
import type { ShopperEvent } from '../model/events.js';
import { type Answer, type Assumptions, answerOf } from './assumptions.js';
import { draw } from './draw.js';
import { findPages, type PageOf } from './find-pages.js';
import { momentsOfPage } from './moments-of-page.js';
import type { PageEvent, ShoppingSession } from './sessions.js';
import type { ShopPage, ShopPages } from './shop-pages.js';

export interface ReplayOptions {
  readonly plan: Plan;
  readonly pages: ShopPages;
  /** IANA name of the shoppers' zone. */
  readonly timeZone: string;
  /** Each shopper's chance depends on it and on their number. Default empty. */
  readonly seed?: string;
  /**
   * What shoppers do with what is shown. Without them only what is recorded happens: everybody
   * agrees, sees what is shown where the page stays for a second, does nothing, and nothing fires
   * but the page view.
   */
  readonly assumptions?: Assumptions | undefined;
}

/** What happens to a shopper, in its order. */
export type ReplayStep =
  | {
      readonly kind: 'page-view';
      readonly at: number;
      readonly event: PageEvent;
      readonly page: ShopPage;
    }
  | {
      readonly kind: 'decision';
      readonly at: number;
      readonly path: string;
      readonly placement: string;
      readonly trigger: Trigger;
      readonly taken: TakenDecision;
    }
  | {
      readonly kind: 'viewable' | 'click' | 'dismissal';
      readonly at: number;
      readonly placement: string;
      readonly offer: string;
      readonly creative: string;
    };

/** Viewable is at least this long on the screen. */
const VIEWABLE_AFTER_MS = SECOND_MS;
/** Somebody reads before clicking or closing. */
const ANSWERED_AFTER_MS = 4 * SECOND_MS;
/** A visit ends after so long without a page view; how long its last page was looked at is not recorded. */
const VISIT_GAP_MS = 30 * MINUTE_MS;
const LAST_PAGE_MS = MINUTE_MS;
/** Who begins on the home page goes on from there after so long. */
const HOME_MS = 20 * SECOND_MS;

const GRANTED = { storage: 'granted', personalisation: 'granted' } as const;
const DENIED = { storage: 'denied', personalisation: 'denied' } as const;

/** The seed of one shopper's state. */
export const seedOfShopper = (seed: string, session: number | string): string =>
  `${seed}|${session}`;

/** Whether the shopper of this seed agrees to storage and personalisation. */
export const doesAgree = (own: string, { consent }: Assumptions): boolean =>
  draw(own, 'consent') < consent;

/** What will happen while the page stays. */
interface Task {
  /** Epoch ms. */
  readonly at: number;
  readonly run: () => ReplayStep | undefined;
}

/** What was shown on the page and is open. */
interface Open {
  readonly placement: string;
  readonly taken: TakenDecision;
}

/**
 * Lets one shopper walk through the shop again, each event a page view, and yields all that happens.
 * @param pageOf of these pages: whoever replays many shoppers fills in each page once for all.
 * @returns what is remembered of them in the end.
 */
export function* replayShopper(
  { session, events: given }: ShoppingSession,
  { plan, pages, timeZone, seed = '', assumptions }: ReplayOptions,
  pageOf: PageOf = findPages(pages),
): Generator<ReplayStep, State> {
  const own = seedOfShopper(seed, session);
  const newShopper = () => emptyState({ seed: own, replica: 'replay' });
  const agrees = !assumptions || doesAgree(own, assumptions);
  const consent = agrees ? GRANTED : DENIED;
  /** By the id of the impression: what they will do with it, and whether they did. */
  const answers = new Map<string, Answer>();
  /** Ids of impressions that were viewable: what stays is not seen anew on the next page. */
  const seen = new Set<string>();
  let state = newShopper();
  // What the shop has no page for is passed over: a recording of another shop knows more of them.
  const recorded = given
    .filter(({ type }) => !(type === 'visit' || type === 'list') || pages.events[type])
    .sort((a, b) => a.ts - b.ts);
  // Where one beginning is recorded, all are.
  const areBeginningsKnown = recorded.some(({ type }) => type === 'visit');
  const mayBeginAtHome = assumptions && pages.events.visit && !areBeginningsKnown;
  const events = mayBeginAtHome ? beginVisits(recorded) : recorded;

  function beginVisits(views: readonly PageEvent[]): PageEvent[] {
    return views.flatMap((view, index) => {
      const isFirst = index === 0 || view.ts - views[index - 1]!.ts >= VISIT_GAP_MS;
      const isHome = isFirst && draw(own, 'home', view.ts) < assumptions!.startsAtHome;
      return isHome ? [{ ...view, ts: view.ts - HOME_MS, type: 'visit' }, view] : [view];
    });
  }

  for (const [index, event] of events.entries()) {
    const at = event.ts;
    const page = pageOf({ session }, event);
    const { path } = page;
    const nextAt = events[index + 1]?.ts ?? Infinity;
    const isLast = nextAt - at >= VISIT_GAP_MS;
    const leftAt = assumptions && isLast ? at + LAST_PAGE_MS : nextAt;
    // In memory only, so each page load begins anew.
    if (!agrees) {
      state = newShopper();
      // A new visitor's impressions have the ids of those before.
      answers.clear();
      seen.clear();
    }
    yield { kind: 'page-view', at, event, page };
    state = viewPage(plan, state, page, at);

    const open: Open[] = [];
    const agenda: Task[] = [];
    const schedule = (when: number, run: Task['run']): void => {
      const later = agenda.findIndex((task) => task.at > when);
      agenda.splice(later < 0 ? agenda.length : later, 0, { at: when, run });
    };
    const ask = (when: number, placement: string, trigger: Trigger, fired?: readonly string[]) => {
      const taken = takeDecision(plan, state, {
        at: when,
        placement,
        path,
        trigger,
        timeZone,
        consent,
        context: page.context ?? {},
        occupied: open.map((of) => of.taken.rung!.offer.id),
        interruptingAllowed: !open.some((of) => of.taken.rung!.isInterrupting),
        ...(fired && { fired }),
      });
      state = taken.state;
      if (taken.outcome === 'show') show({ placement, taken }, when);
      return { kind: 'decision', at: when, path, placement, trigger, taken } as const;
    };
    const show = (opened: Open, when: number): void => {
      open.push(opened);
      const { taken, placement } = opened;
      const { offer, isInterrupting } = taken.rung!;
      // A kept offer is the impression that it was.
      if (!taken.isKept) state = applyEvent(plan, state, eventOf('impression', opened, when));
      const id = taken.impression!;
      if (assumptions && !answers.has(id)) {
        const chance = draw(own, 'answer', offer.id, placement, at);
        answers.set(id, answerOf(assumptions, isInterrupting, chance));
      }
      const answer = answers.get(id);
      if (answer === 'overlook') return;
      schedule(when + VIEWABLE_AFTER_MS, () => {
        // The page reports it on each page view, as the client does; seen it is once.
        const step = happen('viewable', opened, when + VIEWABLE_AFTER_MS);
        const isAgain = seen.has(id);
        seen.add(id);
        return isAgain ? undefined : step;
      });
      if (answer !== 'click' && answer !== 'close') return;
      schedule(when + ANSWERED_AFTER_MS, () => {
        // Once: what stays is not clicked again on the next page.
        answers.set(id, 'ignore');
        if (answer === 'close') open.splice(open.indexOf(opened), 1);
        return happen(answer === 'click' ? 'click' : 'dismissal', opened, when + ANSWERED_AFTER_MS);
      });
    };
    const happen = (
      kind: 'viewable' | 'click' | 'dismissal',
      opened: Open,
      when: number,
    ): ReplayStep => {
      const type = kind === 'viewable' ? 'viewable-impression' : kind;
      state = applyEvent(plan, state, eventOf(type, opened, when));
      const { offer, creative } = opened.taken.rung!;
      return { kind, at: when, placement: opened.placement, offer: offer.id, creative };
    };

    const asking = page.placements.slice(0, assumptions?.offersPerPage);
    for (const placement of asking) {
      yield ask(at, placement, 'page-view');
    }
    if (assumptions) {
      const depth = draw(own, 'depth', at);
      const stay = { at, leftAt, type: event.type, isLast, depth };
      const waiting = page.waiting?.map(({ placement }) => placement) ?? [];
      const placements = [...asking, ...waiting];
      for (const { at: when, placement, trigger, offersFor } of momentsOfPage(
        plan,
        placements,
        stay,
      )) {
        schedule(when, () => {
          const fired = offersFor(state);
          const isFilled = open.some((opened) => opened.placement === placement);
          return isFilled || fired.length === 0 ? undefined : ask(when, placement, trigger, fired);
        });
      }
    }
    // Whoever leaves within the second has not really seen it.
    for (let task = agenda.shift(); task && task.at <= leftAt; task = agenda.shift()) {
      const step = task.run();
      if (step) yield step;
    }
  }
  return state;
}

/** What a page does on load before its slots ask. */
function viewPage(plan: Plan, before: State, page: ShopPage, at: number): State {
  const { path, signals = {}, conversion } = page;
  let state = applyEvent(plan, before, { type: 'page-view', at, path });
  if (!plan.isUnobserved(path)) {
    for (const [name, value] of Object.entries(signals)) {
      state = applyEvent(plan, state, { type: 'signal', at, name, value });
    }
  }
  return conversion ? applyEvent(plan, state, { type: 'conversion', at, ...conversion }) : state;
}

function eventOf(
  type: 'impression' | 'viewable-impression' | 'click' | 'dismissal',
  { placement, taken: { rung, impression } }: Open,
  at: number,
): ShopperEvent {
  const { offer, creative } = rung!;
  return { type, at, offer: offer.id, creative, placement, impression: impression! };
}
