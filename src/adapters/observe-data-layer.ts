export interface DataLayer {
  /** Pushes entries of our own, as any other code of the page does; they are never read back. */
  push(...entries: readonly object[]): void;
  /** Looks for entries that came past us: the page may have replaced the array, or its `push`. */
  catchUp(): void;
}

type Push = (...entries: unknown[]) => unknown;

/**
 * Tells of each entry of a dataLayer, those from before included, once. Whoever else reads it sees
 * what they would see without us: the `push` that was there is called first, with the same
 * arguments, and what it returns is returned; our work comes in a microtask. Tag managers put their
 * own `push` over ours, trim the array and read it anew: what they cut off was told already.
 * @param onEntry may throw: the page never notices.
 */
export function observeDataLayer(name: string, onEntry: (entry: unknown) => void): DataLayer {
  const page = window as unknown as Record<string, unknown>;
  const own = new WeakSet<object>();
  const told = new WeakSet<object>();
  const wrapped = new WeakSet<object>();

  const tell = (entry: object): void => {
    if (own.has(entry)) return;
    told.add(entry);
    try {
      onEntry(entry);
    } catch {
      // Somebody else's object may refuse to be read; that is not the page's concern.
    }
  };

  const wrap = (layer: unknown[]): void => {
    // Once for each array: who puts a `push` over ours calls it, or is caught up with.
    if (wrapped.has(layer)) return;
    wrapped.add(layer);
    const previous: Push = layer.push;
    const push: Push = function (this: unknown, ...entries) {
      try {
        return previous.apply(this, entries);
      } finally {
        // Told soon: who catches up before then need not tell it as well.
        const objects = entries.filter(isObject);
        for (const entry of objects) told.add(entry);
        queueMicrotask(() => objects.forEach(tell));
      }
    };
    // An array that does not let it be replaced is read wherever it is looked at.
    Reflect.defineProperty(layer, 'push', {
      value: push,
      configurable: true,
      writable: true,
      // As it was: whoever lists what the array has finds nothing new.
      enumerable: Object.getOwnPropertyDescriptor(layer, 'push')?.enumerable ?? false,
    });
  };

  const catchUp = (): void => {
    try {
      const layer = (page[name] ??= []);
      if (!Array.isArray(layer)) return;
      wrap(layer);
      for (const entry of layer.filter(isObject)) if (!told.has(entry)) tell(entry);
    } catch {
      // What the page keeps there is its own: it may not let itself be read.
    }
  };

  catchUp();
  return {
    catchUp,
    push(...entries) {
      for (const entry of entries) {
        own.add(entry);
        try {
          (page[name] as { push?: Push } | undefined)?.push?.(entry);
        } catch {
          // Its readers are the page's own.
        }
      }
    },
  };
}

/** A text or a number is no event. */
const isObject = (entry: unknown): entry is object => typeof entry === 'object' && entry !== null;
