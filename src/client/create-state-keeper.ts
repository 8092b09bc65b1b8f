import { createIndexedDbStore } from '../adapters/storage/indexed-db-store.js';
import type { adopt } from '../core/state/adopt.js';
import { createCodec } from '../core/state/codec.js';
import { newState, type State } from '../core/state/state.js';
import type { ReportCode } from '../model/client.js';
import type { Store } from '../model/store.js';
import type { Report } from './create-reporter.js';
import { newId } from './new-id.js';

/** Work on the state inside one transaction: what it becomes, and what is to be told. */
export type Work<T> = (state: State) => readonly [state: State, result?: T];

const CHANNEL = 'taktvoll';
/** What was worked out so shortly before its turn came is as good as worked out in it. */
const FORESIGHT_MS = 5;

export interface StateKeeper {
  /** Runs in one transaction; resolves after it is committed. Tried twice, then in memory. */
  readonly transact: <T>(work: Work<T>) => Promise<T>;
  /**
   * Storage was granted: what memory holds is taken over in the next transaction.
   * @param takeOver how: its code comes with the config's.
   */
  readonly useStorage: (takeOver: typeof adopt) => void;
  /** Nothing is read or written any more, until it is granted again; what is stored stays. */
  readonly leaveStorage: () => void;
  /**
   * Consent was withdrawn, or all is to be deleted: everywhere, at once.
   * @param remains a stored form without replica: whatever begins next begins with its choices.
   */
  readonly erase: (remains?: string) => Promise<void> | undefined;
  /** Other tabs are told that the state is another one. */
  readonly tellTabs: () => void;
  /** False while only memory is kept: nothing personal may be shown then. */
  readonly isStored: () => boolean;
  /** Whether this page has read and written the store. */
  readonly hasStored: () => boolean;
}

/** The name begins with the time, behind all that begin with a letter: the oldest comes first. */
const begin = (): State => newState(newId(), `~${Date.now()}`);

/**
 * Owns the shopper's state: in memory until storage is granted, then in one value that all tabs
 * share. Every change is one transaction; in memory nothing comes in between anyway.
 * @param report names what is wrong with the storage.
 * @param onLost is told when the state is gone without this page having asked for it.
 * @param onChange is told when another tab changed it.
 */
export function createStateKeeper(
  report: Report,
  onLost: () => void,
  onChange: () => void,
): StateKeeper {
  let codec = createCodec();
  let store: Store | undefined;
  let takeOver: typeof adopt;
  let channel: BroadcastChannel | undefined;
  /** What memory holds, or the store after the last transaction of this page. */
  let state: State | undefined;
  /** The stored text of `state`: reading it again costs nothing. None, if nothing was stored yet. */
  let known: string | undefined;
  /** Transactions of this page that are not over: behind another one nothing can be foreseen. */
  let open = 0;

  const useMemory = (): void => {
    channel?.close();
    channel = store = state = known = undefined;
    // Nor may it remember what is to be forgotten.
    codec = createCodec();
  };

  const lose = (code?: ReportCode, detail?: unknown): void => {
    useMemory();
    if (code) report(code, `${detail}`);
    onLost();
  };

  /** @throws where the store is left for memory; the transaction then runs again there. */
  const read = (text: string | undefined, from: Store): State => {
    if (text && text === known) return state!;
    let stored: State;
    if (text === undefined) {
      // It was there and is gone, deleted elsewhere: only a new grant may begin a new one.
      if (known) throw lose();
      stored = begin();
    } else {
      try {
        stored = codec.decode(text);
        if (!stored.replica) stored = { ...begin(), settings: stored.settings };
      } catch (error) {
        if (typeof error === 'number') throw lose('STATE_FROM_NEWER_VERSION', error);
        // Kept aside, and begun anew with the next page: this one stays cautious.
        from.setAside(text).catch(() => {});
        throw lose('STATE_UNREADABLE', error);
      }
    }
    // What happened before storage was granted is taken over.
    return state && !known ? takeOver(stored, state) : stored;
  };

  const transact = async <T>(work: Work<T>, isSecond?: boolean): Promise<T> => {
    const used = store;
    open++;
    let after: State;
    let result: T | undefined;
    let written: string | undefined;
    let workedAt = -Infinity;
    const run = (before: State, text?: string): void => {
      [after, result] = work(before);
      // The first time, what memory held has to be written even if nothing is added to it.
      written = text && before === after && text === known ? text : codec.encode(after);
    };
    // While the browser reads, on what was read last: mostly that is what it finds.
    const foresee = (): void => {
      if (!known || open > 1) return;
      workedAt = performance.now();
      run(state!, known);
    };
    try {
      if (used) {
        await used.update((text) => {
          // Consent was withdrawn while this waited for its turn: nothing is written.
          if (used !== store) throw used;
          const isForeseen = text === known && performance.now() - workedAt < FORESIGHT_MS;
          if (!isForeseen) run(read(text, used), text);
          return written!;
        }, foresee);
      } else [after, result] = work(state ?? begin());
      // Consent was withdrawn before this was committed: it is decided again, without.
      if (used !== store) throw used;
      state = after!;
      known = written;
      return result as T;
    } catch (error) {
      if (used === store) {
        // Memory cannot fail: there it is the work itself.
        if (!used) throw error;
        if (isSecond) {
          // The page goes on with what memory held before.
          const before = known ? undefined : state;
          useMemory();
          state = before;
          report('STORAGE_UNAVAILABLE', `${error}`);
        }
      }
      // A new store is asked afresh.
      return transact(work, used === store);
    } finally {
      open--;
    }
  };

  const listen = (): void => {
    try {
      channel = new BroadcastChannel(CHANNEL);
      // Another tab was told no: nothing is written here any more, in the same task.
      channel.onmessage = ({ data }) => (data ? lose() : onChange());
    } catch {
      // Without one, the next transaction finds the database gone.
    }
  };
  // An open channel keeps a page out of the back/forward cache. What it misses there, the database
  // tells: it is gone.
  addEventListener('pagehide', () => channel?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && store && listen());

  return {
    transact,
    useStorage(how) {
      takeOver = how;
      if (store) return;
      const opened = createIndexedDbStore(() => {
        // Deleted elsewhere while this page slept: not even an empty one comes back.
        if (known) lose();
        return store === opened;
      });
      store = opened;
      listen();
    },
    leaveStorage: useMemory,
    erase(remains) {
      const erased = store;
      channel?.postMessage(CHANNEL);
      useMemory();
      return erased?.erase(remains);
    },
    tellTabs: () => channel?.postMessage(''),
    isStored: () => !!store,
    hasStored: () => known !== undefined,
  };
}
