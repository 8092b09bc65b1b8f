import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followSearch } from '../../demo/lab/advisor/follow-search.js';
import { createStore } from '../../demo/lab/store/create-store.js';
import { demoConfig } from '../support/demo-shop.js';
import { labState } from '../support/lab-state.js';
import { type SlowThread, slowThread } from '../support/slow-thread.js';

const started: SlowThread[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  started.length = 0;
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  vi.stubGlobal('Worker', function startWorker() {
    const thread = slowThread(() => 100);
    started.push(thread);
    return thread;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const source = { kind: 'synthetic', seed: 1, count: 10 } as const;
const open = () => {
  const store = createStore(labState(demoConfig(), { source }));
  return { store, ...followSearch(store), wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
};
const areEnded = (): readonly boolean[] => started.map((thread) => thread.isEnded());

test('a search that is cancelled ends its threads, and nothing of it is shown afterwards', async () => {
  const { store, search, cancel, wait } = open();
  search();
  await wait(1000);
  expect(store.state().advice.kind).toBe('searching');
  expect(areEnded()).toEqual([false, false]);
  cancel();
  expect(store.state().advice).toEqual({ kind: 'none' });
  expect(areEnded()).toEqual([true, true]);
  const asked = started.map((thread) => thread.asked.length);
  await wait(60_000);
  expect(store.state().advice).toEqual({ kind: 'none' });
  expect(started.map((thread) => thread.asked.length)).toEqual(asked);
});

test('an edit ends a search, and a second search the first one', async () => {
  const { store, search, wait } = open();
  search();
  await wait(500);
  search();
  expect(areEnded()).toEqual([true, true, false, false]);
  await wait(500);
  expect(store.state().advice.kind).toBe('searching');
  const text = JSON.stringify({ ...demoConfig(), preset: 'gentle' });
  store.dispatch({ type: 'text-edited', text, place: '', at: 0 });
  expect(store.state().advice).toEqual({ kind: 'none' });
  expect(areEnded()).toEqual([true, true, true, true]);
  await wait(60_000);
  expect(store.state().advice).toEqual({ kind: 'none' });
});
