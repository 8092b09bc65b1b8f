import { buffersOf } from './packed-sessions.js';
import { readShoppers } from './read-shoppers.js';
import type { ReadingMessage } from './reading-message.js';

// Reads one file, tells how far it is, and what came of it; then whoever made the worker ends it.

/** Progress is told at most this often. */
const TELL_EVERY_MS = 50;

const send = (message: ReadingMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

async function readFor({ file, now }: { readonly file: File; readonly now: number }) {
  let toldAt = 0;
  const onProgress = (bytes: number): void => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    send({ kind: 'progress', bytes });
  };
  const result = await readShoppers(file, { now, onProgress });
  const isFile = result.kind === 'source' && result.source.kind === 'file';
  send({ kind: 'done', result }, isFile ? buffersOf(result.source.sessions) : []);
}

addEventListener('message', ({ data }) => {
  // Nobody waits for the promise: what it rejects with becomes the `error` event of the page.
  readFor(data).catch(reportError);
});
