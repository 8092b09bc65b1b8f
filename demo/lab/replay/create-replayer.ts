import { addTallies, emptyTally, type Tally } from '../../../src/simulation/tally.js';
import type { ShopperSource } from '../shoppers/shopper-source.js';
import type { ReplayPool } from './create-pool.js';
import type { ReplaySetup } from './replay-setup.js';
import { sliceBounds } from './slice-bounds.js';

/** What came of the shoppers that are replayed so far. */
export interface Progress {
  readonly tally: Tally;
  /** How many parts of the shoppers this is. */
  readonly slices: number;
}

export interface Replayer {
  /** Other shoppers: all that was replayed is forgotten. */
  readonly use: (source: ShopperSource) => void;
  /**
   * What is known of a setup, of the first shoppers on; grows while it is replayed.
   * @param slices at most so many parts of them.
   */
  readonly known: (setup: ReplaySetup, slices?: number) => Progress;
  /**
   * Replays what is not known yet.
   * @param lane the least goes first; within one, the first shoppers of all setups.
   * @param share of the shoppers, from 0 to 1.
   * @param onSlice after each part.
   * @throws AbortError where it was dropped.
   */
  readonly replay: (
    setup: ReplaySetup,
    options: { readonly lane: number; readonly share?: number; readonly onSlice?: () => void },
  ) => Promise<Tally>;
  readonly slices: () => number;
  /** Decisions of a second of one thread, over all that was replayed; 0 before. */
  readonly decisionsPerSecond: () => number;
}

interface Kept {
  readonly number: number;
  readonly done: (Tally | undefined)[];
  /** Sums of the first parts: of none, of one, of two … */
  readonly sums: Tally[];
}

/** Setups whose figures are kept, so that going back to one costs nothing. */
const MOST_SETUPS = 128;

/** Replays setups in slices of shoppers, and keeps what came of each. */
export function createReplayer(pool: ReplayPool): Replayer {
  let kept = new Map<string, Kept>();
  let bounds: readonly (readonly [from: number, to: number])[] = [];
  let asked = 0;
  let spentMs = 0;

  /** Written out once for each: a config is long. */
  const keys = new WeakMap<ReplaySetup, string>();

  const keptOf = (setup: ReplaySetup): Kept => {
    const key = keys.get(setup) ?? JSON.stringify(setup);
    keys.set(setup, key);
    const known = kept.get(key) ?? {
      number: pool.register(setup),
      done: [],
      sums: [emptyTally()],
    };
    // The latest last: what was not asked for longest goes first.
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST_SETUPS && oldest !== undefined) {
      pool.forget(kept.get(oldest)!.number);
      kept.delete(oldest);
    }
    return known;
  };

  /** Only answers are kept, never promises: one that was dropped would end whoever asks next. */
  const tallyOf = async (of: Kept, index: number, lane: number): Promise<Tally> => {
    if (of.done[index]) return of.done[index];
    const [from, to] = bounds[index]!;
    const question = { kind: 'replay', setup: of.number, from, to } as const;
    const { tally, spentMs: took } = await pool.ask<'tally'>(
      question,
      lane + index / bounds.length,
    );
    // Whoever shares the answer counts it once.
    if (of.done[index]) return of.done[index];
    asked += tally.asked;
    spentMs += took;
    of.done[index] = tally;
    return tally;
  };

  return {
    use(source) {
      pool.drop(() => true);
      for (const { number } of kept.values()) pool.forget(number);
      kept = new Map();
      pool.use(source);
      bounds = sliceBounds(source);
    },
    known(setup, slices = bounds.length) {
      const { done, sums } = keptOf(setup);
      for (let next = done[sums.length - 1]; next; next = done[sums.length - 1]) {
        sums.push(addTallies(sums.at(-1)!, next));
      }
      const known = Math.min(slices, sums.length - 1);
      return { tally: sums[known]!, slices: known };
    },
    async replay(setup, { lane, share = 1, onSlice }) {
      const of = keptOf(setup);
      const count = Math.max(1, Math.ceil(bounds.length * share));
      const parts = bounds.slice(0, count).map(async (_, index) => {
        const tally = await tallyOf(of, index, lane);
        onSlice?.();
        return tally;
      });
      return (await Promise.all(parts)).reduce(addTallies, emptyTally());
    },
    slices: () => bounds.length,
    decisionsPerSecond: () => (spentMs > 0 ? (asked / spentMs) * 1000 : 0),
  };
}
