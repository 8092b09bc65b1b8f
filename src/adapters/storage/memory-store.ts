import type { Store } from '../../model/store.js';

/** Keeps the state until the page goes: without consent to storage, and for tests. */
export function createMemoryStore(): Store {
  let text: string | undefined;
  return {
    async update(change) {
      text = change(text);
    },
    async setAside() {},
    async erase() {
      text = undefined;
    },
  };
}
