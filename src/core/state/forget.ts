import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { choose } from './choose.js';
import { isStated } from './is-stated.js';
import { forgottenKey } from './settings.js';
import type { Entry, State } from './state.js';
import { goneKey } from './tombstones.js';

type Forget = Extract<ShopperEvent, { type: 'forget' | 'unforget' }>;
type Correct = Extract<ShopperEvent, { type: 'correct' }>;

/** Names of signals and values have 64 characters at the most. */
const MAX_KEY = forgottenKey('x'.repeat(64), 'x'.repeat(64)).length;

/** Pages that are not typed give numbers, too. */
const textOf = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${value}`;

/** Removes what was noted of a value, or of a whole signal, and keeps it from being noted again. */
export function forget(
  plan: Plan,
  state: State,
  { signal: name, value: given }: Pick<Forget, 'signal' | 'value'>,
  at: number,
): State {
  const value = textOf(given);
  const signal = plan.signals.get(name);
  const isMeant = (entry: Entry): boolean =>
    entry.kind === 'signal' &&
    entry.name === name &&
    (value === undefined || entry.value === value);
  // Events come in any order: what the shopper said afterwards is not forgotten by this.
  const isSaidSince = (entry: Entry): boolean => entry.at > at && isStated(signal, entry);
  const key = forgottenKey(name, value);
  const isSaidAgain = state.log.some((entry) => isMeant(entry) && isSaidSince(entry));
  // What is longer is never noted: nothing need be remembered to keep it away.
  const isKept = key.length <= MAX_KEY;
  const gone = isKept ? choose(state, goneKey(name, value), true, at) : state;
  const next = isSaidAgain || !isKept ? gone : choose(gone, key, true, at);
  const isStanding = Boolean(next.settings[key]?.[0]);
  // What was held back tells for whom it was meant.
  const isTold = (offer: string): boolean =>
    !!plan.offers.get(offer)?.rungs.some(({ flows }) => flows.includes(name));
  return {
    ...next,
    held: next.held.filter(([, , offer]) => !isTold(offer)),
    log: next.log.filter(
      (entry) => !isMeant(entry) || isSaidSince(entry) || (entry.at > at && !isStanding),
    ),
  };
}

/**
 * It may be noted again. What was removed does not come back: it is nowhere any more.
 */
export const unforget = (_: Plan, state: State, { signal, value }: Forget, at: number): State =>
  choose(state, forgottenKey(signal, textOf(value)), false, at);

/** The wrong value is forgotten; the right one is what the shopper stated. */
export const correct = (plan: Plan, state: State, event: Correct, at: number): State => {
  const { signal: name, from, to } = event;
  const right = { type: 'signal', at, name, value: to, source: 'shopper' } as const;
  return plan.noteSignal(plan, forget(plan, state, { signal: name, value: from }, at), right, at);
};
