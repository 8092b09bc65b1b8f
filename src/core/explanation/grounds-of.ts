import type { Condition, Config, OfferConfig } from '../../model/config.js';
import type { Ground, GroundValue } from '../../model/decision.js';
import { interestIn } from '../audience/interest.js';
import type { Plan, Rung, SignalPlan, Situation } from '../plan.js';

/** One condition of an audience that let the offer through. */
interface Fact {
  readonly signal: string;
  readonly values: readonly GroundValue[];
  /** False where it counted that they were not held, or not often enough. */
  readonly isHeld: boolean;
  /** False where any value would do. */
  readonly isNamed: boolean;
}

/** Of values that were not asked for by name. */
const MAX_VALUES = 3;

/**
 * What let a creative appear: the conditions of the audience that held, then what the creative uses
 * besides. Empty where everyone sees it; `undefined` where it stays from before and the facts of
 * that time are gone.
 * @param impression of an offer that stays: it is explained by what was known when it came.
 */
export function groundsOf(
  rung: Rung,
  now: Situation,
  impression?: string,
): readonly Ground[] | undefined {
  const { plan, request, state } = now;
  const shown = state.log.find(({ kind, id }) => kind === 'impression' && id === impression);
  const situation = shown ? { ...now, at: shown.at } : now;
  const { audience, about } = declaredOffer(plan, rung.offer.id);
  const conditions = audience ? factsThat(audience, true, situation) : [];
  if (!conditions) return undefined;
  const flows = new Set(rung.flows);
  if (rung.offer.trigger === 'interest-peak' && about?.signal) flows.add(about.signal);
  const used = [...flows].map((name): Fact => {
    const signal = plan.signals.get(name)!;
    // The audience judged its own signals: what it did not match has no part in this. And what an
    // earlier page was about is not known any more.
    const isOut = rung.offer.audience?.flows.includes(name) || (shown && signal.isContextual);
    const value = about?.signal === name ? about.value : undefined;
    return factOf(name, value, isOut ? [] : heldValues(signal, value, situation));
  });
  const facts = [
    ...conditions,
    // Of what a creative may use, nothing need be held.
    ...used.filter(({ values }) => values.length),
  ].sort((a, b) => Number(b.isHeld) - Number(a.isHeld));
  const grounds = new Map<string, Ground>();
  for (const { signal, values, isHeld, isNamed } of facts) {
    const { derivation, origin, domain, label } = plan.signals.get(signal)!.config;
    const key = `${isHeld}${signal}`;
    const known = grounds.get(key) ?? { values: [], more: 0 };
    const added = isNamed ? values : values.slice(0, MAX_VALUES);
    const isNew = ({ value }: GroundValue) => known.values.every((other) => other.value !== value);
    grounds.set(key, {
      signal,
      derivation,
      origin,
      domain,
      label,
      isHeld,
      values: [...known.values, ...added.filter(isNew)],
      more: known.more + values.length - added.length,
      timeZone: request.timeZone ?? 'UTC',
    });
  }
  return [...grounds.values()];
}

const factOf = (
  signal: string,
  asked: string | undefined,
  values: readonly GroundValue[],
  isHeld = true,
): Fact => ({ signal, values, isHeld, isNamed: asked !== undefined });

/** An offer as the file has it: the first of its id that the check left standing. */
function declaredOffer({ declared, problems }: Plan, id: string): OfferConfig {
  const hasFallen = (index: number): boolean =>
    problems.some(
      ({ path }) =>
        path[0] === 'offers' && path[1] === index && (path[2] !== 'creatives' || path.length < 4),
    );
  return (declared as Config).offers!.find(
    (offer, index) => offer?.id === id && !hasFallen(index),
  )!;
}

/**
 * The facts that make a condition true (or false, as `wanted`); `undefined` where it is not. An
 * `any` is explained by each of its parts that holds; turned by a `not` it needs all of them.
 */
function factsThat(
  condition: Condition,
  wanted: boolean,
  situation: Situation,
): readonly Fact[] | undefined {
  if ('signal' in condition) return factThat(condition, wanted, situation);
  if ('not' in condition) return factsThat(condition.not, !wanted, situation);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const found = parts.flatMap((part) => {
    const facts = factsThat(part, wanted, situation);
    return facts ? [facts] : [];
  });
  return found.length >= (isAll === wanted ? parts.length : 1) ? found.flat() : undefined;
}

function factThat(
  { signal: name, equals, interest }: Extract<Condition, { signal: string }>,
  wanted: boolean,
  situation: Situation,
): readonly Fact[] | undefined {
  const signal = situation.plan.signals.get(name)!;
  const { isContextual } = signal;
  // Without consent it was not looked at.
  if (!isContextual && !situation.maySignals) return undefined;
  const held = heldValues(signal, equals, situation);
  const enough = held.filter(
    ({ times }) =>
      (isContextual ? 1 : interestIn(times, signal, situation.at)) >= (interest?.atLeast ?? 0),
  );
  if (enough.length > 0 !== wanted) return undefined;
  // What the page is not about says nothing about the shopper.
  if (isContextual && !wanted) return [];
  const missing = equals === undefined || held.length ? held : [labelled(equals, [], signal)];
  return [factOf(name, equals, wanted ? enough : missing, wanted)];
}

/** The unexpired values of a signal, or the one asked for; those with the newest events first. */
function heldValues(
  signal: SignalPlan,
  asked: string | undefined,
  { state, request: { context }, at }: Situation,
): readonly GroundValue[] {
  const { name, config, isContextual, keepMs } = signal;
  const held = new Map<string, number[]>();
  if (isContextual) {
    for (const value of context && Object.hasOwn(context, name) ? [context[name]!].flat() : []) {
      held.set(value, []);
    }
  }
  for (const entry of [...state.log].sort((a, b) => b.at - a.at)) {
    const isOld = entry.at > at || entry.at <= at - keepMs;
    if (entry.kind !== 'signal' || entry.name !== name || isOld) continue;
    // Of a signal that holds one value only the newest event counts.
    if (config.holds === 'one' && held.size) break;
    held.set(entry.value!, [entry.at, ...(held.get(entry.value!) ?? [])]);
  }
  return [...held]
    .filter(([value]) => asked === undefined || value === asked)
    .map(([value, times]) => labelled(value, times, signal));
}

function labelled(
  value: string,
  times: readonly number[],
  { config: { values } }: SignalPlan,
): GroundValue {
  const hasLabels = typeof values === 'object' && !Array.isArray(values);
  const label = hasLabels && Object.hasOwn(values, value) ? values[value] : undefined;
  return { value, label, times };
}
