/** For `tab.evaluate`: puts a value where the script keeps its state, as if it had written it. */
export function writeState(value: unknown) {
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('taktvoll');
    opening.onupgradeneeded = () => opening.result.createObjectStore('state');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('state', 'readwrite');
      writing.objectStore('state').put(value, 'state');
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** For `tab.evaluate`: all that is kept, by its key. */
export function readStates() {
  return new Promise<Record<string, unknown>>((resolve, reject) => {
    const opening = indexedDB.open('taktvoll');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const kept: Record<string, unknown> = {};
      const reading = opening.result.transaction('state').objectStore('state').openCursor();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        const cursor = reading.result;
        if (cursor) {
          kept[String(cursor.key)] = cursor.value;
          cursor.continue();
          return;
        }
        opening.result.close();
        resolve(kept);
      };
    };
  });
}
