import { belowMaxAt } from '../history/below-max-at.js';
import type { OfferPlan, Situation } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import { DAY_MS } from '../time/duration.js';
import type { Fact } from './fact.js';
import { offersIn, retake, type World } from './world.js';

/** Whether another candidate has reached one of its caps, and would not have without a fact. */
export function reachedLimit(
  world: World,
  { rung, situation }: TakenDecision,
  fact: Fact,
): 'reached' | 'reached-today' | undefined {
  const before = retake(fact.without(world)).situation;
  const untils = offersIn(world)
    .filter((offer) => offer.id !== rung!.offer.id && cappedUntil(offer, before) <= situation.at)
    .map((offer) => cappedUntil(offer, situation))
    .filter((until) => until > situation.at);
  if (!untils.length) return undefined;
  const until = Math.min(...untils);
  const dayOf = (ms: number): number => Math.floor((ms + situation.offset(ms)) / DAY_MS);
  return until < Infinity && dayOf(until) > dayOf(situation.at) ? 'reached-today' : 'reached';
}

/** Epoch ms from which the caps let one of its creatives pass. */
const cappedUntil = ({ rungs }: OfferPlan, situation: Situation): number =>
  Math.min(
    ...rungs.map(({ caps }) => Math.max(0, ...caps.map((cap) => belowMaxAt(cap, situation)))),
  );
