import type { ReplayThread } from '../../demo/lab/replay/create-pool.js';
import { createReplayHost } from '../../demo/lab/replay/create-replay-host.js';
import type { Question } from '../../demo/lab/replay/replay-messages.js';

export interface SlowThread extends ReplayThread {
  readonly asked: readonly Question[];
  readonly isEnded: () => boolean;
}

/**
 * A thread of the lab that answers one question after the other, by timers that a test can move.
 * @param takes ms that it takes for a question; `Infinity`: it never answers again.
 */
export function slowThread(takes: (question: Question) => number): SlowThread {
  const answer = createReplayHost();
  const asked: Question[] = [];
  let isEnded = false;
  let freeAt = 0;
  const thread: SlowThread = {
    asked,
    isEnded: () => isEnded,
    onmessage: null,
    onerror: null,
    postMessage(question) {
      asked.push(question);
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + takes(question);
      if (freeAt === Number.POSITIVE_INFINITY) return;
      setTimeout(() => {
        if (!isEnded) thread.onmessage?.({ data: answer(question) });
      }, freeAt - now);
    },
    terminate: () => {
      isEnded = true;
    },
  };
  return thread;
}
