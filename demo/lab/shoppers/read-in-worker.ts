import type { ReadResult } from './read-shoppers.js';
import type { ReadingMessage } from './reading-message.js';

export interface ReadInWorkerOptions {
  /** A new worker of `reading-worker.js`; it is ended when the file was read. */
  readonly createWorker: () => Worker;
  readonly onProgress: (bytes: number) => void;
  /** Ends the worker at once. */
  readonly signal: AbortSignal;
}

/**
 * Reads a file beside the page, which stays free meanwhile. Rejects with the signal's reason where it
 * is aborted, and with an error where the worker could not do its work.
 */
export function readInWorker(
  file: File,
  { createWorker, onProgress, signal }: ReadInWorkerOptions,
): Promise<ReadResult> {
  signal.throwIfAborted();
  const worker = createWorker();
  return new Promise<ReadResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('messageerror', () => reject(new Error('messageerror')));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
      if (data.kind === 'progress') onProgress(data.bytes);
      else resolve(data.result);
    });
    worker.postMessage({ file, now: Date.now() });
  }).finally(() => worker.terminate());
}
