/** Where each id's events are collected. Slot 0 is everything. */
export interface Slots {
  readonly placements: ReadonlyMap<string, number>;
  /** A topic with all its ancestors. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
  readonly campaigns: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, number>;
  /** Signal name, then value; only those that an audience asks for. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A slot, or -1 for that of the asked placement. */
export type SlotRef = number;
