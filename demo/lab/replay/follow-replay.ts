import type { Words } from '../page/words-of.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import type { Store } from '../store/create-store.js';
import type { LabState } from '../store/lab-state.js';
import { compareKnown } from './compare.js';
import { type ComparisonRun, createComparisonRun } from './create-comparison-run.js';
import type { ReplayPool } from './create-pool.js';
import { createReplayer } from './create-replayer.js';
import { setupOf } from './setups-of.js';
import { textOfFailure } from './text-of-failure.js';

/** Replays whenever something changes that the figures depend on; returns how to stop and go on. */
export function followReplay(
  store: Store,
  pool: ReplayPool,
  wordsOf: (state: LabState) => Words,
): { readonly stop: () => void; readonly resume: () => void } {
  const replayer = createReplayer(pool);

  const tell = (replay: Partial<LabState['replay']>): void =>
    store.dispatch({ type: 'replaying', replay });

  const runOf = (state: LabState): ComparisonRun => {
    const { source, saved, draft } = state;
    const now = setupOf(draft.config, state);
    const before = saved.config === draft.config ? now : setupOf(saved.config, state);
    const expected = source.kind === 'export' ? 0 : shopperCount(source);
    return createComparisonRun(
      { before, now, expected },
      {
        pool,
        replayer,
        tell,
        show: (setups) => {
          const comparison = compareKnown(setups, replayer, wordsOf(store.state()).limits);
          store.dispatch({ type: 'compared', comparison });
        },
        fail: (error) => {
          tell({ isStopped: true });
          const text = textOfFailure(error, wordsOf(store.state()));
          store.dispatch({ type: 'noticed', notice: { kind: 'problem', text } });
        },
      },
    );
  };

  let run: ComparisonRun;
  const begin = (state: LabState): void => {
    run = runOf(state);
    // One person is no crowd.
    if (state.source.kind !== 'export') run.start();
  };
  const restart = (): void => {
    run.end();
    begin(store.state());
  };

  replayer.use(store.state().source);
  begin(store.state());
  store.subscribe((state, before) => {
    if (state.source !== before.source) replayer.use(state.source);
    const isOther =
      state.source !== before.source ||
      state.pages !== before.pages ||
      state.assumptions !== before.assumptions ||
      state.draft.config !== before.draft.config ||
      state.saved.config !== before.saved.config;
    if (isOther) restart();
    else if (state.language !== before.language) run.paint();
  });
  return {
    stop: () => {
      run.end();
      // Of these limits, not of those before.
      run.paint();
      tell({ isStopped: true });
    },
    resume: restart,
  };
}
