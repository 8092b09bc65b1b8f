import type { OfferPlan, Plan } from '../core/plan.js';
import type { SignalPlan } from '../core/signal-plan.js';
import { type Entry, newState, type State } from '../core/state/state.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/time/duration.js';
import type { Condition } from '../model/config.js';
import type { Notes, PreviewSettings } from './settings.js';

/** The memory of the shopper that the settings describe, who was never here. */
export function scratchState(
  { seed, page, notes }: PreviewSettings,
  plan: Plan,
  at: number,
): State {
  const begun = at - page * MINUTE_MS;
  return {
    ...newState(seed, seed),
    log: entriesOf(notes, plan, at),
    visits: [[begun, at, page]],
    views: page > 1 ? [at - MINUTE_MS, at] : [at],
  };
}

/** The memory of somebody for whom an offer is meant: with it, *Why this?* has something to say. */
export function stateOfAudience(
  { config }: OfferPlan,
  state: State,
  plan: Plan,
  at: number,
): State {
  const wanted: Entry[] = [];
  const denied = new Set<string>();
  const note = (name: string, value: string | undefined, count: number): void => {
    const signal = plan.signals.get(name);
    const noted = value ?? valuesOf(signal)[0] ?? name;
    if (signal && !signal.isContextual) wanted.push(...eventsOf(signal, noted, count, at));
  };
  const suit = (condition: Condition, isDenied: boolean): void => {
    if ('not' in condition) suit(condition.not, !isDenied);
    else if ('signal' in condition) {
      const { signal, equals, interest } = condition;
      if (isDenied) denied.add(keyOf(signal, equals));
      // One more than it takes: interest fades from the first hour on.
      else note(signal, equals, interest ? Math.ceil(interest.atLeast) + 1 : 1);
    } else {
      // One of several will do, unless it is denied.
      const parts =
        'all' in condition ? condition.all : condition.any.slice(0, isDenied ? undefined : 1);
      for (const part of parts) suit(part, isDenied);
    }
  };
  if (config.audience) suit(config.audience, false);
  else if (config.about?.signal) note(config.about.signal, config.about.value, 1);
  const isDenied = ({ kind, name, value }: Entry): boolean =>
    kind === 'signal' && (denied.has(keyOf(name!, value)) || denied.has(keyOf(name!, undefined)));
  return { ...state, log: [...state.log, ...wanted].filter((entry) => !isDenied(entry)) };
}

const keyOf = (name: string, value: string | undefined): string => `${name} ${value ?? '*'}`;

/** The values that a signal may have, where the config lists them. */
export function valuesOf(signal: SignalPlan | undefined): readonly string[] {
  const { values } = signal?.config ?? {};
  if (!values || typeof values === 'string') return [];
  return Array.isArray(values) ? values : Object.keys(values);
}

const entriesOf = (notes: Notes, plan: Plan, at: number): Entry[] =>
  [...notes].flatMap(([name, values]) =>
    [...values].flatMap(([value, count]) => {
      const signal = plan.signals.get(name);
      return signal ? eventsOf(signal, value, count, at) : [];
    }),
  );

/** The last one an hour ago, those before it on the days before, while they are kept. */
function eventsOf(
  { name, halfLifeMs, keepMs }: SignalPlan,
  value: string,
  count: number,
  at: number,
) {
  const latest = Math.min(HOUR_MS, keepMs / 4);
  const step = Math.min(DAY_MS, halfLifeMs / 8, keepMs / 16);
  return Array.from(
    { length: count },
    (_, index): Entry => ({
      kind: 'signal',
      at: at - latest - index * step,
      name,
      value,
      source: 'preview',
    }),
  ).reverse();
}
