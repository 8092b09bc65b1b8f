import type { Condition, Config } from '../../model/config.js';
import { mayHold, mostInterest } from './audience-values.js';
import { type Leaf, leavesOf } from './leaves-of.js';
import type { Lint } from './lint.js';

/** Conditions that are each possible, and not together. */
export const contradiction: Lint = ({ config, offers }, warn) => {
  for (const { offer, at } of offers) {
    const leaves = leavesOf(offer.audience).map(({ leaf }) => leaf);
    const { signals = {} } = config;
    const isPossible = leaves.every((leaf) => {
      const declared = signals[leaf.signal];
      return (
        declared &&
        mayHold(leaf, declared) &&
        (leaf.interest?.atLeast ?? 0) <= mostInterest(declared)
      );
    });
    if (!isPossible || !offer.audience || canMatch(offer.audience, leaves, signals)) continue;
    warn(
      {
        message: 'it can never appear: the conditions of its audience contradict each other',
        remedy: 'Take one of them out; "any" asks for one of several.',
      },
      ...[...at, 'audience'],
    );
  }
};

/** How much of each value a shopper holds: a signal's name and value, 0 where it is not held. */
type Shopper = ReadonlyMap<string, number>;

/** Past so many kinds of shoppers nobody is looked for: the audience is taken to be possible. */
const MOST = 20_000;
/** Stands for a value that no condition names. */
const OTHER = '\0';

/** Tries every kind of shopper that the conditions tell apart. */
function canMatch(
  audience: Condition,
  leaves: readonly Leaf[],
  signals: NonNullable<Config['signals']>,
): boolean {
  let shoppers: Shopper[] = [new Map()];
  for (const [key, amounts] of amountsOf(leaves)) {
    shoppers = shoppers.flatMap((shopper) =>
      amounts.map((amount) => new Map([...shopper, [key, amount]])),
    );
    if (shoppers.length > MOST) return true;
  }
  return shoppers.some((shopper) => holdsOneEach(shopper, signals) && matches(audience, shopper));
}

const keyOf = (signal: string, value = OTHER): string => `${signal}\0${value}`;

/** For each value that is asked for: not held, hardly any interest, and each threshold. */
function amountsOf(leaves: readonly Leaf[]): Map<string, readonly number[]> {
  const amounts = new Map<string, Set<number>>();
  for (const { signal, equals, interest } of leaves) {
    const key = keyOf(signal, equals);
    const known = amounts.get(key) ?? new Set([0, 1e-9]);
    amounts.set(key, known.add(interest?.atLeast ?? 0));
  }
  return new Map([...amounts].map(([key, of]) => [key, [...of]]));
}

function holdsOneEach(shopper: Shopper, signals: NonNullable<Config['signals']>): boolean {
  return Object.entries(signals).every(([name, { holds }]) => {
    const held = [...shopper].filter(([key, amount]) => key.startsWith(`${name}\0`) && amount > 0);
    return holds !== 'one' || held.length < 2;
  });
}

function matches(condition: Condition, shopper: Shopper): boolean {
  if ('all' in condition) return condition.all.every((part) => matches(part, shopper));
  if ('any' in condition) return condition.any.some((part) => matches(part, shopper));
  if ('not' in condition) return !matches(condition.not, shopper);
  const { signal, equals, interest } = condition;
  const amount =
    equals === undefined
      ? Math.max(
          0,
          ...[...shopper].flatMap(([key, of]) => (key.startsWith(`${signal}\0`) ? of : [])),
        )
      : shopper.get(keyOf(signal, equals))!;
  return amount > 0 && amount >= (interest?.atLeast ?? 0);
}
