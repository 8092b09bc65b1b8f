import type { DecisionRequest, Outcome } from '../model/decision.js';
import { bucket } from './bucket.js';
import { historyOf } from './history/history-of.js';
import { knownImpression } from './known-impression.js';
import type { Plan, Rung, Situation } from './plan.js';
import { select } from './select.js';
import { append } from './state/append.js';
import { entryOf } from './state/entry-of.js';
import { healClock } from './state/heal-clock.js';
import { newImpressionId } from './state/impression-id.js';
import type { State } from './state/state.js';
import { addVisit } from './state/visits.js';
import { DAY_MS } from './time/duration.js';
import { toEpochMs } from './time/instant.js';

/** A decision as the engine leaves it; reasons are worked out only when they are read. */
export interface TakenDecision {
  readonly outcome: Outcome;
  readonly rung?: Rung;
  readonly impression?: string | undefined;
  readonly isKept?: boolean;
  /** What it was decided on. */
  readonly situation: Situation;
  /** What is remembered from now on. */
  readonly state: State;
}

/** The situation of a request: all that rules may look at. */
export function situationOf(plan: Plan, given: State, request: DecisionRequest): Situation {
  const at = toEpochMs(request.at);
  const state = historyOf(plan, given).latest > at ? healClock(given, at) : given;
  const { timeZone = 'UTC', consent } = request;
  const shopZone = plan.timeZone ?? timeZone;
  return {
    plan,
    state,
    history: historyOf(plan, state),
    request,
    at,
    maySignals: consent?.personalisation === 'granted',
    mayStore: consent?.storage === 'granted',
    placementSlot: plan.slots.placements.get(request.placement) ?? -1,
    offset: (ms) => plan.zone(ms, timeZone),
    shopOffset: (ms) => plan.zone(ms, shopZone),
  };
}

/** Decides, and reserves the impression of what is to be shown. Pure: neither argument changes. */
export function takeDecision(plan: Plan, given: State, request: DecisionRequest): TakenDecision {
  const situation = situationOf(plan, given, request);
  const { state } = situation;
  const known = knownImpression(situation);
  if (known) {
    const { entry, rung, isKept } = known;
    return {
      outcome: entry.ghost ? 'holdout' : 'show',
      rung,
      impression: entry.id,
      isKept,
      situation,
      state,
    };
  }
  const rung = selectOrExplore(situation);
  return rung ? reserve(rung, situation) : { outcome: 'hold', situation, state };
}

/** A bounded share of decisions picks the second best, so that not everybody sees the same. */
function selectOrExplore(situation: Situation): Rung | undefined {
  const best = select(situation);
  const { plan, state, request, at, offset } = situation;
  if (!best || !plan.explore) return best;
  const day = Math.floor((at + offset(at)) / DAY_MS);
  const explores = bucket(state, 'explore', `${request.placement}|${day}`) < plan.explore;
  return (explores && select(situation, best.offer)) || best;
}

function reserve(rung: Rung, situation: Situation): TakenDecision {
  const { plan, state, request, at, mayStore } = situation;
  const { offer, creative, format } = rung;
  // Drawn after selection, and stable: the same shopper stays withheld, for comparison.
  const isGhost =
    mayStore &&
    !offer.isService &&
    (bucket(state, 'holdout', 'shop') < plan.holdout ||
      bucket(state, 'holdout', offer.campaign!) < offer.holdout);
  const impression = request.id ?? newImpressionId(state);
  // A ghost is never rendered, and counts as if it had been.
  const seenAt = isGhost ? at : undefined;
  const entry = entryOf(offer, {
    kind: 'impression',
    at,
    placement: request.placement,
    id: impression,
    creative,
    format,
    renderedAt: seenAt,
    viewableAt: seenAt,
    ghost: isGhost ? 1 : undefined,
    service: offer.isService ? 1 : undefined,
  });
  return {
    outcome: isGhost ? 'holdout' : 'show',
    rung,
    impression,
    situation,
    state: {
      ...append(plan, state, [entry], at),
      revision: state.revision + 1,
      visits: addVisit(state.visits, { from: at, to: at, pageViews: 0 }),
    },
  };
}
