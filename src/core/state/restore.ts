import type { NotedEvent, ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { choose } from './choose.js';
import { forgottenKey } from './settings.js';
import type { Entry, State } from './state.js';
import { goneKey } from './tombstones.js';

type Restore = Extract<ShopperEvent, { type: 'restore' }>;

/**
 * Takes a `forget` or `correct` back, with what somebody still holds of it: what was removed is
 * there again with its times, and what the shopper stated in its place is not. The state itself
 * keeps nothing of what was forgotten.
 */
export function restore(
  plan: Plan,
  state: State,
  { signal: name, noted, allowed = [], forgotten = [], instead }: Restore,
  at: number,
): State {
  let { settings } = state;
  const mark = (values: readonly (string | null)[], isForgotten: boolean): void => {
    for (const value of values) {
      const key = forgottenKey(name, value ?? undefined);
      ({ settings } = choose({ ...state, settings }, key, isForgotten, at));
    }
  };
  mark(allowed, false);
  mark(forgotten, true);
  // What other replicas hold of it may come back, too.
  for (const key of [goneKey(name), ...noted.map(({ value }) => goneKey(name, value))]) {
    if (settings[key]?.[0]) ({ settings } = choose({ ...state, settings }, key, false, at));
  }
  const entries = noted.map((one) => entryOf(name, one));
  const log = state.log.filter(
    (entry) =>
      !entries.some((other) => isSame(entry, other)) &&
      !(isSignal(entry, name) && entry.value === instead && entry.source === 'shopper'),
  );
  return append(plan, { ...state, settings, log }, entries, at);
}

const entryOf = (name: string, { at, value, source, orderId }: NotedEvent): Entry => ({
  kind: 'signal',
  at,
  name,
  value,
  source,
  orderId,
});

const isSignal = ({ kind, name }: Entry, of: string): boolean => kind === 'signal' && name === of;

const isSame = (entry: Entry, other: Entry): boolean =>
  isSignal(entry, other.name!) &&
  entry.at === other.at &&
  entry.value === other.value &&
  entry.source === other.source;
