import type { BoughtProduct, NotedValue } from '../../model/overview.js';
import { compileStorage } from '../config/compile-expiry.js';
import type { Plan } from '../plan.js';
import type { Entry, State } from '../state/state.js';

/** What is held of each value, the newest first; without what has expired by `now`, epoch ms. */
export function notedValues(plan: Plan, { log }: State, now: number): readonly NotedValue[] {
  const storedMs = compileStorage(plan.offers.values(), plan.signals);
  const isHeld = ({ name, at }: Entry): boolean => now - at < storedMs(name!);
  const noted = log.filter((entry) => entry.kind === 'signal' && isHeld(entry));
  return inGroups(noted, ({ name, value }) => JSON.stringify([name, value])).map((entries) => {
    const { name: signal = '', value = '', source, at } = entries.at(-1)!;
    const { derivation, origin, domain, label, values } = plan.signals.get(signal)?.config ?? {};
    const labels = typeof values === 'object' && !Array.isArray(values) ? values : {};
    return {
      signal,
      value,
      valueLabel: Object.hasOwn(labels, value) ? labels[value] : undefined,
      derivation,
      origin,
      domain,
      label,
      source,
      times: timesOf(entries),
      expiresAt: at + storedMs(signal),
    };
  });
}

/** Products of conversions, the latest purchase first. */
export const boughtProducts = ({ log }: State): readonly BoughtProduct[] =>
  inGroups(
    log.filter(({ kind }) => kind === 'purchase'),
    ({ value = '' }) => value,
  ).map((entries) => ({ product: entries[0]!.value!, times: timesOf(entries) }));

const timesOf = (entries: readonly Entry[]): readonly number[] => entries.map(({ at }) => at);

/** Each ascending by time; the group with the newest entry first. */
function inGroups(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const key = keyOf(entry);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.at(-1)!.at - a.at(-1)!.at);
}
