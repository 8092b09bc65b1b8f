import { interestIn } from './flows-and-audience.js';
import { type Choice, choiceIn } from './judge-by-oracle.js';
import type { Perturbation } from './perturbation.js';
import type { World } from './world.js';

/** What would come in a world; what waits for the shopper's interest, only where there is some. */
export function outcomeIn(world: World): Choice {
  const fired = firedIn(world);
  return choiceIn(fired ? { ...world, request: { ...world.request, fired } } : world);
}

/** Specification 7.2, as far as one instant tells; `undefined` of other triggers. */
export function firedIn(world: World): string[] | undefined {
  const { config, request } = world;
  if (request.trigger !== 'interest-peak') return undefined;
  return (config.offers ?? []).flatMap(({ id, about, when }) => {
    const least = (when?.trigger === 'interest-peak' && when.value) || 0;
    if (about?.signal === undefined) return [];
    const isStored = config.signals?.[about.signal]?.derivation !== 'contextual';
    const isHigh = interestIn(world, about.signal, about.value, Number(request.at)) > least;
    return isStored && isHigh ? [id] : [];
  });
}

export const differs = (one: Choice, other: Choice): boolean =>
  one.outcome !== other.outcome || one.offer !== other.offer || one.creative !== other.creative;

/** Whether something else would come than now without these facts, which their names tell apart. */
export function turns(world: World, now: Choice, facts: readonly Perturbation[]): boolean {
  const known = turnedIn.get(world) ?? new Map<string, boolean>();
  turnedIn.set(world, known);
  const key = facts.map(({ name }) => name).join('\n');
  const isTurned =
    known.get(key) ??
    differs(outcomeIn(facts.reduce((then, { without }) => without(then), world)), now);
  known.set(key, isTurned);
  return isTurned;
}

/** Each fact is asked about with every other: what was worked out once is kept. */
const turnedIn = new WeakMap<World, Map<string, boolean>>();

/** Whether a fact turns the decision by itself, or in a smallest set of three at most. */
export function hasInfluence(
  world: World,
  now: Choice,
  fact: Perturbation,
  others: readonly Perturbation[],
): boolean {
  const turnsIt = (...facts: readonly Perturbation[]): boolean => turns(world, now, facts);
  if (turnsIt(fact)) return true;
  const silent = others.filter((other) => other.name !== fact.name && !turnsIt(other));
  if (silent.some((other) => turnsIt(fact, other))) return true;
  return silent.some((one, index) =>
    silent.slice(index + 1).some((other) => turnsIt(fact, one, other) && !turnsIt(one, other)),
  );
}
