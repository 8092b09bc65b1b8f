import type { ReplayThread } from '../../demo/lab/replay/create-pool.js';
import { createReplayHost } from '../../demo/lab/replay/create-replay-host.js';
import type { Answer, Question } from '../../demo/lab/replay/replay-messages.js';

/** A thread of the lab within this process; what is sent is copied, as between threads. */
export function replayThread(): ReplayThread & { readonly asked: Question[] } {
  const answer = createReplayHost();
  const thread: ReplayThread & { readonly asked: Question[] } = {
    asked: [],
    onmessage: null,
    onerror: null,
    postMessage(question) {
      const copy = structuredClone(question);
      thread.asked.push(copy);
      setImmediate(() => {
        let data: Answer;
        try {
          data = answer(copy);
        } catch (error) {
          data = { kind: 'failed', message: (error as Error).message };
        }
        thread.onmessage?.({ data: structuredClone(data) });
      });
    },
    terminate() {
      thread.onmessage = null;
    },
  };
  return thread;
}
