import { FORESIGHT_MS } from './audience/matches-again-at.js';
import { passesAt } from './passes-at.js';
import type { OfferPlan, Rung, Situation } from './plan.js';
import { idleRulesOf, RULES } from './rules.js';
import { candidatesOf } from './selection-order.js';

/**
 * Epoch ms at which time alone would let the creative pass: `t` rises to the next pass of every
 * refusing rule, and all are asked again there, until none refuses (specification 3.5).
 * `undefined` where time does not lift it, or not within 400 days.
 */
export function rungLiftedAt(rung: Rung, situation: Situation): number | undefined {
  const last = situation.at + FORESIGHT_MS;
  const idle = idleRulesOf(rung);
  // Not those that it remembers: in a page they have no codes.
  const rules = RULES.filter((_, index) => !idle[index]);
  for (let { at } = situation; at <= last; ) {
    const then = { ...situation, at };
    let next = at;
    for (const rule of rules) next = Math.max(next, passesAt(rule, rung, then));
    if (next === at) return at;
    at = next;
  }
  return undefined;
}

/** `undefined` where there is none. */
export const earliest = (instants: readonly (number | undefined)[]): number | undefined => {
  const least = Math.min(...instants.map((instant) => instant ?? Infinity));
  return least === Infinity ? undefined : least;
};

/** The earliest over the creatives of an offer. */
export const offerLiftedAt = ({ rungs }: OfferPlan, situation: Situation): number | undefined =>
  earliest(rungs.map((rung) => rungLiftedAt(rung, situation)));

/** The earliest over all candidates: then the same request is granted, if nothing else happens. */
export const liftedAt = (situation: Situation): number | undefined =>
  earliest(candidatesOf(situation).map((offer) => offerLiftedAt(offer, situation)));
