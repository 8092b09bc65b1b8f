import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPool, type ReplayThread } from '../../demo/lab/replay/create-pool.js';
import type { Question } from '../../demo/lab/replay/replay-messages.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { emptyTally } from '../../src/simulation/tally.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SLOW = 13;

/** Answers at once, but never where it is asked for shopper 13 on. */
function threads() {
  const started: { asked: Question[]; isEnded: boolean }[] = [];
  const start = (): ReplayThread => {
    const seen = { asked: [] as Question[], isEnded: false };
    started.push(seen);
    let isStuck = false;
    const thread: ReplayThread = {
      onmessage: null,
      onerror: null,
      postMessage(question) {
        seen.asked.push(question);
        isStuck ||= question.kind === 'replay' && question.from === SLOW;
        if (isStuck) return;
        const data =
          question.kind === 'replay'
            ? ({ kind: 'tally', tally: emptyTally(), spentMs: 0 } as const)
            : ({ kind: 'done' } as const);
        queueMicrotask(() => thread.onmessage?.({ data }));
      },
      terminate: () => {
        seen.isEnded = true;
      },
    };
    return thread;
  };
  return { started, start };
}

const source = { kind: 'synthetic', seed: 1, count: 100 } as const;
const setup = setupOf(demoConfig(), {
  ...{ source, pages: demoPages(), assumptions: DEFAULT_ASSUMPTIONS },
});
const of = (number: number, from: number) =>
  ({ kind: 'replay', setup: number, from, to: from + 1 }) as const;

function open(size = 1) {
  const { started, start } = threads();
  const pool = createPool(size, start);
  pool.use(source);
  return { pool, started, number: pool.register(setup) };
}

/** How a question ended; `open` while it has not. */
function watch(asked: Promise<unknown>): { readonly now: () => string } {
  let state = 'open';
  asked.then(
    () => {
      state = 'answered';
    },
    ({ name }: Error) => {
      state = name;
    },
  );
  return { now: () => state };
}

test('a thread that does not answer is ended after 20 s, and another one takes over', async () => {
  const { pool, started, number } = open();
  const stuck = watch(pool.ask(of(number, SLOW), 1));
  const behind = watch(pool.ask(of(number, 1), 1));
  await vi.advanceTimersByTimeAsync(19_999);
  expect([stuck.now(), behind.now(), started.length]).toEqual(['open', 'open', 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect([stuck.now(), behind.now()]).toEqual(['TimeoutError', 'answered']);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  // The new one was told everything that the old one knew.
  expect(started[1]!.asked.map(({ kind }) => kind)).toEqual(['shoppers', 'setup', 'replay']);
});

test('what answers is never ended', async () => {
  const { pool, started, number } = open();
  const quick = watch(pool.ask(of(number, 1), 1));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(quick.now()).toBe('answered');
  pool.drop(() => true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
});

test.each([
  ['dropped', (pool: ReturnType<typeof open>['pool']) => pool.drop((lane) => lane >= 1)],
  ['forgotten', (pool: ReturnType<typeof open>['pool']) => pool.forget(1)],
])('what was %s and does not end soon makes room after 3 s', async (_, drop) => {
  const { pool, started, number } = open();
  const stuck = watch(pool.ask(of(number, SLOW), 1));
  const waiting = watch(pool.ask(of(number, 1), 1));
  const next = pool.register({ ...setup });
  drop(pool);
  const wanted = watch(pool.ask(of(next, 2), 0));
  await vi.advanceTimersByTimeAsync(2999);
  expect([stuck.now(), waiting.now(), wanted.now()]).toEqual(['open', 'AbortError', 'open']);
  await vi.advanceTimersByTimeAsync(1);
  expect([stuck.now(), wanted.now()]).toEqual(['AbortError', 'answered']);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('others go on while one is stuck, and closing ends them all', async () => {
  const { pool, started, number } = open(2);
  const stuck = watch(pool.ask(of(number, SLOW), 1));
  const others = [1, 2, 3].map((from) => watch(pool.ask(of(number, from), 1)));
  await vi.advanceTimersByTimeAsync(10);
  expect(others.map((each) => each.now())).toEqual(['answered', 'answered', 'answered']);
  expect(stuck.now()).toBe('open');
  pool.close();
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(2);
});
