import { createPool } from '../replay/create-pool.js';
import { startThread, threadCount } from '../replay/start-threads.js';
import type { Store } from '../store/create-store.js';
import { runAdvice } from './run-advice.js';

/** Searches on demand, with threads of its own; they are ended with the search. */
export function followSearch(store: Store): {
  readonly search: () => void;
  readonly cancel: () => void;
} {
  let cancelLast = (): void => {};

  const search = async (): Promise<void> => {
    cancelLast();
    let isCancelled = false;
    const pool = createPool(threadCount(), startThread);
    const end = (): void => {
      isCancelled = true;
      pool.close();
    };
    cancelLast = end;
    const { draft, goal, source, pages, assumptions } = store.state();
    const tell = (share: number): void => {
      if (!isCancelled) store.dispatch({ type: 'advised', advice: { kind: 'searching', share } });
    };
    tell(0);
    try {
      const proposals = await runAdvice({
        config: draft.config,
        goal,
        source,
        pages,
        assumptions,
        pool,
        onProgress: tell,
        isCancelled: () => isCancelled,
      });
      if (isCancelled) return;
      const advice = { kind: 'found', proposals } as const;
      store.dispatch({ type: 'advised', advice });
    } catch {
      if (!isCancelled) store.dispatch({ type: 'advised', advice: { kind: 'failed' } });
    } finally {
      end();
    }
  };

  // What was proposed for other shoppers, another goal or another config is no answer any more.
  store.subscribe((state, before) => {
    const isOver =
      state.goal !== before.goal ||
      state.source !== before.source ||
      state.pages !== before.pages ||
      state.assumptions !== before.assumptions ||
      state.draft.config !== before.draft.config;
    if (!isOver) return;
    cancelLast();
    if (state.advice.kind !== 'none') store.dispatch({ type: 'advised', advice: { kind: 'none' } });
  });
  return {
    search: () => void search(),
    cancel: () => {
      cancelLast();
      store.dispatch({ type: 'advised', advice: { kind: 'none' } });
    },
  };
}
