import type { Condition, Config, OfferConfig } from '../../../src/model/config.js';
import { DAY, durationMs } from './durations.js';
import type { SignalFact } from './facts-of-history.js';
import type { Rung, World } from './world.js';

type Leaf = Extract<Condition, { signal: string }>;

type Leaves = readonly { readonly leaf: Leaf; readonly isPositive: boolean }[];

/** Leaves with their polarity: a leaf under an even number of `not` is positive. */
export function leavesOf(condition: Condition | undefined): Leaves {
  if (!condition) return [];
  const leaves = known.get(condition) ?? findLeaves(condition, true);
  known.set(condition, leaves);
  return leaves;
}

/** Asked by most rules: worked out once for each condition. */
const known = new WeakMap<Condition, Leaves>();

function findLeaves(condition: Condition, isPositive: boolean): Leaves {
  if ('all' in condition) return condition.all.flatMap((each) => findLeaves(each, isPositive));
  if ('any' in condition) return condition.any.flatMap((each) => findLeaves(each, isPositive));
  if ('not' in condition) return findLeaves(condition.not, !isPositive);
  return [{ leaf: condition, isPositive }];
}

const isStored = (config: Config, signal: string) =>
  config.signals?.[signal]?.derivation !== 'contextual';

/** Whether a rung uses anything about the shopper. */
export function isPersonal({ config }: World, { offer, creative }: Rung): boolean {
  const positive = leavesOf(offer.audience).filter(({ isPositive }) => isPositive);
  const flows = [...(creative.uses ?? []), ...positive.map(({ leaf }) => leaf.signal)];
  return offer.when?.trigger === 'interest-peak' || flows.some((name) => isStored(config, name));
}

/** Unexpired events of a signal; of one that holds one value, the newest only. */
export function heldEvents({ config, facts }: World, name: string, at: number): SignalFact[] {
  const { holds, keep } = config.signals?.[name] ?? {};
  const keepMs = keep === undefined ? 6 * halfLifeMs(config, name) : durationMs(keep);
  const events = facts.signals.filter((event) => event.name === name);
  const counted = holds === 'one' ? events.slice(-1) : events;
  return counted.filter((event) => event.at > at - keepMs);
}

function halfLifeMs(config: Config, name: string): number {
  const { halfLife } = config.signals?.[name] ?? {};
  return halfLife === undefined ? 30 * DAY : durationMs(halfLife);
}

/** Interest in a value, or the greatest one over all values, rounded half up to 0.1. */
export function interestIn(world: World, name: string, value: string | undefined, at: number) {
  if (!isStored(world.config, name)) {
    const present = contextValues(world, name);
    return (value === undefined ? present.length > 0 : present.includes(value)) ? 1 : 0;
  }
  const halfLife = halfLifeMs(world.config, name);
  const sums = new Map<string, number>();
  for (const event of heldEvents(world, name, at)) {
    const share = 2 ** (-(at - event.at) / halfLife);
    sums.set(event.value, (sums.get(event.value) ?? 0) + share);
  }
  const sum = value === undefined ? Math.max(0, ...sums.values()) : (sums.get(value) ?? 0);
  return Math.floor(sum * 10 + 0.5) / 10;
}

export function contextValues({ request }: World, name: string): readonly string[] {
  const values = request.context?.[name];
  if (values === undefined) return [];
  return typeof values === 'string' ? [values] : values;
}

export function isLeafTrue(world: World, leaf: Leaf, at: number): boolean {
  const { signal, equals, interest } = leaf;
  if (equals !== undefined) {
    const values = isStored(world.config, signal)
      ? heldEvents(world, signal, at).map(({ value }) => value)
      : contextValues(world, signal);
    if (!values.includes(equals)) return false;
  }
  return interest === undefined || interestIn(world, signal, equals, at) >= interest.atLeast;
}

export function isInAudience(world: World, offer: OfferConfig, at: number): boolean {
  return offer.audience === undefined || holds(world, offer.audience, at, true);
}

function holds(world: World, condition: Condition, at: number, isPositive: boolean): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(world, each, at, isPositive));
  if ('any' in condition) return condition.any.some((each) => holds(world, each, at, isPositive));
  if ('not' in condition) return !holds(world, condition.not, at, !isPositive);
  // Without consent a stored signal must not help the offer: false where it would have to be true.
  const isClosed = isStored(world.config, condition.signal) && !world.hasPersonalisation;
  return isClosed ? !isPositive : isLeafTrue(world, condition, at);
}

/** Greatest interest over the positive stored leaves, for the selection order (8.1). */
export function greatestInterest(world: World, offer: OfferConfig, at: number): number {
  if (!world.hasPersonalisation) return 0;
  const interests = leavesOf(offer.audience)
    .filter(({ leaf, isPositive }) => isPositive && isStored(world.config, leaf.signal))
    .map(({ leaf }) => interestIn(world, leaf.signal, leaf.equals, at));
  return Math.max(0, ...interests);
}
