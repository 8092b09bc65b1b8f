import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareKnown, setupsWithout } from '../../demo/lab/replay/compare.js';
import { createPool } from '../../demo/lab/replay/create-pool.js';
import { createReplayer } from '../../demo/lab/replay/create-replayer.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import { sliceBounds } from '../../demo/lab/replay/slice-bounds.js';
import { packSessions } from '../../demo/lab/shoppers/packed-sessions.js';
import { readShoppers } from '../../demo/lab/shoppers/read-shoppers.js';
import type { ShopperSource } from '../../demo/lab/shoppers/shopper-source.js';
import { limitsEn } from '../../src/locales/limits.en.js';
import type { Config } from '../../src/model/config.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { withoutLimit } from '../../src/simulation/declared-limits.js';
import { generateSessions } from '../../src/simulation/generate-sessions.js';
import type { Tally } from '../../src/simulation/tally.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';
import { replayThread } from '../support/replay-threads.js';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

const shopFile = fileURLToPath(new URL('../../demo/shop/taktvoll.json', import.meta.url));
const pagesFile = fileURLToPath(new URL('../../demo/shop/pages.json', import.meta.url));
const otto = fileURLToPath(new URL('../../../shared/data/otto-sessions.jsonl', import.meta.url));

const synthetic = (count: number, seed = 1): ShopperSource => ({ kind: 'synthetic', seed, count });

function lab(source: ShopperSource, threads = 2) {
  const pool = createPool(threads, replayThread);
  const replayer = createReplayer(pool);
  replayer.use(source);
  const setup = (config: Config, assumptions = DEFAULT_ASSUMPTIONS) =>
    setupOf(config, { source, pages: demoPages(), assumptions });
  return { pool, replayer, setup };
}

const tallyOfCli = async (...args: readonly string[]): Promise<Tally> => {
  const { output, exitCode } = await runCli('simulate', ...args);
  expect(exitCode).toBe(0);
  return (JSON.parse(output.at(-1)!) as { tally: Tally }).tally;
};

describe('the numbers of the lab are those of `taktvoll simulate`', () => {
  test('synthetic shoppers, usual assumptions', async () => {
    const { replayer, setup } = lab(synthetic(180, 4));
    const tally = await replayer.replay(setup(demoConfig()), { lane: 0 });
    expect(tally).toEqual(
      await tallyOfCli(shopFile, '--shoppers', '180', '--seed', '4', '--assumptions', 'default'),
    );
  });

  test('another config, other assumptions', async () => {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, consent: 1, close: 0.2, ignore: 0.3 };
    const config = withoutLimit({ ...demoConfig(), preset: 'gentle' }, '/limits/frequencyCaps/0');
    const at = folderWith({ 'gentle.json': config, 'assumptions.json': assumptions });
    const { replayer, setup } = lab(synthetic(120, 9));
    const tally = await replayer.replay(setup(config, assumptions), { lane: 0 });
    expect(tally).toEqual(
      await tallyOfCli(
        ...[at('gentle.json'), '--pages', pagesFile, '--shoppers', '120', '--seed', '9'],
        ...['--assumptions', at('assumptions.json')],
      ),
    );
  });

  const ofFile = async (file: string): Promise<readonly [Tally, Tally]> => {
    const read = await readShoppers(new File([readFileSync(file)], 'sessions.jsonl'), { now: 0 });
    if (read.kind !== 'source') throw new Error(`No shopping: ${read.kind}`);
    const { replayer, setup } = lab(read.source);
    return [
      await replayer.replay(setup(demoConfig()), { lane: 0 }),
      await tallyOfCli(shopFile, '--sessions', file, '--assumptions', 'default'),
    ];
  };

  test.skipIf(!existsSync(otto))('recorded shoppers of a file', async () => {
    const [ofLab, ofCli] = await ofFile(otto);
    expect(ofLab.shoppers).toBe(20);
    expect(ofLab).toEqual(ofCli);
  });

  test('a file in which some did nothing: they are shoppers for neither', async () => {
    const lines = generateSessions({ seed: 2, shoppers: 30 }).flatMap((session) => [
      JSON.stringify(session),
      JSON.stringify({ session: `idle ${session.session}`, events: [] }),
    ]);
    const [ofLab, ofCli] = await ofFile(folderWith({ 's.jsonl': lines.join('\n') })('s.jsonl'));
    expect(ofLab.shoppers).toBe(30);
    expect(ofLab).toEqual(ofCli);
  });
});

describe('a replay', () => {
  test('gives the same figures whatever the threads, and again', async () => {
    const of = async (threads: number): Promise<Tally> => {
      const { replayer, setup } = lab(synthetic(160), threads);
      return replayer.replay(setup(demoConfig()), { lane: 0 });
    };
    const one = await of(1);
    expect(await of(3)).toEqual(one);
    expect(await of(1)).toEqual(one);
  });

  test('grows from its first shoppers on, and what is known is asked once', async () => {
    const source = synthetic(150);
    const thread = replayThread();
    const replayer = createReplayer(createPool(1, () => thread));
    replayer.use(source);
    const setup = setupOf(demoConfig(), {
      ...{ source, pages: demoPages(), assumptions: DEFAULT_ASSUMPTIONS },
    });
    const seen: number[] = [];
    const onSlice = (): void => {
      seen.push(replayer.known(setup).tally.shoppers);
    };
    await replayer.replay(setup, { lane: 0, onSlice });
    expect(seen).toEqual([50, 100, 150]);
    expect(replayer.known(setup, 2).tally.shoppers).toBe(100);
    const asked = thread.asked.length;
    await replayer.replay({ ...setup }, { lane: 0 });
    expect(thread.asked).toHaveLength(asked);
    expect(replayer.decisionsPerSecond()).toBeGreaterThan(0);
  });

  test('that is dropped rejects, and can be asked for again', async () => {
    const { pool, replayer, setup } = lab(synthetic(200), 1);
    const first = replayer.replay(setup(demoConfig()), { lane: 5 });
    pool.drop((lane) => lane >= 5);
    await expect(first).rejects.toHaveProperty('name', 'AbortError');
    const again = await replayer.replay(setup(demoConfig()), { lane: 5 });
    expect(again.shoppers).toBe(200);
  });

  test('of other shoppers forgets those before', async () => {
    const { replayer, setup } = lab(synthetic(60, 1));
    const of = setup(demoConfig());
    await replayer.replay(of, { lane: 0 });
    replayer.use(synthetic(70, 2));
    expect(replayer.known(of).tally.shoppers).toBe(0);
    expect((await replayer.replay(of, { lane: 0 })).shoppers).toBe(70);
  });

  test('that fails says why and leaves the thread at work', async () => {
    const { pool } = lab(synthetic(10), 1);
    const question = { kind: 'replay', setup: 99, from: 0, to: 1 } as const;
    await expect(pool.ask(question, 0)).rejects.toThrow();
    const setup = pool.register(
      setupOf(demoConfig(), {
        ...{ source: synthetic(10), pages: demoPages(), assumptions: DEFAULT_ASSUMPTIONS },
      }),
    );
    const { tally } = await pool.ask<'tally'>({ kind: 'replay', setup, from: 0, to: 5 }, 0);
    expect(tally.shoppers).toBe(5);
  });
});

describe('a comparison', () => {
  test('is of the same shoppers on both sides, and prices each limit', async () => {
    const { replayer, setup } = lab(synthetic(100));
    const before = setup(demoConfig());
    const now = setup({ ...demoConfig(), preset: 'gentle', limits: {} });
    const held = await replayer.replay(now, { lane: 0 });
    const without = setupsWithout(now, held, 99);
    // Of the config before, the first half only.
    await replayer.replay(before, { lane: 0, share: 0.5 });
    const early = compareKnown(
      { before, now, without: new Map(), expected: 100 },
      ...([replayer, limitsEn] as const),
    );
    expect([early.before.shoppers, early.now.shoppers, early.expected]).toEqual([50, 50, 100]);
    expect(early.prices.map(({ shoppers }) => shoppers)).toEqual(early.prices.map(() => 0));

    const cap = '/limits/frequencyCaps/0';
    const free = await replayer.replay(without.get(cap)!, { lane: 0 });
    const { prices, now: tally } = compareKnown(
      { before, now, without, expected: 100 },
      ...([replayer, limitsEn] as const),
    );
    const whole = replayer.known(now).tally;
    expect(prices.find(({ place }) => place === cap)).toEqual({
      place: cap,
      sentence: 'At most 2 offers in 24 hours',
      shoppers: 100,
      heldBack: whole.limits[cap],
      shown: whole.shown,
      closed: whole.closed,
      reached: whole.reached,
      without: { shown: free.shown, closed: free.closed, reached: free.reached },
    });
    expect(free.shown).toBeGreaterThan(whole.shown);
    expect(tally.shoppers).toBe(50);
  });
});

describe('slices', () => {
  test('hold every shopper once, in order', () => {
    for (const count of [1, 49, 50, 51, 1000]) {
      const bounds = sliceBounds(synthetic(count));
      expect(
        bounds.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)),
      ).toEqual(Array.from({ length: count }, (_, at) => at));
    }
  });

  test('end early where shoppers have many events; an export has no crowd', () => {
    const events = Array.from({ length: 600 }, (_, ts) => ({
      aid: 1,
      ts,
      type: 'clicks' as const,
    }));
    const sessions = packSessions([1, 2, 3, 4].map((session) => ({ session, events })));
    expect(sliceBounds({ kind: 'file', name: 'f', sessions, leftOut: 0 })).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(sliceBounds({ kind: 'export', name: 'me', text: '{}' })).toEqual([]);
  });
});
