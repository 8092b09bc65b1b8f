import { type UseStore, update } from 'idb-keyval';
import type { Store } from '../../model/store.js';

const DATABASE = 'taktvoll';
const KEY = 'state';

/**
 * Keeps the state in one IndexedDB value. Its transactions are serialised over all tabs, so that
 * a cap of 1 admits exactly 1.
 */
export function createIndexedDbStore(): Store {
  let opening: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      request.onupgradeneeded = () => request.result.createObjectStore(KEY);
      request.onerror = request.onblocked = () => reject(request.error);
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
  // Relaxed: a power cut may cost the last impression; strict costs every decision twice the time.
  const use: UseStore = async (mode, callback) => {
    opening ??= open();
    opening.catch(close);
    const database = await opening;
    return callback(database.transaction(KEY, mode, { durability: 'relaxed' }).objectStore(KEY));
  };

  // An open connection keeps a page out of the back/forward cache, and blocks a deletion.
  addEventListener('pagehide', close);

  return {
    update: (change) => update<string>(KEY, change, use),
    async setAside(text) {
      await use('readwrite', (store) => {
        store.put(text, `${KEY}-unreadable`);
        store.delete(KEY);
      });
      close();
    },
    async erase() {
      // Emptied first: deleting waits for every other tab's connection.
      if (opening) await use('readwrite', (store) => store.clear());
      close();
      indexedDB.deleteDatabase(DATABASE);
    },
  };
}
