import type { DecisionRequest } from '../../model/decision.js';
import { interestIn } from '../audience/interest.js';
import { historyOf } from '../history/history-of.js';
import type { OfferPlan, Plan, Rung } from '../plan.js';
import { candidatesOf } from '../selection-order.js';
import type { Entry, State } from '../state/state.js';
import { type TakenDecision, takeDecision } from '../take-decision.js';

/** All that a decision is taken on. Changed in one fact, it tells what that fact did. */
export interface World {
  readonly plan: Plan;
  readonly state: State;
  readonly request: DecisionRequest & { readonly at: number };
}

/** Takes the decision of a world. */
export function retake(world: World): TakenDecision {
  const { plan, state, request } = world;
  // An offer that waits for the shopper's interest is asked for only where there is that interest.
  const isPeak = request.trigger === 'interest-peak' && !request.stays;
  return takeDecision(plan, state, isPeak ? { ...request, fired: interesting(world) } : request);
}

function interesting(world: World): readonly string[] {
  const { plan, state, request } = world;
  const { signals } = historyOf(plan, state);
  const isHigh = ({ config: { about = {}, when } }: OfferPlan): boolean => {
    const signal = plan.signals.get(about.signal!);
    // Without one the page was told to ask by somebody else.
    if (!signal) return true;
    const held = signals.get(signal.name) ?? new Map<string, number[]>();
    const rows = about.value === undefined ? [...held.values()] : [held.get(about.value)];
    const least = (when?.trigger === 'interest-peak' && when.value) || 0;
    return rows.some((times) => interestIn(times, signal, request.at) > least);
  };
  return offersIn(world)
    .filter(isHigh)
    .map(({ id }) => id);
}

/** Whether a decision shows, or withholds, something else than another one. */
export const differs = (a: TakenDecision, b: TakenDecision): boolean => whatOf(a) !== whatOf(b);

const whatOf = ({ outcome, rung }: TakenDecision): string =>
  JSON.stringify([outcome, rung?.offer.id, rung?.creative]);

/** The offers that a world's decision is taken from. */
export const offersIn = ({ plan, request }: World): readonly OfferPlan[] =>
  candidatesOf({ plan, request });

/** The impression that a decision is about, where it is noted. */
export const impressionIn = ({ log }: State, impression: string | undefined): Entry | undefined =>
  log.find(({ kind, id }) => kind === 'impression' && id === impression);

/** What the very next decision is taken on, once the offer was seen. */
export function nextWorld({ situation, state, impression }: TakenDecision): World {
  const { plan, request, at } = situation;
  const own = impressionIn(state, impression);
  return {
    plan,
    state: {
      ...state,
      log: state.log.map((entry) =>
        entry === own ? { ...entry, renderedAt: entry.renderedAt || entry.at } : entry,
      ),
    },
    request: { ...request, at, id: undefined as never, stays: undefined },
  };
}

/** The same plan where one candidate is as if the config said something else of it. */
export function withOffer(world: World, offer: OfferPlan, change: Partial<OfferPlan>): World {
  const { plan, request } = world;
  const changed: OfferPlan = { ...offer, ...change, rungs: [] };
  const rungs = offer.rungs.map((rung): Rung => ({ ...rung, offer: changed }));
  const offers = offersIn(world).map((of) => (of === offer ? { ...changed, rungs } : of));
  // No others are asked about in this world.
  const candidates = new Map([
    [request.placement, new Map([[request.trigger ?? 'page-view', offers]])],
  ]);
  return { ...world, plan: { ...plan, candidates } };
}
