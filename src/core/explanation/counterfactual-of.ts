import type { Rung } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import { withoutEntries, withRequest } from './fact.js';
import { setsOf } from './sets-of.js';
import { retake, type World } from './world.js';

/** More signals than these are no answer to *what if*. */
const SIZES = [1, 2, 3];

/**
 * The smallest set of flows without which, at the same instant and state, another offer, a less
 * personal creative or nothing would have come (specification 12.2). Of several the first in the
 * order of the config; empty where there is none.
 */
export function counterfactualOf(
  world: World,
  { rung, outcome }: TakenDecision,
): readonly string[] {
  const flows = [...world.plan.signals.keys()].filter((name) => rung!.flows.includes(name));
  const peak = rung!.offer.trigger === 'interest-peak' && rung!.offer.config.about?.signal;
  if (peak && !flows.includes(peak)) flows.push(peak);
  for (const set of SIZES.flatMap((size) => setsOf(flows, size))) {
    const then = retake(set.reduce(withoutSignal, world));
    const isOther = then.outcome !== outcome || then.rung?.offer.id !== rung!.offer.id;
    if (isOther || placeOf(then.rung!) > placeOf(rung!)) return set;
  }
  return [];
}

/** On its ladder, from the most to the least personal. */
const placeOf = ({ offer, creative }: Rung): number =>
  offer.rungs.findIndex((of) => of.creative === creative);

const withoutSignal = (world: World, name: string): World => {
  const { [name]: _, ...context } = world.request.context ?? {};
  return withRequest(
    withoutEntries((entry) => entry.kind === 'signal' && entry.name === name)(world),
    { context },
  );
};
