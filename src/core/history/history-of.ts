import { hashOf } from '../bucket.js';
import type { Plan } from '../plan.js';
import { TIGHTENED_KEY } from '../state/settings.js';
import type { Entry, State } from '../state/state.js';
import type { History } from './history.js';

/** The history of a state; the plan remembers the last one. */
export function historyOf(plan: Plan, state: State): History {
  const { recent } = plan;
  if (recent.state !== state) {
    recent.history = arrange(plan, state);
    recent.state = state;
  }
  return recent.history!;
}

function arrange(
  { signals: declared, slots }: Plan,
  { seed, log, visits, settings }: State,
): History {
  const history: History = {
    latest: visits.at(-1)?.[1] ?? 0,
    impressions: [],
    exposures: [],
    dismissedAt: [],
    reactions: [],
    folded: [],
    values: [],
    interests: [],
    interestsAt: Number.NaN,
    signals: new Map(),
    choices: new Set(Object.keys(settings).filter((key) => settings[key]![0])),
    tightened: levelOf(settings[TIGHTENED_KEY]?.[0]),
    tieHash: hashOf(`${seed}|tie|`),
    purchases: new Map(),
    byId: new Map(),
    outcomes: new Map(),
  };
  const { impressions, reactions, signals, purchases, byId, outcomes } = history;

  /** Into every scope that it counts in. An offer without campaign is a campaign of its own. */
  const collect = (lists: Entry[][], of: Entry): void => {
    const add = (slot: number | undefined): void => {
      if (slot !== undefined) (lists[slot] ??= []).push(of);
    };
    add(0);
    add(slots.offers.get(of.offer!));
    add(slots.campaigns.get(of.campaign!));
    add(slots.placements.get(of.placement!));
    slots.topics.get(of.topic!)?.forEach(add);
  };

  // Mostly they stand in order, and looking is quicker than sorting.
  const isSorted = log.every((entry, index) => !index || log[index - 1]!.at <= entry.at);
  for (const entry of isSorted ? log : [...log].sort((a, b) => a.at - b.at)) {
    const { kind, at, name, value } = entry;
    history.latest = Math.max(history.latest, at, entry.renderedAt || 0, entry.viewableAt || 0);
    if (kind === 'impression') {
      collect(impressions, entry);
      byId.set(entry.id, entry);
    } else if (kind === 'folded') collect(history.folded, entry);
    else if (kind === 'purchase') purchases.set(value!, at);
    else if (kind === 'signal') {
      const signal = declared.get(name!);
      if (!signal) continue;
      if (signal.isPurchase) purchases.set(value!, at);
      let held = signals.get(name!);
      // Of a signal that holds one value only the newest counts.
      if (!held || signal.config.holds === 'one') signals.set(name!, (held = new Map()));
      const times = held.get(value!);
      if (times) times.push(at);
      else held.set(value!, [at]);
    } else {
      collect(reactions, entry);
      const seen = kind !== 'conversion' && (byId.get(entry.id) ?? latestOf(impressions[0], entry));
      // A click does not take a dismissal back.
      if (seen && outcomes.get(seen)?.kind !== 'dismissal') outcomes.set(seen, entry);
    }
  }
  for (const [name, valueSlots] of slots.values) {
    for (const [value, times] of signals.get(name) ?? []) {
      const slot = valueSlots.get(value);
      if (slot !== undefined) history.values[slot] = times;
    }
  }
  return history;
}

const levelOf = (level: boolean | number | undefined): number =>
  typeof level === 'number' ? level : Infinity;

/** A click that names no impression belongs to the latest one of its offer (and placement). */
const latestOf = (shown: readonly Entry[] = [], { offer, placement }: Entry): Entry | undefined =>
  shown.findLast((entry) => entry.offer === offer && (!placement || entry.placement === placement));
