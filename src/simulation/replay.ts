import { decide } from '../core/decide.js';
import type { Plan } from '../core/plan.js';
import { applyEvent } from '../core/state/apply-event.js';
import { emptyState } from '../core/state/empty-state.js';
import type { State } from '../core/state/state.js';
import { SECOND_MS } from '../core/time/duration.js';
import type { Decision } from '../model/decision.js';
import type { ShopperEvent } from '../model/events.js';
import type { ShoppingSession } from './sessions.js';
import { pageOfEvent, type ShopPage, type ShopPages } from './shop-pages.js';

interface ReplayOptions {
  readonly plan: Plan;
  readonly sessions: Iterable<ShoppingSession>;
  readonly pages: ShopPages;
  /** IANA name of the shoppers' zone. */
  readonly timeZone: string;
  /** Each shopper's chance depends on it and on their number. Default empty. */
  readonly seed?: string;
}

export interface ReplayedDecision {
  readonly session: number | string;
  /** Epoch ms. */
  readonly at: number;
  readonly path: string;
  readonly placement: string;
  readonly decision: Decision;
}

/** Viewable is at least this long on the screen. */
const VIEWABLE_AFTER_MS = SECOND_MS;

/** The seed of one shopper's state. */
export const seedOfShopper = (seed: string, session: number | string): string =>
  `${seed}|${session}`;

/**
 * Lets shoppers walk through the shop again, each event a page view, and yields what the core
 * decides for each placement. Every shopper starts anew, agrees to everything, and sees what is
 * shown; they neither click nor dismiss, as session files do not tell.
 */
export function* replay(options: ReplayOptions): Generator<ReplayedDecision> {
  for (const session of options.sessions) yield* replaySession(session, options);
}

/** One shopper of a replay; returns what is remembered of them in the end. */
export function* replaySession(
  session: ShoppingSession,
  { plan, pages, timeZone, seed = '' }: Omit<ReplayOptions, 'sessions'>,
): Generator<ReplayedDecision, State> {
  let state = emptyState({ seed: seedOfShopper(seed, session.session), replica: 'replay' });
  const events = [...session.events].sort((a, b) => a.ts - b.ts);
  for (const [index, event] of events.entries()) {
    const at = event.ts;
    const page = pageOfEvent(pages, session, event);
    const { path } = page;
    state = viewPage(plan, state, page, at);
    const occupied: string[] = [];
    const shown: Decision[] = [];
    for (const placement of page.placements) {
      const { decision, state: next } = decide(plan, state, {
        at,
        placement,
        path,
        timeZone,
        occupied,
        context: page.context ?? {},
        consent: { storage: 'granted', personalisation: 'granted' },
      });
      state = next;
      if (decision.outcome === 'show') {
        occupied.push(decision.offer!);
        // Kept or not: who left too soon the first time may see it now.
        shown.push(decision);
        // A kept offer is the impression that it was.
        if (!decision.kept) {
          state = applyEvent(plan, state, impressionOf(decision, 'impression', at));
        }
      }
      yield { session: session.session, at, path, placement, decision };
    }
    // Whoever leaves within the second has not really seen it.
    const leftAt = events[index + 1]?.ts ?? Infinity;
    if (leftAt >= at + VIEWABLE_AFTER_MS) {
      for (const decision of shown) {
        const seen = impressionOf(decision, 'viewable-impression', at + VIEWABLE_AFTER_MS);
        state = applyEvent(plan, state, seen);
      }
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

function impressionOf(
  { offer, creative, impression, placement }: Decision,
  type: 'impression' | 'viewable-impression',
  at: number,
): ShopperEvent {
  return {
    type,
    at,
    offer: offer!,
    creative: creative!,
    placement,
    impression: impression!,
  };
}
