import type { Plan } from '../plan.js';
import { choose } from '../state/choose.js';
import { createCodec } from '../state/codec.js';
import { mergeStates, writeAs } from '../state/merge-states.js';
import { MAX_ENTRIES, MAX_SIZE, type State } from '../state/state.js';

/** How an import may be taken over. */
export interface TakeOverOptions {
  /** Epoch ms. */
  readonly now: number;
  /** Whether values of signals may be noted. */
  readonly maySignals: boolean;
  /** Names the writer where the import knows more of this one than it does itself. */
  readonly freshReplica: string;
}

/**
 * A state with what an import holds: its entries as those of other replicas, which are only read
 * (specification 10.3). What may not be noted is left out.
 * @returns `undefined` where there is no room for it.
 */
export function takeOver(
  plan: Plan,
  state: State,
  imported: State,
  { now, maySignals, freshReplica }: TakeOverOptions,
): State | undefined {
  const mayNote = (name: string, value: string): boolean => {
    const signal = plan.signals.get(name);
    return maySignals && !signal?.isContextual && !signal?.refusalOf(value);
  };
  const log = imported.log.filter(
    ({ kind, name, value }) => kind !== 'signal' || mayNote(name!, value!),
  );
  const held = maySignals ? imported.held : [];
  const known = [[imported.replica, imported.revision] as const, ...imported.adopted];
  const isBehind = known.some(
    ([name, revision]) => name === state.replica && revision > state.revision,
  );
  // Taking in what was once wanted switches nothing on again.
  const isOff = Object.entries(state.settings).some(([key, [is]]) => key === 'off' && is);
  const merged = mergeStates(isOff ? choose(state, 'off', true, now) : state, {
    ...imported,
    log,
    held,
  });
  const own = writeAs(merged, isBehind ? freshReplica : state.replica);
  const tidied = plan.tidy({ ...own, size: createCodec().encode(own).length }, now);
  const size = createCodec().encode(tidied).length;
  return tidied.log.length > MAX_ENTRIES || size > MAX_SIZE ? undefined : { ...tidied, size };
}
