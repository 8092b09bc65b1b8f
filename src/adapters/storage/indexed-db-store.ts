import { clear, del, set, type UseStore, update } from 'idb-keyval';
import type { Store } from '../../model/store.js';

const DATABASE = 'taktvoll';
const TABLE = 'state';
const KEY = 'state';

/**
 * Keeps the state in one IndexedDB value. Its transactions are serialised over all tabs, so that
 * a cap of 1 admits exactly 1.
 */
export function createIndexedDbStore(): Store {
  let database: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> => {
    database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onerror = request.onblocked = () => reject(request.error);
      request.onsuccess = () => {
        const { result } = request;
        // Another tab deletes the database, or the browser closed it: open afresh when asked again.
        result.onversionchange = close;
        result.onclose = forget;
        resolve(result);
      };
    });
    database.catch(forget);
    return database;
  };
  const forget = (): void => {
    database = undefined;
  };
  const close = (): void => {
    database?.then((db) => db.close(), forget);
    forget();
  };
  // Relaxed: a power cut may cost the last impression; strict costs every decision twice the time.
  const use: UseStore = async (mode, callback) =>
    callback((await open()).transaction(TABLE, mode, { durability: 'relaxed' }).objectStore(TABLE));

  // An open connection keeps a page out of the back/forward cache, and blocks a deletion.
  addEventListener('pagehide', close);

  return {
    update: (change) => update<string>(KEY, change, use),
    async setAside(text) {
      await set(`${KEY}-unreadable`, text, use);
      await del(KEY, use);
      close();
    },
    async erase() {
      // Emptied first: deleting waits for every other tab's connection.
      if (database) await clear(use);
      close();
      indexedDB.deleteDatabase(DATABASE);
    },
  };
}
