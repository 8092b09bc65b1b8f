import type { Plan } from '../plan.js';
import type { Counter, Entry, State } from '../state/state.js';
import type { History } from './history.js';

/** The history of a state, remembered in the plan. */
export function historyOf(plan: Plan, state: State): History {
  let history = plan.histories.get(state);
  if (!history) plan.histories.set(state, (history = arrange(plan, state)));
  return history;
}

function arrange(plan: Plan, state: State): History {
  const impressions: Entry[][] = [];
  const reactions: Entry[][] = [];
  const counters: Counter[][] = [];
  const values: number[][] = [];
  const signals = new Map<string, Map<string, number[]>>();
  const purchases = new Map<string, number>();
  const outcomes = new Map<Entry, Entry>();
  const byId = new Map<string, Entry>();
  const shown: Entry[] = [];
  let latest = state.visits.at(-1)?.to ?? -Infinity;

  const addSignal = (name: string, value: string, at: number): void => {
    const signal = plan.signals.get(name);
    if (!signal) return;
    let held = signals.get(name);
    // Of a signal that holds one value only the newest counts.
    if (!held || signal.config.holds === 'one') signals.set(name, (held = new Map()));
    let times = held.get(value);
    if (!times) held.set(value, (times = []));
    times.push(at);
  };

  for (const entry of inOrderOfTime(state.log)) {
    latest = Math.max(latest, entry.at, entry.renderedAt ?? 0, entry.viewableAt ?? 0);
    if (entry.kind === 'signal') addSignal(entry.name!, entry.value!, entry.at);
    else if (entry.kind === 'purchase') purchases.set(entry.value!, entry.at);
    else if (entry.kind === 'impression') {
      forEachSlot(plan, entry, (slot) => (impressions[slot] ??= []).push(entry));
      byId.set(entry.id!, entry);
      shown.push(entry);
    } else {
      forEachSlot(plan, entry, (slot) => (reactions[slot] ??= []).push(entry));
      const seen = entry.kind !== 'conversion' && (byId.get(entry.id!) ?? latestOf(shown, entry));
      // A click does not take a dismissal back.
      if (seen && outcomes.get(seen)?.kind !== 'dismissal') outcomes.set(seen, entry);
    }
  }
  for (const counter of state.counters) {
    forEachSlot(plan, counter, (slot) => (counters[slot] ??= []).push(counter));
  }
  for (const [name, slots] of plan.slots.values) {
    for (const [value, times] of signals.get(name) ?? []) {
      const slot = slots.get(value);
      if (slot !== undefined) values[slot] = times;
    }
  }
  for (const [name, { config }] of plan.signals) {
    if (config.derivation !== 'purchase') continue;
    for (const [value, times] of signals.get(name) ?? []) {
      purchases.set(value, Math.max(times.at(-1)!, purchases.get(value) ?? 0));
    }
  }
  return { latest, impressions, reactions, counters, values, signals, purchases, outcomes };
}

/** A click that names no impression belongs to the latest one of its offer (and placement). */
const latestOf = (shown: readonly Entry[], { offer, placement }: Entry): Entry | undefined =>
  shown.findLast((entry) => entry.offer === offer && (!placement || entry.placement === placement));

function inOrderOfTime(log: readonly Entry[]): readonly Entry[] {
  return log.every((entry, index) => !index || log[index - 1]!.at <= entry.at)
    ? log
    : [...log].sort((a, b) => a.at - b.at);
}

/** Every scope that an event counts in. An offer without campaign is a campaign of its own. */
function forEachSlot(plan: Plan, of: Entry | Counter, visit: (slot: number) => void): void {
  const { placements, topics, campaigns, offers } = plan.slots;
  visit(0);
  const offer = offers.get(of.offer!);
  if (offer !== undefined) visit(offer);
  const campaign = campaigns.get(of.campaign!);
  if (campaign !== undefined) visit(campaign);
  const placement = placements.get(of.placement!);
  if (placement !== undefined) visit(placement);
  for (const slot of topics.get(of.topic!) ?? []) visit(slot);
}
