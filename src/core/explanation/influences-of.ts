import type { OfferPlan } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import type { Fact } from './fact.js';
import type { Reads } from './offer-reads.js';
import { setsOf } from './sets-of.js';
import { differs, retake, type World } from './world.js';

/** All sets of two and three are asked about among so many facts. */
const MAX_OF_ALL = 8;
/** Sets that are asked about at most: each is a decision taken again. */
const MAX_SETS = 300;
/** More than these together are no answer to *why*. */
const MAX_SIZE = 3;

/**
 * The facts that influenced a decision: each that is in a smallest set of at most three without
 * which it would have been another. So both halves of an `any` that both hold are among them. What
 * takes effect only together takes it on the shown offer or on one other; where very many facts
 * could, not all sets of them are asked about.
 * @param offers candidates, with what judging them looks at.
 */
export function influencesOf(
  world: World,
  taken: TakenDecision,
  facts: readonly Fact[],
  offers: ReadonlyMap<OfferPlan, Reads>,
): ReadonlySet<Fact> {
  const changes = (set: readonly Fact[]): boolean =>
    differs(retake(set.reduce((then, fact) => fact.without(then), world)), taken);
  const found = new Set(facts.filter((fact) => changes([fact])));
  const open = facts.filter((fact) => !found.has(fact));
  const asked = new Map<string, boolean>();
  const isSet = (set: readonly Fact[]): boolean => {
    const key = set.map((fact) => open.indexOf(fact)).join();
    const known = asked.get(key) ?? (asked.size < MAX_SETS && changes(set));
    asked.set(key, known);
    return known;
  };
  for (const near of neighbours(world, taken.rung!.offer, open, offers)) {
    const sets = near.length > MAX_OF_ALL ? shrunkSets(near, isSet) : smallestSets(near, isSet);
    for (const set of sets) if (set.length <= MAX_SIZE) for (const fact of set) found.add(fact);
  }
  return found;
}

/** Facts that could take effect together: on the shown offer first, then on each that could win. */
function neighbours(
  { plan }: World,
  shown: OfferPlan,
  open: readonly Fact[],
  offers: ReadonlyMap<OfferPlan, Reads>,
): readonly (readonly Fact[])[] {
  const concerns = (fact: Fact, offer: OfferPlan): boolean =>
    fact.concerns(offer, offers.get(offer) ?? new Map());
  const own = open.filter((fact) => concerns(fact, shown));
  const rivals = [...offers.keys()].filter(
    ({ id, priority }) => id !== shown.id && (priority >= shown.priority || plan.explore > 0),
  );
  return [
    own,
    // The second best is shown, so that two others have a part.
    ...(plan.explore > 0 ? [open] : []),
    ...rivals.map((offer) => {
      // What lets it appear does not help it by being away.
      const facts = open.filter((fact) => concerns(fact, offer) && !isWanted(fact, offer));
      const isRanked = offer.priority === shown.priority || plan.explore > 0;
      const all = open.filter((fact) => concerns(fact, offer) || concerns(fact, shown));
      if (isRanked && all.length <= MAX_OF_ALL) return all;
      return facts.length <= MAX_OF_ALL ? facts : facts.filter((fact) => !isReset(fact));
    }),
  ];
}

/** Asked for, and nowhere denied: where there is a `not`, it could be either. */
const isWanted = ({ said }: Fact, { audience, config }: OfferPlan): boolean =>
  !!said && audience.flows.has(said.signal) && !/"not":/.test(JSON.stringify(config.audience));

/** Interest that was shown ends what a dismissal began. */
const isReset = ({ circumstance }: Fact): boolean =>
  circumstance?.kind === 'clicked' || circumstance?.kind === 'converted';

type IsSet = (set: readonly Fact[]) => boolean;

/** The smallest of all sets of two and three that count; none of one does. */
function smallestSets(facts: readonly Fact[], isSet: IsSet): readonly (readonly Fact[])[] {
  const pairs = setsOf(facts, 2).filter(isSet);
  const hasPair = (set: readonly Fact[]): boolean =>
    pairs.some((pair) => pair.every((fact) => set.includes(fact)));
  return [...pairs, ...setsOf(facts, 3).filter((set) => !hasPair(set) && isSet(set))];
}

/**
 * The same among many facts: of all together those that need not be are left out one by one; what
 * is left is a smallest set. Others are found among all without one of its facts.
 */
function shrunkSets(facts: readonly Fact[], isSet: IsSet): readonly (readonly Fact[])[] {
  const found: (readonly Fact[])[] = [];
  const without = (set: readonly Fact[], fact: Fact): readonly Fact[] =>
    set.filter((of) => of !== fact);
  const seek = (from: readonly Fact[]): void => {
    if (found.length > MAX_OF_ALL || !isSet(from)) return;
    const known = found.find((set) => set.every((fact) => from.includes(fact)));
    const set =
      known ??
      from.reduce((left, fact) => (isSet(without(left, fact)) ? without(left, fact) : left), from);
    if (!known) found.push(set);
    for (const fact of set) seek(without(from, fact));
  };
  seek(facts);
  return found;
}
