import type { DecisionRequest, Outcome } from '../model/decision.js';
import { bucket } from './bucket.js';
import { historyOf } from './history/history-of.js';
import { keptImpression } from './kept-impression.js';
import type { Plan, Rung, Situation } from './plan.js';
import { select } from './select.js';
import { append } from './state/compact.js';
import { newImpressionId } from './state/confirm-impression.js';
import { healClock } from './state/heal-clock.js';
import type { Entry, State } from './state/state.js';
import { addVisit } from './state/visits.js';
import { localDay } from './time/calendar.js';
import { toEpochMs } from './time/instant.js';

/** A decision as the engine leaves it; reasons are worked out only when they are read. */
export interface TakenDecision {
  readonly outcome: Outcome;
  readonly rung: Rung | undefined;
  readonly impression: string | undefined;
  readonly isKept: boolean;
  /** What it was decided on. */
  readonly situation: Situation;
  /** What is remembered from now on. */
  readonly state: State;
}

/** The situation of a request: all that rules may look at. */
export function situationOf(plan: Plan, given: State, request: DecisionRequest): Situation {
  const at = toEpochMs(request.at);
  let state = given;
  let history = historyOf(plan, state);
  if (history.latest > at) {
    state = healClock(state, at);
    history = historyOf(plan, state);
  }
  const { timeZone = 'UTC', consent } = request;
  const shopZone = plan.timeZone ?? timeZone;
  return {
    plan,
    state,
    history,
    request,
    at,
    maySignals: consent?.personalisation === 'granted',
    mayStore: consent?.storage === 'granted',
    offset: (ms) => plan.zone(ms, timeZone),
    shopOffset: (ms) => plan.zone(ms, shopZone),
  };
}

/** Decides, and reserves the impression of what is to be shown. Pure: neither argument changes. */
export function takeDecision(plan: Plan, given: State, request: DecisionRequest): TakenDecision {
  const situation = situationOf(plan, given, request);
  const { state } = situation;
  const known = repeatedOrKept(situation);
  if (known) {
    const { entry, rung, isKept } = known;
    const outcome = entry.ghost ? 'holdout' : 'show';
    return { outcome, rung, impression: entry.id, isKept, situation, state };
  }
  const rung = selectOrExplore(situation);
  if (!rung) {
    return { outcome: 'hold', rung, impression: undefined, isKept: false, situation, state };
  }
  const isGhost = isWithheld(rung, situation);
  const impression = request.id ?? newImpressionId(state);
  return {
    outcome: isGhost ? 'holdout' : 'show',
    rung,
    impression,
    isKept: false,
    situation,
    state: reserve(situation, rung, impression, isGhost),
  };
}

function repeatedOrKept(
  situation: Situation,
): { entry: Entry; rung: Rung | undefined; isKept: boolean } | undefined {
  const { plan, state, request } = situation;
  if (request.id !== undefined) {
    const entry = state.log.find(({ id, kind }) => id === request.id && kind === 'impression');
    const rung = plan.offers
      .get(entry?.offer ?? '')
      ?.rungs.find(({ creative }) => creative === entry?.creative);
    if (entry && rung) return { entry, rung, isKept: false };
  }
  const kept = keptImpression(situation);
  return kept && { ...kept, isKept: true };
}

/** A bounded share of decisions picks the second best, so that not everybody sees the same. */
function selectOrExplore(situation: Situation): Rung | undefined {
  const best = select(situation);
  const { plan, state, request, at, offset } = situation;
  if (!best || !plan.explore) return best;
  const draw = `${request.placement}|${localDay(at, 0, offset)}`;
  const explores = bucket(state.seed, 'explore', draw) < plan.explore;
  return (explores && select(situation, best.offer)) || best;
}

/** Drawn after selection, and stable: the same shopper stays withheld, for comparison. */
function isWithheld({ offer }: Rung, { plan, state: { seed }, mayStore }: Situation): boolean {
  if (!mayStore || offer.isService) return false;
  return (
    (plan.holdout > 0 && bucket(seed, 'holdout', 'shop') < plan.holdout) ||
    (offer.holdout > 0 && bucket(seed, 'holdout', offer.campaign!) < offer.holdout)
  );
}

function reserve(
  { plan, state, request, at }: Situation,
  { offer, creative, format }: Rung,
  id: string,
  isGhost: boolean,
): State {
  const entry: Entry = {
    kind: 'impression',
    at,
    offer: offer.id,
    campaign: offer.campaign,
    topic: offer.topic,
    placement: request.placement,
    id,
    creative,
    format,
    // A ghost is never rendered, and counts as if it had been.
    renderedAt: isGhost ? at : undefined,
    viewableAt: isGhost ? at : undefined,
    ghost: isGhost ? 1 : undefined,
    service: offer.isService ? 1 : undefined,
  };
  const next = append(plan, state, [entry], at);
  return { ...next, visits: addVisit(next.visits, { from: at, to: at, pageViews: 0 }) };
}
