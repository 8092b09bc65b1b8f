import type { Condition } from '../../model/config.js';
import type { AudienceMatcher, Situation } from '../plan.js';
import type { SignalPlan } from '../signal-plan.js';
import { interestIn } from './interest.js';
import { matchesAgainAt } from './matches-again-at.js';

type Test = AudienceMatcher['matches'];
type Leaf = Extract<Condition, { signal: string }>;

/**
 * Compiles a condition. `valueSlot` gives the place of a signal's value in `History.values`.
 */
export function compileAudience(
  condition: Condition,
  signals: ReadonlyMap<string, SignalPlan>,
  valueSlot: (signal: string, value: string) => number,
): AudienceMatcher {
  const leaves: Test[] = [];
  const flows = new Map<string, number[]>();
  const interests: ((situation: Situation) => number)[] = [];
  let hasNot = false;

  const compile = (part: Condition, isDenied: boolean): Test => {
    if ('all' in part) {
      const tests = part.all.map((child) => compile(child, isDenied));
      const [first, second] = tests;
      // Two are the usual case, and cost less than a loop over them.
      if (second && tests.length === 2) return (s) => first!(s) && second(s);
      return (s) => tests.every((test) => test(s));
    }
    if ('any' in part) {
      const tests = part.any.map((child) => compile(child, isDenied));
      return (s) => tests.some((test) => test(s));
    }
    if ('not' in part) {
      hasNot = true;
      const test = compile(part.not, !isDenied);
      return (s) => !test(s);
    }
    return compileLeaf(part, isDenied);
  };

  const compileLeaf = (leaf: Leaf, isDenied: boolean): Test => {
    const signal = signals.get(leaf.signal)!;
    const { equals, interest } = leaf;
    const least = interest ? interest.atLeast : 0;
    const measure = interestOf(signal, equals, valueSlot);
    const isAny = equals === undefined || signal.isContextual;
    const slot = isAny ? -1 : valueSlot(leaf.signal, equals);
    if (!isDenied) {
      flows.set(leaf.signal, [...(flows.get(leaf.signal) ?? []), slot]);
      if (!signal.isContextual) interests.push(measure);
    }
    if (signal.isContextual) {
      return (s) => measure(s) >= Math.max(least, 1);
    }
    const { keepMs } = signal;
    const holds: Test = (s) => {
      // Without consent a stored signal helps no condition, not even one that denies it.
      if (!s.maySignals) return isDenied;
      if (slot >= 0) {
        const times = s.history.values[slot];
        if (!times || times[times.length - 1]! <= s.at - keepMs) return false;
      }
      return !interest || measure(s) >= least;
    };
    leaves.push(holds);
    return holds;
  };

  const matches = compile(condition, false);
  return {
    matches,
    matchesAgainAt: (s) =>
      matches(s) ? s.at : hasNot ? matchesAgainAt(matches, leaves, s) : Infinity,
    flows,
    interest: (s) => interests.reduce((most, measure) => Math.max(most, measure(s)), 0),
  };
}

/** Interest in one value, or the greatest over all values of a signal. */
function interestOf(
  signal: SignalPlan,
  value: string | undefined,
  valueSlot: (signal: string, value: string) => number,
): (situation: Situation) => number {
  const { name } = signal;
  if (signal.isContextual) {
    return ({ request: { context } }) => {
      const given = context && Object.hasOwn(context, name) ? context[name]! : [];
      const present = typeof given === 'string' ? [given] : given;
      return (value === undefined ? present.length : present.includes(value)) ? 1 : 0;
    };
  }
  if (value === undefined) {
    return ({ history, at }) =>
      [...(history.signals.get(name)?.values() ?? [])].reduce(
        (most, times) => Math.max(most, interestIn(times, signal, at)),
        0,
      );
  }
  const slot = valueSlot(name, value);
  return ({ history, at }) => {
    if (history.interestsAt !== at) {
      history.interestsAt = at;
      history.interests = [];
    }
    // Many audiences ask for the same value.
    return (history.interests[slot] ??= interestIn(history.values[slot], signal, at));
  };
}
