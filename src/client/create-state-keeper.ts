import { createIndexedDbStore } from '../adapters/storage/indexed-db-store.js';
import { createMemoryStore } from '../adapters/storage/memory-store.js';
import { adopt } from '../core/state/adopt.js';
import { decodeState, encodeState } from '../core/state/codec.js';
import { emptyState, type State } from '../core/state/state.js';
import type { ReportCode } from '../model/client.js';
import type { Store } from '../model/store.js';
import type { Report } from './create-reporter.js';
import { newId } from './new-id.js';

/** Work on the state inside one transaction: what it becomes, and what is to be told. */
export type Work<T> = (state: State) => readonly [state: State, result: T];

const CHANNEL = 'taktvoll';

export interface StateKeeper {
  /** Runs in one transaction; resolves after it is committed. Tried twice, then in memory. */
  readonly transact: <T>(work: Work<T>) => Promise<T>;
  /** Storage was granted: what memory holds is taken over in the next transaction. */
  readonly useStorage: () => void;
  /** Consent was withdrawn, or all is to be deleted: everywhere, at once. */
  readonly erase: () => Promise<void>;
  /** False while only memory is kept: nothing personal may be shown then. */
  readonly isStored: () => boolean;
}

/**
 * Owns the shopper's state: in memory until storage is granted, then in one value that all tabs
 * share. Every change is one transaction.
 * @param report names what is wrong with the storage.
 * @param onLost is told when the state is gone without this page having asked for it.
 */
export function createStateKeeper(report: Report, onLost: () => void): StateKeeper {
  let store: Store = createMemoryStore();
  /** Open while the state is stored. */
  let channel: BroadcastChannel | undefined;
  /** The last text seen and what it says: reading it again costs nothing. */
  let known: { readonly text: string; readonly state: State } | undefined;
  /** What happened before storage was granted, until it is taken over. */
  let carried: State | undefined;

  const useMemory = (): void => {
    channel?.close();
    store = createMemoryStore();
    channel = known = carried = undefined;
  };

  const lose = (code?: ReportCode, detail?: unknown): void => {
    useMemory();
    if (code) report(code, `${detail}`);
    onLost();
  };

  /** @throws where the store is left for memory; the transaction then runs again there. */
  const read = (text: string | undefined, from: Store): State => {
    let state: State | number;
    if (text === undefined) {
      // It was there and is gone, deleted elsewhere: only a new grant may begin a new one.
      if (known && channel) throw lose();
      state = emptyState({ seed: newId(), replica: newId() });
    } else if (text === known?.text) return known.state;
    else {
      try {
        state = decodeState(text);
      } catch (error) {
        // Kept aside, and begun anew with the next page: this one stays cautious.
        from.setAside(text).catch(() => {});
        throw lose('STATE_UNREADABLE', error);
      }
      if (typeof state === 'number') throw lose('STATE_FROM_NEWER_VERSION', state);
    }
    return carried ? adopt(state, carried) : state;
  };

  const transact = async <T>(work: Work<T>, isSecond?: boolean): Promise<T> => {
    const used = store;
    let result: T;
    try {
      await used.update((text) => {
        // Consent was withdrawn while this waited for its turn: nothing is written.
        if (used !== store) throw used;
        const before = read(text, used);
        const [state, told] = work(before);
        result = told;
        const written = state === before && text && !carried ? text : encodeState(state);
        known = { text: written, state };
        return written;
      });
    } catch (error) {
      if (used === store) {
        // Memory cannot fail: there it is the work itself.
        if (!channel) throw error;
        if (isSecond) lose('STORAGE_UNAVAILABLE', error);
      }
      // A new store is asked afresh.
      return transact(work, used === store);
    }
    // Work that was under way in memory has not taken anything over.
    if (used === store) carried = undefined;
    return result!;
  };

  return {
    transact,
    useStorage() {
      if (channel) return;
      carried = known?.state;
      known = undefined;
      store = createIndexedDbStore();
      channel = new BroadcastChannel(CHANNEL);
      // Another tab was told no: nothing is written here any more, in the same task.
      channel.onmessage = () => lose();
    },
    erase() {
      const erased = store;
      channel?.postMessage(CHANNEL);
      useMemory();
      return erased.erase();
    },
    isStored: () => Boolean(channel),
  };
}
