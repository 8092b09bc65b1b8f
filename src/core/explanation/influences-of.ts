import type { OfferPlan } from '../plan.js';
import type { TakenDecision } from '../take-decision.js';
import type { Fact } from './fact.js';
import type { Reads } from './offer-reads.js';
import { differs, retake, type World } from './world.js';

/** Sets of three are looked for among so many facts at most, sets of two among so many. */
const MAX_OF_TRIPLES = 12;
const MAX_OF_PAIRS = 32;

/**
 * The facts that influenced a decision: each that is in a smallest set of at most three without
 * which it would have been another. So both halves of an `any` that both hold are among them.
 * @param offers candidates, with what judging them looks at. What takes effect only together takes it
 * on the shown offer or on one other.
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
    const known = asked.get(key) ?? changes(set);
    asked.set(key, known);
    return known;
  };
  const shown = taken.rung!.offer;
  const concerns = (fact: Fact, offer: OfferPlan): boolean =>
    fact.concerns(offer, offers.get(offer) ?? new Map());
  // Together they end that it may be shown, or let another one come before it.
  const rivals = [...offers.keys()].filter(
    ({ priority }) => priority >= shown.priority || world.plan.explore > 0,
  );
  for (const offer of rivals) {
    const isRanked = offer.priority === shown.priority || world.plan.explore > 0;
    const near = open.filter(
      (fact) => concerns(fact, offer) || (isRanked && concerns(fact, shown)),
    );
    if (near.length > MAX_OF_PAIRS) continue;
    const pairs = near.flatMap((a, index) => near.slice(index + 1).map((b) => [a, b] as const));
    const together = pairs.filter(isSet);
    for (const fact of together.flat()) found.add(fact);
    if (near.length > MAX_OF_TRIPLES) continue;
    const holds = (a: Fact, b: Fact): boolean =>
      together.some((pair) => pair.includes(a) && pair.includes(b));
    for (const [a, b] of pairs) {
      for (const c of near.slice(near.indexOf(b) + 1)) {
        const isSmallest = !holds(a, b) && !holds(a, c) && !holds(b, c);
        if (isSmallest && isSet([a, b, c])) for (const fact of [a, b, c]) found.add(fact);
      }
    }
  }
  return found;
}
