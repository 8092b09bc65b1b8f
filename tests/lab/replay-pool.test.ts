import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPool, type ReplayThread } from '../../demo/lab/replay/create-pool.js';
import type { Question } from '../../demo/lab/replay/replay-messages.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { emptyTally } from '../../src/simulation/tally.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';
import { slowThread } from '../support/slow-thread.js';

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

describe('what was dropped while a thread is at it', () => {
  test('is ended 3 s after the first time, however often it is dropped again', async () => {
    const { pool, started, number } = open();
    const stuck = watch(pool.ask(of(number, SLOW), 1));
    for (let times = 0; times < 3; times++) {
      pool.drop(() => true);
      await vi.advanceTimersByTimeAsync(999);
    }
    expect(stuck.now()).toBe('open');
    await vi.advanceTimersByTimeAsync(3);
    expect(stuck.now()).toBe('AbortError');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test('and is wanted again has all its time, which began when it did', async () => {
    const { pool, started, number } = open();
    const first = watch(pool.ask(of(number, SLOW), 1));
    await vi.advanceTimersByTimeAsync(5000);
    pool.drop(() => true);
    await vi.advanceTimersByTimeAsync(2000);
    const again = watch(pool.ask(of(number, SLOW), 1));
    await vi.advanceTimersByTimeAsync(12_999);
    expect([first.now(), again.now()]).toEqual(['open', 'open']);
    await vi.advanceTimersByTimeAsync(1);
    expect([first.now(), again.now()]).toEqual(['TimeoutError', 'TimeoutError']);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  test('answers whoever wants it again, and is not sent once more', async () => {
    const thread = slowThread(({ kind }) => (kind === 'replay' ? 4000 : 0));
    const pool = createPool(1, () => thread);
    pool.use(source);
    const number = pool.register(setup);
    const first = watch(pool.ask(of(number, 1), 1));
    pool.drop(() => true);
    const again = watch(pool.ask(of(number, 1), 1));
    await vi.advanceTimersByTimeAsync(4000);
    expect([first.now(), again.now()]).toEqual(['answered', 'answered']);
    expect(thread.asked.filter(({ kind }) => kind === 'replay')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(thread.isEnded()).toBe(false);
  });

  test('goes on for whoever else wants it', async () => {
    const { pool, started, number } = open();
    const both = [1, 2].map((lane) => watch(pool.ask(of(number, SLOW), lane)));
    pool.drop((lane) => lane === 2);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(both.map((each) => each.now())).toEqual(['open', 'open']);
    expect(started).toHaveLength(1);
  });
});

test('what is dropped before it has begun can be asked for again at once', async () => {
  const thread = slowThread(() => 10);
  const pool = createPool(1, () => thread);
  pool.use(source);
  const number = pool.register(setup);
  void pool.ask(of(number, 0), 1);
  const dropped = watch(pool.ask(of(number, 1), 1));
  pool.drop(() => true);
  const again = watch(pool.ask(of(number, 1), 1));
  await vi.advanceTimersByTimeAsync(100);
  expect([dropped.now(), again.now()]).toEqual(['AbortError', 'answered']);
});

test('of two who ask for the same, the more urgent one counts', async () => {
  const thread = slowThread(() => 10);
  const pool = createPool(1, () => thread);
  pool.use(source);
  const number = pool.register(setup);
  const asked = [
    [0, 1],
    [1, 3],
    [2, 2],
    [1, 0],
  ] as const;
  await Promise.all([
    ...asked.map(([from, lane]) => pool.ask(of(number, from), lane)),
    vi.advanceTimersByTimeAsync(100),
  ]);
  const begun = thread.asked.flatMap((question) =>
    question.kind === 'replay' ? [question.from] : [],
  );
  expect(begun).toEqual([0, 1, 2]);
});
