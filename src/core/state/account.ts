import type { AccountFact, ShopperEvent } from '../../model/events.js';
import type { SignalRefusal } from '../../model/signal-refusal.js';
import { hashOf } from '../bucket.js';
import type { Plan } from '../plan.js';
import { DAY_MS } from '../time/duration.js';
import { append } from './append.js';
import { EARLIEST, MAX_OF_SIGNAL } from './signal-bounds.js';
import { type Entry, newState, type Settings, type State } from './state.js';

type AccountEvent = Extract<ShopperEvent, { type: 'account' }>;

const PREFIX = 'account/';
/** Survive whose account it is: they only ever make the engine hold back. */
const KEPT = ['paused', 'off'];
/** What the server says again within this time is as fresh as it was. */
const FRESH_MS = DAY_MS;
/** A day has begun somewhere this long before it begins at Greenwich. */
const AHEAD_MS = 0.6 * DAY_MS;

/**
 * What the server says of the customer account, in place of what it said before. Under another
 * account, and after a logout, everything that was noted before goes: it is another shopper's.
 */
export function applyAccount(plan: Plan, state: State, event: AccountEvent, at: number): State {
  const { key, facts = [], keepsOnLogout } = event;
  const known = Object.keys(state.settings).find(
    (name) => name.startsWith(PREFIX) && state.settings[name]![0],
  );
  if (key === undefined) {
    if (!known) return state;
    return keepsOnLogout ? withFacts(plan, state, [], at) : forSomebodyElse(state);
  }
  // No plain id is kept. Without the seed: memory and storage of one page have different ones.
  const own = `${PREFIX}${hashOf(`account|${key}`).toString(36)}`;
  const joined =
    Object.keys(state.settings).filter((name) => name.startsWith(PREFIX)).length > 1 ||
    (known && known !== own);
  const base = joined ? forSomebodyElse(state) : state;
  const settings = base.settings[own]
    ? base.settings
    : { ...base.settings, [own]: [true, at] as const };
  return withFacts(plan, { ...base, settings }, facts, at);
}

/** The state of a shopper of whom nothing is known, on the same device. */
function forSomebodyElse({ seed, replica, revision, settings, visits, views, size }: State): State {
  const kept = Object.entries(settings).filter(([key]) => KEPT.includes(key));
  return {
    ...newState(seed, replica),
    revision: revision + 1,
    visits: visits.slice(-1),
    views,
    settings: Object.fromEntries(kept) as Settings,
    size,
  };
}

function withFacts(plan: Plan, state: State, facts: readonly AccountFact[], now: number): State {
  const isOld = ({ kind, source }: Entry): boolean => kind === 'signal' && source === 'account';
  const old = state.log.filter(isOld);
  const base = { ...state, log: state.log.filter((entry) => !isOld(entry)) };
  const stated: Entry[] = [];
  for (const fact of facts) {
    if (refusalOfFact(plan, base, fact, now)) continue;
    const { name, orderId } = fact;
    const value = `${fact.value}`;
    const at = instantOfFact(fact, now);
    const isSame = (entry: Entry): boolean => entry.name === name && entry.value === value;
    const before = old.find((entry) =>
      isSame(entry) && fact.at === undefined
        ? now - entry.at < FRESH_MS
        : isSame(entry) && entry.at === at,
    );
    const entry = before ?? { kind: 'signal', at, name, value, source: 'account', orderId };
    if (!stated.some((other) => isSame(other) && other.at === entry.at)) stated.push(entry);
  }
  const added = newestOfEach(stated);
  // Nothing new: the log stays the one that it was.
  if (added.length === old.length && added.every((entry) => old.includes(entry))) return state;
  const room = base.log.length;
  return added.length ? append(plan, base, added, now) : room < state.log.length ? base : state;
}

/** Why a fact of the account is not noted; `undefined` where it is. `now` in epoch ms. */
export function refusalOfFact(
  plan: Plan,
  state: State,
  fact: AccountFact,
  now: number,
): SignalRefusal | undefined {
  const { name, value, orderId } = fact;
  const signal = plan.signals.get(name);
  const at = instantOfFact(fact, now);
  if (!Number.isFinite(at)) return 'WRONG_TIME';
  if (at < EARLIEST || (signal && at <= now - signal.keepMs)) return 'TOO_OLD';
  const isKnown = state.log.some(
    (entry) =>
      entry.kind === 'signal' &&
      entry.name === name &&
      entry.value === `${value}` &&
      entry.source !== 'account' &&
      fact.at !== undefined &&
      // Without its order: on that day, as the page saw it.
      (orderId === undefined || entry.orderId === undefined
        ? Math.abs(entry.at - at) < 1.5 * DAY_MS
        : entry.orderId === orderId),
  );
  if (isKnown) return 'DUPLICATE';
  return plan.refusalOfSignal(
    plan,
    state,
    { type: 'signal', name, value, at, source: 'account' },
    at,
  );
}

/** A day, or a timestamp. Of other texts each browser makes what it likes: `05.03.2026` is in May. */
const ISO_DATE = /^\d{4}-\d\d-\d\d(T|$)/;

/** Epoch ms; what has no time is true now. `NaN` where it is none, or has not come yet. */
function instantOfFact({ at }: AccountFact, now: number): number {
  if (at === undefined) return now;
  const ms = typeof at !== 'string' ? at : ISO_DATE.test(at) ? Date.parse(at) : Number.NaN;
  return ms - now > AHEAD_MS ? Number.NaN : Math.min(ms, now);
}

/** Of each signal the newest, as many as one may have. */
function newestOfEach(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string | undefined, number>();
  return [...entries]
    .sort((a, b) => b.at - a.at)
    .filter(({ name }) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= MAX_OF_SIGNAL;
    })
    .reverse();
}
