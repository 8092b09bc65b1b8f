import type { ShopperEvent } from '../../model/events.js';
import type { SignalRefusal } from '../../model/signal-refusal.js';
import type { Plan } from '../plan.js';
import { DAY_MS, SECOND_MS } from '../time/duration.js';
import { append } from './append.js';
import { isFull } from './bounds.js';
import { choose } from './choose.js';
import { isStated } from './is-stated.js';
import { forgottenKey } from './settings.js';
import { EARLIEST, MAX_OF_SIGNAL } from './signal-bounds.js';
import type { Entry, State } from './state.js';
import { goneKey } from './tombstones.js';

type SignalEvent = Extract<ShopperEvent, { type: 'signal' }>;

/** What one source says twice within this time, it says once. */
const DUPLICATE_MS = SECOND_MS;

/** Notes a value of a declared signal; what is refused changes nothing. */
export function noteSignal(plan: Plan, state: State, event: SignalEvent, at: number): State {
  if (refusalOfSignal(plan, state, event, at)) return state;
  const { name, source, orderId } = event;
  // Pages that are not typed give numbers, too.
  const entry: Entry = { kind: 'signal', at, name, value: `${event.value}`, source, orderId };
  const signal = plan.signals.get(name);
  const states = isStated(signal, entry);
  const isOneOf = (other: Entry) => other.kind === 'signal' && other.name === name;
  let { log } = state;
  // In whatever order they come: what was only seen does not stand against what was said.
  if (states && signal?.config.holds === 'one') {
    log = log.filter((other) => !isOneOf(other) || isStated(signal, other));
  }
  const ofSignal = log.filter(isOneOf);
  if (ofSignal.length >= MAX_OF_SIGNAL) {
    const oldest = ofSignal.reduce((least, other) => (other.at < least.at ? other : least));
    log = log.filter((other) => other !== oldest);
  }
  const lifted = states ? lift(state, entry, at) : state;
  return append(plan, { ...lifted, log }, [entry], at);
}

/** Why a value is not noted at an instant; `undefined` where it is. */
export function refusalOfSignal(
  { signals }: Plan,
  state: State,
  { name, value: given, source, orderId }: SignalEvent,
  at: number,
): SignalRefusal | undefined {
  const signal = signals.get(name);
  if (!signal) return 'UNDECLARED';
  if (signal.isContextual) return 'CONTEXTUAL';
  const refusal = signal.refusalOf(given);
  if (refusal) return refusal;
  if (at < EARLIEST) return 'TOO_OLD';
  const value = `${given}`;
  const ofSignal = state.log.filter((entry) => entry.kind === 'signal' && entry.name === name);
  const states = isStated(signal, { source });
  const forgotten = [forgottenKey(name), forgottenKey(name, value)].some((key) => {
    const [isForgotten, since] = state.settings[key] ?? [];
    return isForgotten && (!states || at < since!);
  });
  if (forgotten) return 'FORGOTTEN';
  const isAgain = ofSignal.some(
    (entry) =>
      entry.value === value &&
      // What names no source is a history that somebody wrote down: it is taken as it stands.
      ((source !== undefined &&
        entry.source === source &&
        Math.abs(entry.at - at) < DUPLICATE_MS &&
        // Another page that says it again is another page that was looked at.
        !state.views.some((view) => view > entry.at && view <= at)) ||
        (orderId !== undefined && entry.orderId === orderId)),
  );
  // The page of an old order, opened again, is no new purchase.
  const isOldOrder =
    orderId !== undefined &&
    state.log.some(
      (entry) => entry.kind === 'conversion' && entry.orderId === orderId && entry.at < at - DAY_MS,
    );
  if (isAgain || isOldOrder) return 'DUPLICATE';
  const isStatedOtherwise =
    signal.config.holds === 'one' &&
    !states &&
    ofSignal.some((entry) => isStated(signal, entry) && entry.at > at - signal.keepMs);
  if (isStatedOtherwise) return 'STATED_OTHERWISE';
  return isFull(state) ? 'HISTORY_FULL' : undefined;
}

/** What the shopper states again is no longer forgotten, nor removed in the same instant. */
const lift = (state: State, { name, value }: Entry, at: number): State => {
  const lifted = [forgottenKey(name!), forgottenKey(name!, value)].reduce(
    (next, key) => (next.settings[key]?.[0] ? choose(next, key, false, at) : next),
    state,
  );
  const gone = [goneKey(), goneKey(name), goneKey(name, value)].filter(
    (key) => lifted.settings[key]?.[1] === at,
  );
  const before = gone.map((key) => [key, [true, at - 1]] as const);
  return { ...lifted, settings: { ...lifted.settings, ...Object.fromEntries(before) } };
};
