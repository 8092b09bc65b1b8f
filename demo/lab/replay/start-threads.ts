import type { ReplayThread } from './create-pool.js';

/** More than this helps nobody: the page and the browser want to live, too. */
const MOST = 4;

/** So many threads as there are processors, within reason. */
export const threadCount = (): number =>
  Math.min(MOST, Math.max(1, navigator.hardwareConcurrency || 1));

export function startThread(): ReplayThread {
  const worker: unknown = new Worker(new URL('replay-worker.js', import.meta.url), {
    type: 'module',
  });
  return worker as ReplayThread;
}
