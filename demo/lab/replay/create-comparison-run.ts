import type { ReplayStatus } from '../store/lab-state.js';
import { type ComparedSetups, setupsWithout } from './compare.js';
import type { ReplayPool } from './create-pool.js';
import type { Replayer } from './create-replayer.js';
import type { ReplaySetup } from './replay-setup.js';

/** The person who is looked at goes first, then the pictures, then what each limit costs. */
const PICTURES = 1;
const PRICES = 10;
/** Painting takes the processors that replay: once early, then now and then. */
const FIRST_PAINT_MS = 700;
const REPAINT_MS = 600;
const TELL_MS = 150;
/** Limits are priced in batches, those first that hold most back; past these nobody reads on. */
const AT_ONCE = 16;
const MOST_PRICED = 96;

export interface ComparisonRun {
  /** Replays both sides, then what each limit costs. */
  readonly start: () => void;
  /** Shows what is known by now. */
  readonly paint: () => void;
  /** What has not begun is dropped, and nothing is shown or told by itself any more. */
  readonly end: () => void;
}

export interface ComparisonRunOptions {
  readonly pool: ReplayPool;
  readonly replayer: Replayer;
  /** There is something new to show of these. */
  readonly show: (setups: ComparedSetups) => void;
  /** How far it is. */
  readonly tell: (status: Partial<ReplayStatus>) => void;
  /** It came to no end; not called where it was ended on purpose. */
  readonly fail: (error: Error) => void;
}

/** Replays what a comparison needs, once: the next edit needs another one. */
export function createComparisonRun(
  sides: Omit<ComparedSetups, 'without'>,
  { pool, replayer, ...to }: ComparisonRunOptions,
): ComparisonRun {
  const began = performance.now();
  let setups: ComparedSetups = { ...sides, without: new Map() };
  // What is shown stays until there is something new to show of this one.
  let painted = began - REPAINT_MS;
  let told = began;
  let isEnded = false;

  const isDue = (since: number, waitMs: number): boolean => performance.now() - since >= waitMs;
  const paint = (): void => {
    painted = performance.now();
    to.show(setups);
  };
  const tell = (status: Partial<ReplayStatus>): void => {
    told = performance.now();
    to.tell(status);
  };
  const end = (): void => {
    isEnded = true;
    pool.drop((lane) => lane >= PICTURES);
  };

  /** Replays setups side by side, and tells how far it is. */
  const replayAll = async (
    of: readonly ReplaySetup[],
    lane: number,
    onShare: (share: number) => void,
  ): Promise<void> => {
    const all = of.length * replayer.slices();
    let done = 0;
    const onSlice = (): void => {
      const share = ++done / all;
      if (!isEnded) onShare(share);
    };
    await Promise.all(of.map((setup) => replayer.replay(setup, { lane, onSlice })));
  };

  const replayPictures = async (): Promise<void> => {
    const { before, now } = setups;
    const both = before === now ? [now] : [now, before];
    tell({ pictures: 0, prices: 0, isStopped: false, tookMs: undefined });
    await replayAll(both, PICTURES, (pictures) => {
      if (pictures === 1) return;
      const isEarly = !isDue(began, FIRST_PAINT_MS) || !isDue(painted, REPAINT_MS);
      // Of nobody yet, the pictures would go empty.
      if (!isEarly && both.every((side) => replayer.known(side).slices > 0)) paint();
      if (isDue(told, TELL_MS)) tell({ pictures });
    });
    if (isEnded) return;
    paint();
    const decisionsPerSecond = replayer.decisionsPerSecond();
    tell({ pictures: 1, tookMs: performance.now() - began, decisionsPerSecond });
  };

  /** Many configs: whoever slides a field along waits for none of them. */
  const replayPrices = async (): Promise<void> => {
    const { now } = setups;
    const without = setupsWithout(now, replayer.known(now).tally, MOST_PRICED);
    setups = { ...setups, without };
    const all = [...without.values()];
    for (let first = 0; first < all.length; first += AT_ONCE) {
      await replayAll(all.slice(first, first + AT_ONCE), PRICES, (share) => {
        if (isDue(painted, REPAINT_MS)) paint();
        const prices = (first + share * AT_ONCE) / all.length;
        if (isDue(told, TELL_MS)) tell({ prices: Math.min(prices, 0.99) });
      });
      if (isEnded) return;
    }
    paint();
    tell({ prices: 1 });
  };

  const run = async (): Promise<void> => {
    try {
      await replayPictures();
      if (!isEnded) await replayPrices();
    } catch (error) {
      // What was dropped for another run, or stopped by hand. All else is said: nobody waits for ever.
      if (isEnded) return;
      // The rest would end the same way.
      end();
      to.fail(error as Error);
    }
  };
  return { start: () => void run(), paint, end };
}
