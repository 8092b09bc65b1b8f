import type { DecisionRequest, Outcome } from '../model/decision.js';
import { isDrawn } from './bucket.js';
import { scoreRung } from './creepiness/score-rung.js';
import { historyOf } from './history/history-of.js';
import { type Found, knownImpression } from './known-impression.js';
import type { Plan, Rung, Situation } from './plan.js';
import { select } from './select.js';
import { newImpressionId } from './state/impression-id.js';
import type { Entry, State } from './state/state.js';
import { withActivity } from './state/visits.js';
import { DAY_MS } from './time/duration.js';

/** A decision as the engine leaves it; reasons are worked out only when they are read. */
export interface TakenDecision {
  readonly outcome: Outcome;
  readonly rung: Rung | undefined;
  readonly impression: string | undefined;
  readonly isKept: boolean | undefined;
  readonly score: number | undefined;
  /** What it was decided on. */
  readonly situation: Situation;
  /** What is remembered from now on. */
  readonly state: State;
}

/** A request whose instant is epoch ms. */
export type RequestAt = DecisionRequest & { readonly at: number };

/** The situation of a request: all that rules may look at. */
export function situationOf(plan: Plan, given: State, request: RequestAt): Situation {
  const { at, consent } = request;
  let state = given;
  let history = historyOf(plan, given);
  if (history.latest > at) {
    state = plan.healClock(given, at);
    history = historyOf(plan, state);
  }
  return {
    plan,
    state,
    history,
    request,
    at,
    maySignals: consent?.personalisation === 'granted',
    mayStore: consent?.storage === 'granted',
    placementSlot: plan.slots.placements.get(request.placement) ?? -1,
    // Asked for when a rule needs it: a page learns its zone late, for that takes milliseconds.
    offset: (ms) => plan.zone(ms, request.timeZone ?? 'UTC'),
    shopOffset: (ms) => plan.zone(ms, plan.timeZone ?? request.timeZone ?? 'UTC'),
  };
}

/** Decides, and reserves the impression of what is to be shown. Pure: neither argument changes. */
export function takeDecision(plan: Plan, given: State, request: RequestAt): TakenDecision {
  const situation = situationOf(plan, given, request);
  const found: (Found & { readonly state?: State }) | undefined =
    knownImpression(situation) ?? (request.stays ? undefined : reserve(situation));
  const { entry, rung, isKept, state = situation.state } = found ?? {};
  const outcome = entry ? (entry.ghost ? 'holdout' : 'show') : 'hold';
  return {
    outcome,
    rung,
    impression: entry?.id,
    isKept,
    score: entry?.score,
    situation,
    state,
  };
}

/** A bounded share of decisions picks the second best, so that not everybody sees the same. */
function selectOrExplore(situation: Situation): Rung | undefined {
  const best = select(situation);
  const { plan, state, request, at, offset } = situation;
  if (!best || !plan.explore) return best;
  const day = Math.floor((at + offset(at)) / DAY_MS);
  const explores = isDrawn(plan.explore, state, 'explore', `${request.placement}|${day}`);
  return (explores && select(situation, best.offer)) || best;
}

function reserve(situation: Situation): (Found & Pick<TakenDecision, 'state'>) | undefined {
  const rung = selectOrExplore(situation);
  if (!rung) return undefined;
  const { plan, state, request, at, mayStore } = situation;
  const { offer, creative, format } = rung;
  // Drawn after selection, and stable: the same shopper stays withheld, for comparison.
  const isGhost =
    mayStore &&
    !offer.isService &&
    (isDrawn(plan.holdout, state, 'holdout', 'shop') ||
      isDrawn(offer.holdout, state, 'holdout', offer.campaign));
  // A ghost is never rendered, and counts as if it had been.
  const seenAt = isGhost ? at : 0;
  const entry: Entry = {
    kind: 'impression',
    at,
    renderedAt: seenAt,
    viewableAt: seenAt,
    offer: offer.id,
    campaign: offer.campaign,
    topic: offer.topic,
    placement: request.placement,
    id: request.id ?? newImpressionId(state),
    creative,
    format,
    ghost: +isGhost,
    service: +offer.isService,
    score: scoreRung(rung, situation),
  };
  return {
    entry,
    rung,
    state: plan.compact(withActivity(state, at, 0, [...state.log, entry]), at),
  };
}
