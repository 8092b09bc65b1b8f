import { readShoppers } from './read-shoppers.js';
import type { ReadingMessage } from './reading-message.js';

// Reads one file, tells how far it is, and what came of it; then whoever made the worker ends it.

/** A page that takes in everything at once stands still: so many events come in one message. */
const EVENTS_PER_MESSAGE = 2500;
/** Progress is told at most this often. */
const TELL_EVERY_MS = 50;

const send = (message: ReadingMessage): void => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<{ file: File; now: number }>) => {
  let toldAt = 0;
  const onProgress = (bytes: number): void => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    send({ kind: 'progress', bytes });
  };
  const result = await readShoppers(data.file, { now: data.now, onProgress });
  if (result.kind !== 'source' || result.source.kind !== 'file') {
    send({ kind: 'done', result });
    return;
  }
  const { sessions, ...source } = result.source;
  let part: (typeof sessions)[number][] = [];
  let events = 0;
  for (const session of sessions) {
    part.push(session);
    events += session.events.length;
    if (events < EVENTS_PER_MESSAGE) continue;
    send({ kind: 'sessions', sessions: part });
    part = [];
    events = 0;
  }
  send({ kind: 'done', result: { kind: 'source', source: { ...source, sessions: part } } });
});
