import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsOf } from '../../demo/lab/page/words-of.js';
import type { Walk } from '../../demo/lab/person/person-step.js';
import { createPool } from '../../demo/lab/replay/create-pool.js';
import { followPerson } from '../../demo/lab/replay/follow-person.js';
import type { Question } from '../../demo/lab/replay/replay-messages.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import { walkShopper } from '../../demo/lab/replay/walk-shopper.js';
import { sessionAt } from '../../demo/lab/shoppers/session-at.js';
import { createStore } from '../../demo/lab/store/create-store.js';
import { compileConfig } from '../../src/core/config/compile-config.js';
import type { Config } from '../../src/model/config.js';
import { demoConfig } from '../support/demo-shop.js';
import { labState } from '../support/lab-state.js';
import { type SlowThread, slowThread } from '../support/slow-thread.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const source = { kind: 'synthetic', seed: 1, count: 150 } as const;
const withCap = (max: number): Config => ({
  ...demoConfig(),
  limits: { frequencyCaps: [{ scope: 'everything', max, within: '1d' }] },
});

function open(takes: (question: Question) => number = () => 100) {
  const threads: SlowThread[] = [];
  const pool = createPool(1, () => {
    const thread = slowThread((question) => takes(question));
    threads.push(thread);
    return thread;
  });
  pool.use(source);
  const store = createStore(labState(withCap(2), { source, person: 3 }));
  const walks: Walk[] = [];
  store.subscribe(({ walk }, before) => {
    if (walk && walk !== before.walk) walks.push(walk);
  });
  const askTrace = followPerson(store, pool, wordsOf);
  const edit = (max: number): void =>
    store.dispatch({
      ...{ type: 'text-edited', text: JSON.stringify(withCap(max)), place: '', at: 0 },
    });
  const walked = (): number =>
    threads.flatMap(({ asked }) => asked.filter(({ kind }) => kind === 'walk')).length;
  const wait = (ms = 60_000) => vi.advanceTimersByTimeAsync(ms);
  return { store, threads, walks, askTrace, edit, walked, wait };
}

/** Without threads. */
function walkOf(max: number, person: number) {
  const config = withCap(max);
  const setup = { ...setupOf(config, labState(config, { source })), plan: compileConfig(config) };
  return walkShopper(sessionAt(source, person), setup);
}

test('the chosen shopper is walked with both configs, and once where they are the same', async () => {
  const { store, edit, walked, wait } = open();
  await wait();
  const { steps } = walkOf(2, 3);
  expect(store.state().walk).toMatchObject({ index: 3, before: steps, now: steps });
  expect(walked()).toBe(1);
  edit(1);
  await wait();
  expect(store.state().walk).toMatchObject({ before: steps, now: walkOf(1, 3).steps });
  // That of the saved config stays.
  expect(walked()).toBe(2);
});

test('whoever is chosen last is shown, and nobody who was passed over', async () => {
  const { store, walks, edit, wait } = open();
  for (const person of [4, 5, 6]) store.dispatch({ type: 'person-chosen', person });
  edit(3);
  edit(1);
  await wait();
  expect(walks).toHaveLength(1);
  expect(walks[0]).toMatchObject({ index: 6, before: walkOf(2, 6).steps, now: walkOf(1, 6).steps });
  expect(store.state().notice).toBeUndefined();
});

test('a walk that takes more than 3 s ends, though the config is edited meanwhile', async () => {
  const { store, edit, wait } = open(({ kind }) => (kind === 'walk' ? 4000 : 0));
  await wait(500);
  edit(1);
  await wait(3700);
  edit(3);
  await wait();
  expect(store.state().walk).toMatchObject({
    before: walkOf(2, 3).steps,
    now: walkOf(3, 3).steps,
  });
  expect(store.state().notice).toBeUndefined();
});

test('a walk that comes to no end is said, and the next edit is walked', async () => {
  let takes = Number.POSITIVE_INFINITY;
  const { store, edit, wait } = open(() => takes);
  await wait();
  expect(store.state().walk).toBeUndefined();
  expect(store.state().notice).toEqual({
    kind: 'problem',
    text: wordsOf({ language: 'en' }).page.tooSlow,
  });
  takes = 10;
  edit(1);
  await wait();
  expect(store.state().walk).toMatchObject({ before: walkOf(2, 3).steps });
});

test('of a decision all that it was made of can be asked; of a page view, nothing', async () => {
  const { store, askTrace, edit, wait } = open(() => 0);
  edit(1);
  await wait();
  const { now } = store.state().walk!;
  const decision = now.findIndex(({ kind }) => kind === 'decision');
  const view = now.findIndex(({ kind }) => kind === 'page-view');
  const traces = Promise.all([askTrace('now', decision), askTrace('now', view)]);
  await wait();
  expect(await traces).toEqual([walkOf(1, 3).traceOf(decision), undefined]);
});
