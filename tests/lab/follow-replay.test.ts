import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wordsOf } from '../../demo/lab/page/words-of.js';
import type { Comparison } from '../../demo/lab/pictures/comparison.js';
import { createPool } from '../../demo/lab/replay/create-pool.js';
import { followReplay } from '../../demo/lab/replay/follow-replay.js';
import type { Question } from '../../demo/lab/replay/replay-messages.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import type { Crowd } from '../../demo/lab/shoppers/crowd.js';
import { sessionAt } from '../../demo/lab/shoppers/session-at.js';
import { createStore } from '../../demo/lab/store/create-store.js';
import type { ReplayStatus } from '../../demo/lab/store/lab-state.js';
import { compileConfig } from '../../src/core/config/compile-config.js';
import type { Config } from '../../src/model/config.js';
import { createReplay } from '../../src/simulation/create-replay.js';
import { findPages } from '../../src/simulation/find-pages.js';
import type { Tally } from '../../src/simulation/tally.js';
import { demoConfig } from '../support/demo-shop.js';
import { labState } from '../support/lab-state.js';
import { type SlowThread, slowThread } from '../support/slow-thread.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Three slices. */
const source = { kind: 'synthetic', seed: 1, count: 150 } as const;

/** The demo shop with a few limits only: each of them is another replay. */
const withCap = (max: number): Config => {
  const { campaigns = {}, offers = [], ...shop } = demoConfig();
  const ofCampaign = Object.entries(campaigns).map(([id, { limits: _, ...of }]) => [id, of]);
  return {
    ...shop,
    preset: 'gentle',
    limits: {
      frequencyCaps: [{ scope: 'everything', max, within: '1d' }],
      ...{ quietHours: null, quietPages: null, warmUp: null, creepiness: null, fatigue: null },
    },
    campaigns: Object.fromEntries(ofCampaign) as NonNullable<Config['campaigns']>,
    offers: offers.map(({ limits: _, ...of }) => of),
  };
};

const sliceTakes =
  (ms: number) =>
  ({ kind }: Question): number =>
    kind === 'replay' ? ms : 0;

function open({
  takes = sliceTakes(400),
  size = 1,
  now = 2,
}: {
  readonly takes?: (question: Question) => number;
  readonly size?: number;
  readonly now?: number;
} = {}) {
  const threads: SlowThread[] = [];
  const pool = createPool(size, () => {
    const thread = slowThread((question) => takes(question));
    threads.push(thread);
    return thread;
  });
  const store = createStore(labState(withCap(2), { source }));
  const edit = (max: number): void =>
    store.dispatch({
      ...{ type: 'text-edited', text: JSON.stringify(withCap(max)), place: '', at: 0 },
    });
  if (now !== 2) edit(now);
  const pictures: Comparison[] = [];
  const statuses: ReplayStatus[] = [];
  const handle = followReplay(store, pool, wordsOf);
  store.subscribe((state, before) => {
    if (state.comparison && state.comparison !== before.comparison) {
      pictures.push(state.comparison);
    }
    if (state.replay !== before.replay) statuses.push(state.replay);
  });
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { ...handle, threads, pool, store, edit, pictures, statuses, wait };
}

/** All shoppers at once, without threads. */
function wholeReplay(max: number, shoppers: Crowd & { kind: 'synthetic' } = source): Tally {
  const config = withCap(max);
  const state = labState(config, { source: shoppers });
  const setup = { ...setupOf(config, state), plan: compileConfig(config) };
  const replay = createReplay(setup, findPages(state.pages));
  for (let at = 0; at < shoppers.count; at++) replay.add(sessionAt(shoppers, at));
  return replay.tally();
}

const figures = ({ comparison }: { readonly comparison?: Comparison | undefined }) => ({
  before: comparison?.before,
  now: comparison?.now,
});
const AGES = 120_000;

describe('the pictures', () => {
  test('come before everything is replayed, then refine themselves', async () => {
    const { pictures, statuses, store, wait } = open({ now: 3 });
    await wait(AGES);
    const shoppers = pictures.map(({ now }) => now.shoppers);
    expect(shoppers[0]).toBeGreaterThan(0);
    expect(shoppers[0]).toBeLessThan(source.count);
    expect(shoppers).toEqual(shoppers.toSorted((a, b) => a - b));
    expect(shoppers.at(-1)).toBe(source.count);
    for (const key of ['pictures', 'prices'] as const) {
      const shares = statuses.map((status) => status[key]);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.some((share) => share > 0 && share < 1)).toBe(true);
      expect(shares.at(-1)).toBe(1);
    }
    expect(store.state().notice).toBeUndefined();
  });

  test('end with the figures of a whole replay, and price each limit with all shoppers', async () => {
    for (const size of [1, 3]) {
      const { store, wait } = open({ now: 3, size });
      await wait(AGES);
      expect(figures(store.state())).toEqual({ before: wholeReplay(2), now: wholeReplay(3) });
      const { prices } = store.state().comparison!;
      expect(prices.map(({ place }) => place)).toContain('/limits/frequencyCaps/0');
      for (const { shoppers } of prices) expect(shoppers).toBe(source.count);
    }
  });

  test('say their limits in the language that is chosen, without another replay', async () => {
    const { store, threads, wait } = open();
    await wait(AGES);
    const asked = threads[0]!.asked.length;
    store.dispatch({ type: 'language-chosen', language: 'de' });
    await wait(AGES);
    expect(store.state().comparison!.prices[0]!.sentence).toContain('Angebote');
    expect(threads[0]!.asked).toHaveLength(asked);
  });
});

describe('stopped by hand', () => {
  test('what is known stays, and nothing else is begun', async () => {
    const { store, stop, threads, wait } = open({ takes: sliceTakes(1000) });
    await wait(1500);
    stop();
    expect(store.state().replay.isStopped).toBe(true);
    expect(store.state().comparison?.now.shoppers).toBe(50);
    const asked = threads[0]!.asked.length;
    await wait(AGES);
    expect(threads[0]!.asked).toHaveLength(asked);
    expect(store.state().replay).toMatchObject({ isStopped: true, tookMs: undefined });
    expect(store.state().comparison?.now.shoppers).toBe(50);
    expect(store.state().notice).toBeUndefined();
  });

  test.each([
    ['quick', 400],
    ['slow', 4000],
  ])('it goes on to the end, with slices that are %s', async (_, ms) => {
    const { store, stop, resume, threads, wait } = open({ takes: sliceTakes(ms), now: 3 });
    await wait(ms * 1.1);
    stop();
    resume();
    await wait(ms * 2);
    stop();
    await wait(100);
    resume();
    await wait(AGES);
    expect(store.state().replay).toMatchObject({ pictures: 1, prices: 1, isStopped: false });
    expect(figures(store.state())).toEqual({ before: wholeReplay(2), now: wholeReplay(3) });
    expect(store.state().notice).toBeUndefined();
    // Who was at work was still wanted.
    expect(threads).toHaveLength(1);
  });

  test('it goes on after what was at work had to be ended', async () => {
    const { store, stop, resume, threads, wait } = open({ takes: sliceTakes(4000) });
    await wait(100);
    stop();
    await wait(3000);
    expect(threads.map((thread) => thread.isEnded())).toEqual([true, false]);
    resume();
    await wait(AGES);
    expect(store.state().replay).toMatchObject({ pictures: 1, prices: 1, isStopped: false });
    expect(store.state().notice).toBeUndefined();
  });
});

describe('an edit while it runs', () => {
  test.each([
    ['quick', 400, 1],
    ['quick', 400, 2],
    ['slow', 4000, 1],
    ['slow', 4000, 2],
  ])('ends with its own figures, where slices are %s (%d ms, %d threads)', async (_, ms, size) => {
    const { store, edit, statuses, wait } = open({ takes: sliceTakes(ms), size, now: 3 });
    await wait(ms * 1.5);
    edit(1);
    expect(store.state().replay).toMatchObject({ pictures: 0, prices: 0, isStopped: false });
    const before = statuses.length;
    await wait(AGES);
    expect(store.state().replay).toMatchObject({ pictures: 1, prices: 1, isStopped: false });
    expect(figures(store.state())).toEqual({ before: wholeReplay(2), now: wholeReplay(1) });
    expect(store.state().notice).toBeUndefined();
    expect(statuses.slice(before).some(({ isStopped }) => isStopped)).toBe(false);
  });

  test('drops what was not begun of the limits before it', async () => {
    const { edit, threads, wait } = open({ now: 3 });
    await wait(100);
    edit(1);
    const ofMax = (max: number): readonly number[] =>
      threads[0]!.asked.flatMap((question) =>
        question.kind === 'setup' && question.of.config.limits?.frequencyCaps?.[0]?.max === max
          ? [question.setup]
          : [],
      );
    await wait(AGES);
    const slices = (max: number): number =>
      threads[0]!.asked.filter(
        (question) => question.kind === 'replay' && ofMax(max).includes(question.setup),
      ).length;
    expect([slices(3), slices(2)]).toEqual([1, 3]);
  });

  test('one after the other, as of a slider: the last one counts, and nothing is said of it', async () => {
    const { store, edit, wait } = open({ takes: sliceTakes(4000), size: 2, now: 3 });
    for (const max of [4, 5, 6, 7, 8, 1]) {
      await wait(700);
      edit(max);
    }
    await wait(AGES);
    expect(figures(store.state())).toEqual({ before: wholeReplay(2), now: wholeReplay(1) });
    expect(store.state().replay).toMatchObject({ pictures: 1, prices: 1, isStopped: false });
    expect(store.state().notice).toBeUndefined();
  });
});

test('other shoppers while it runs: the figures are theirs alone', async () => {
  const { store, pictures, wait } = open({ now: 3 });
  await wait(900);
  const others = { kind: 'synthetic', seed: 2, count: 60 } as const;
  const seen = pictures.length;
  store.dispatch({ type: 'source-chosen', source: others });
  expect(store.state().comparison).toBeUndefined();
  await wait(AGES);
  expect(figures(store.state())).toEqual({
    before: wholeReplay(2, others),
    now: wholeReplay(3, others),
  });
  for (const { now } of pictures.slice(seen)) expect([50, 60]).toContain(now.shoppers);
});

describe('what comes to no end', () => {
  test('is stopped and said, and an edit is replayed all the same', async () => {
    let takes = Number.POSITIVE_INFINITY;
    const { store, edit, threads, wait } = open({ takes: (of) => sliceTakes(takes)(of) });
    await wait(AGES);
    const { notice, replay } = store.state();
    expect(notice).toEqual({ kind: 'problem', text: wordsOf({ language: 'en' }).page.tooSlow });
    expect(replay).toMatchObject({ pictures: 0, isStopped: true });
    expect([threads[0]!.isEnded(), threads.at(-1)!.isEnded()]).toEqual([true, false]);
    takes = 10;
    edit(1);
    await wait(AGES);
    expect(store.state().replay).toMatchObject({ pictures: 1, prices: 1, isStopped: false });
    expect(figures(store.state())).toEqual({ before: wholeReplay(2), now: wholeReplay(1) });
  });

  test('is said once however often it is asked for again', async () => {
    const { store, stop, resume, wait } = open({ takes: sliceTakes(Number.POSITIVE_INFINITY) });
    for (let times = 0; times < 5; times++) {
      await wait(2000);
      stop();
      resume();
    }
    await wait(AGES);
    expect(store.state().replay.isStopped).toBe(true);
    expect(store.state().notice?.text).toBe(wordsOf({ language: 'en' }).page.tooSlow);
  });

  test('because somebody else dropped it, is never passed over in silence', async () => {
    const { store, pool, wait } = open();
    await wait(100);
    pool.drop(() => true);
    await wait(AGES);
    expect(store.state().replay.isStopped).toBe(true);
    expect(store.state().notice).toEqual({
      kind: 'problem',
      text: wordsOf({ language: 'en' }).page.stopped,
    });
  });
});
