import type { Rung } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import { withoutEntries, withRequest } from './fact.js';
import { retake, type World } from './world.js';

/** More than these are no answer to *what if*. */
const MAX_SIGNALS = 3;

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
  for (const set of smallestFirst(flows)) {
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

/** All sets of up to three, those of one first, each in the given order. */
function smallestFirst(names: readonly string[]): readonly (readonly string[])[] {
  const sets: string[][][] = [[[]]];
  for (let size = 1; size <= Math.min(MAX_SIGNALS, names.length); size++) {
    sets[size] = sets[size - 1]!.flatMap((set) =>
      names.slice(names.indexOf(set.at(-1)!) + 1).map((name) => [...set, name]),
    );
  }
  return sets.slice(1).flat();
}
