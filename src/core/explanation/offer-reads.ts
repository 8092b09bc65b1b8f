import type { OfferPlan, Plan } from '../plan.js';
import { leavesOf } from './leaves-of.js';

/** Signal to the values that an offer asks for; `undefined` among them: to any. */
export type Reads = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** Which signals, and which of their values, judging an offer looks at. */
export function readsOf(
  { config, rungs, audience, product, muteKeys }: OfferPlan,
  plan: Plan,
): Reads {
  const reads = new Map<string, Set<string | undefined>>();
  const add = (signal: string, value: string | undefined): void => {
    const { config: { holds } = {} } = plan.signals.get(signal) ?? {};
    const values = reads.get(signal) ?? new Set();
    // Of a signal that holds one value, another one takes its place.
    reads.set(signal, values.add(holds === 'one' ? undefined : value));
  };
  const leaves = config.audience ? leavesOf(config.audience) : [];
  for (const { signal, equals } of leaves) add(signal, equals);
  for (const flow of rungs.flatMap(({ flows }) => flows)) {
    if (!audience.flows.has(flow)) add(flow, undefined);
  }
  const { about = {} } = config;
  if (about.signal) add(about.signal, about.value);
  const asked = muteKeys.map((key) => key.slice(key.indexOf('/') + 1));
  for (const { name, isPurchase, config: of } of plan.signals.values()) {
    if (isPurchase && product) add(name, product);
    if (of.derivation !== 'stated') continue;
    for (const word of [...asked, about.value]) if (word !== undefined) add(name, word);
  }
  return reads;
}

/** Whether a value of a signal is looked at. */
export const isRead = (reads: Reads, signal: string, value: string): boolean => {
  const values = reads.get(signal);
  return !!values && (values.has(value) || values.has(undefined));
};
