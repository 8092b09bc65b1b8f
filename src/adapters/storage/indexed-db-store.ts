import type { Store } from '../../model/store.js';

const DATABASE = 'taktvoll';
const KEY = 'state';

/**
 * Keeps the state in one IndexedDB value. Its transactions are serialised over all tabs, so that
 * a cap of 1 admits exactly 1.
 * @param mayBegin asked where there is no database (any more) before one is made.
 */
export function createIndexedDbStore(mayBegin: () => boolean): Store {
  let opening: Promise<IDBDatabase> | undefined;
  let kept: string | undefined;

  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      request.onupgradeneeded = () => {
        if (kept || mayBegin()) request.result.createObjectStore(KEY);
        else {
          request.transaction!.abort();
          // WebKit keeps the name of what was never made.
          indexedDB.deleteDatabase(DATABASE);
        }
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const { result } = request;
        // Another tab deletes the database, or the browser closed it: open afresh when asked again.
        result.onversionchange = result.onclose = close;
        resolve(result);
      };
    });
  const close = (): void => {
    opening?.then((database) => database.close()).catch(() => {});
    opening = undefined;
  };
  /** The table in a new transaction, which ends as soon as nothing is asked of it. */
  const table = async (): Promise<IDBObjectStore> => {
    opening ??= open();
    opening.catch(close);
    return (await opening).transaction(KEY, 'readwrite').objectStore(KEY);
  };

  // An open connection keeps a page out of the back/forward cache, and blocks a deletion.
  addEventListener('pagehide', close);

  return {
    async update(change, whileReading) {
      const state = await table();
      const { transaction } = state;
      return new Promise((resolve, reject) => {
        const reading = state.get(KEY);
        whileReading?.();
        reading.onsuccess = () => {
          try {
            state.put(change(reading.result), KEY);
          } catch (error) {
            reject(error);
            transaction.abort();
          }
        };
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    },
    async setAside(text) {
      const state = await table();
      state.put(text, `${KEY}-unreadable`);
      state.delete(KEY);
      close();
    },
    async erase(remains) {
      kept = remains;
      try {
        // Emptied first: deleting waits for every other tab's connection.
        if (opening || remains) {
          const state = await table();
          state.clear();
          if (remains) state.put(remains, KEY);
        }
      } finally {
        close();
        if (!remains) indexedDB.deleteDatabase(DATABASE);
      }
    },
  };
}
