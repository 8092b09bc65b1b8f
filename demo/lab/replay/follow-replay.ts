import type { Words } from '../page/words-of.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { Store } from '../store/create-store.js';
import type { LabState } from '../store/lab-state.js';
import { type ComparedSetups, compareKnown, setupsWithout } from './compare.js';
import type { ReplayPool } from './create-pool.js';
import { createReplayer } from './create-replayer.js';
import { setupOf } from './setups-of.js';
import { textOfFailure } from './text-of-failure.js';

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

/** Replays whenever something changes that the figures depend on; returns how to stop and go on. */
export function followReplay(
  store: Store,
  pool: ReplayPool,
  wordsOf: (state: LabState) => Words,
): { readonly stop: () => void; readonly resume: () => void } {
  const replayer = createReplayer(pool);
  let run = 0;
  let setups: ComparedSetups | undefined;
  let painted = 0;
  let told = 0;

  const paint = (): void => {
    if (!setups) return;
    painted = performance.now();
    store.dispatch({
      type: 'compared',
      comparison: compareKnown(setups, replayer, wordsOf(store.state()).limits),
    });
  };
  const tell = (replay: Partial<LabState['replay']>): void => {
    told = performance.now();
    store.dispatch({ type: 'replaying', replay });
  };
  const isDue = (since: number, waitMs: number): boolean => performance.now() - since >= waitMs;

  /** Replays setups side by side, and tells how far it is. */
  const replayAll = async (
    of: readonly Parameters<typeof replayer.replay>[0][],
    lane: number,
    onShare: (share: number) => void,
  ): Promise<void> => {
    const all = of.length * replayer.slices();
    let done = 0;
    const onSlice = (): void => onShare(++done / all);
    await Promise.all(of.map((setup) => replayer.replay(setup, { lane, onSlice })));
  };

  const start = async (): Promise<void> => {
    const own = ++run;
    const began = performance.now();
    // Of the run before, what has not begun is of no use any more.
    pool.drop((lane) => lane >= PICTURES);
    const state = store.state();
    const { source, saved, draft } = state;
    const now = setupOf(draft.config, state);
    const before = saved.config === draft.config ? now : setupOf(saved.config, state);
    const expected = source.kind === 'export' ? 0 : shopperCount(source);
    setups = { before, now, without: new Map(), expected };
    // What is shown stays until there is something new to show of this one.
    painted = began - REPAINT_MS;
    if (source.kind === 'export') return;
    tell({ pictures: 0, prices: 0, isStopped: false, tookMs: undefined });
    const isOld = (): boolean => run !== own;
    try {
      const sides = before === now ? [now] : [now, before];
      await replayAll(sides, PICTURES, (pictures) => {
        if (isOld() || pictures === 1) return;
        const isEarly = !isDue(began, FIRST_PAINT_MS) || !isDue(painted, REPAINT_MS);
        // Of nobody yet, the pictures would go empty.
        if (!isEarly && sides.every((side) => replayer.known(side).slices > 0)) paint();
        if (isDue(told, TELL_MS)) tell({ pictures });
      });
      if (isOld()) return;
      paint();
      const { decisionsPerSecond } = replayer;
      tell({
        pictures: 1,
        tookMs: performance.now() - began,
        decisionsPerSecond: decisionsPerSecond(),
      });
      // Many configs: whoever slides a field along waits for none of them.
      const without = setupsWithout(now, replayer.known(now).tally, MOST_PRICED);
      setups = { ...setups, without };
      const all = [...without.values()];
      for (let first = 0; first < all.length; first += AT_ONCE) {
        await replayAll(all.slice(first, first + AT_ONCE), PRICES, (share) => {
          if (isOld()) return;
          if (isDue(painted, REPAINT_MS)) paint();
          const prices = (first + share * AT_ONCE) / all.length;
          if (isDue(told, TELL_MS)) tell({ prices: Math.min(prices, 0.99) });
        });
        if (isOld()) return;
      }
      paint();
      tell({ prices: 1 });
    } catch (error) {
      // What was dropped for another run, or stopped by hand. All else is said: nobody waits for ever.
      if (isOld()) return;
      // The rest would end the same way.
      pool.drop((lane) => lane >= PICTURES);
      tell({ isStopped: true });
      const text = textOfFailure(error as Error, wordsOf(store.state()));
      store.dispatch({ type: 'noticed', notice: { kind: 'problem', text } });
    }
  };

  replayer.use(store.state().source);
  void start();
  store.subscribe((state, before) => {
    if (state.source !== before.source) replayer.use(state.source);
    const isOther =
      state.source !== before.source ||
      state.pages !== before.pages ||
      state.assumptions !== before.assumptions ||
      state.draft.config !== before.draft.config ||
      state.saved.config !== before.saved.config;
    if (isOther) void start();
    else if (state.language !== before.language) paint();
  });
  return {
    stop: () => {
      run++;
      pool.drop((lane) => lane >= PICTURES);
      // Of these limits, not of those before.
      paint();
      tell({ isStopped: true });
    },
    resume: () => void start(),
  };
}
