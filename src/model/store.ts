/** Where the state of one shopper is kept: one value, changed in one transaction. */
export interface Store {
  /**
   * Reads, changes and writes in one atomic transaction, over all tabs. `change` must be
   * synchronous; where it throws, nothing is written.
   * @param whileReading runs in the time that the storage takes to read.
   * @returns when the write is committed.
   */
  update(change: (text: string | undefined) => string, whileReading?: () => void): Promise<void>;
  /** Moves what could not be read out of the way, so that nothing is lost, and closes. */
  setAside(text: string): Promise<void>;
  /** Closes it and deletes all that it holds; `remains` then stands in its place. */
  erase(remains?: string): Promise<void>;
}
