import { describe, expect, test } from 'vitest';
import { editText } from '../../demo/lab/editor/edit-text.js';
import { setupsWithout } from '../../demo/lab/replay/compare.js';
import { createPool } from '../../demo/lab/replay/create-pool.js';
import { createReplayer } from '../../demo/lab/replay/create-replayer.js';
import { setupOf } from '../../demo/lab/replay/setups-of.js';
import type { ShopperSource } from '../../demo/lab/shoppers/shopper-source.js';
import { readDraft } from '../../demo/lab/store/draft.js';
import { limitsEn } from '../../src/locales/limits.en.js';
import type { Config } from '../../src/model/config.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { declaredLimits, writeAt } from '../../src/simulation/declared-limits.js';
import { knobsOf } from '../../src/simulation/knobs.js';
import { sentenceOfLimit } from '../../src/simulation/sentence-of-limit.js';
import { createSessionReader } from '../../src/simulation/session-reader.js';
import { pagesOfPlacements } from '../../src/simulation/shop-pages.js';
import { replayThread } from '../support/replay-threads.js';

const shop = { version: 1, shop: { name: 'S' }, preset: 'none' } as const;
const offer = (id: string, more = {}) => ({
  ...{ id, placements: ['home'], creatives: [{ id: 'x' }], ...more },
});
const cap = (max: number) => ({ scope: 'offer' as const, max, within: '1d' });
const draftOf = (config: object) => readDraft(JSON.stringify(config))!;

function lab(config: Config) {
  const source: ShopperSource = { kind: 'synthetic', seed: 1, count: 20 };
  const replayer = createReplayer(createPool(1, replayThread));
  replayer.use(source);
  const pages = pagesOfPlacements(['home']);
  return { replayer, setup: setupOf(config, { source, pages, assumptions: DEFAULT_ASSUMPTIONS }) };
}

describe('1.2 parts that fall alone leave the rest at work', () => {
  const broken = {
    ...shop,
    campaigns: { x: null, $note: null, y: { limits: { frequencyCaps: 5 } }, 'a/b': { limits: {} } },
    offers: [
      null,
      offer('bad', { limits: { frequencyCaps: 5 } }),
      offer('good', { limits: { frequencyCaps: [cap(3)] } }),
    ],
  };

  test('limits, sentences and replay are those of what is valid, at its place', async () => {
    const { config, fault } = draftOf(broken);
    expect(fault).toBeUndefined();
    expect(declaredLimits(config).map((of) => sentenceOfLimit(of, config, limitsEn))).toEqual([
      'Offer good: The same offer at most 3 times in 24 hours',
    ]);
    expect(declaredLimits(config)[0]!.place).toBe('/offers/2/limits/frequencyCaps/0');
    const { replayer, setup } = lab(config);
    expect((await replayer.replay(setup, { lane: 0 })).shown).toBeGreaterThan(0);
  });

  test('a field that is moved changes its value, and nothing that is broken', () => {
    const text = JSON.stringify(broken, null, 2);
    const { config } = draftOf(broken);
    const moved = writeAt(config, '/offers/2/limits/frequencyCaps/0/max', 7);
    expect(editText(text, config, moved)).toBe(text.replace('"max": 3', '"max": 7'));
  });
});

describe('hostile texts', () => {
  test.each([
    ['nested without end', '['.repeat(50_000)],
    ['nested deeply', `{"a":${'['.repeat(500)}${']'.repeat(500)}}`],
    ['larger than any config', `{"version":1,"$":"${'x'.repeat(600_000)}"}`],
  ])('%s: the last valid config stays', (_, text) => {
    const last = draftOf(shop).config;
    expect(readDraft(text, last)).toEqual({ text, config: last, fault: 'syntax' });
  });
});

describe('hostile names and numbers', () => {
  test.each(['constructor', 'hasOwnProperty', 'toString'])(
    'a campaign may be called %s',
    async (name) => {
      const { config } = draftOf({
        ...{ ...shop, campaigns: { [name]: {} }, offers: [offer('a', { campaign: name })] },
      });
      const { replayer, setup } = lab(config);
      const { campaigns, shown } = await replayer.replay(setup, { lane: 0 });
      expect(Object.keys(campaigns)).toEqual([name]);
      expect(campaigns[name]!.shown).toBe(shown);
    },
  );

  test('with more limits than anybody reads, those are priced that hold most back', () => {
    const caps = Array.from({ length: 300 }, (_, index) => cap(index + 1));
    const { config } = draftOf({ ...shop, limits: { frequencyCaps: caps }, offers: [offer('a')] });
    const { setup } = lab(config);
    const busy = '/limits/frequencyCaps/250';
    const without = setupsWithout(setup, { limits: { [busy]: 9 } }, 10);
    expect(without.size).toBe(10);
    expect([...without.keys()][0]).toBe(busy);
  });

  test('a time that no calendar has is a wrong line, not a broken replay', () => {
    const line = (ts: number): string =>
      JSON.stringify({ session: 1, events: [{ aid: 1, ts, type: 'clicks' }] });
    expect(() => createSessionReader().add(line(Number.MAX_SAFE_INTEGER))).toThrow(/ts/);
    expect(() => createSessionReader().add(line(Date.UTC(2026, 1)))).not.toThrow();
  });
});

describe('what an adviser turns', () => {
  const valuesOf = (limits: NonNullable<Config['limits']>, key: string): readonly unknown[] =>
    knobsOf({ ...shop, limits }).find(({ place }) => place.startsWith(`/limits/${key}`))!.values;

  test('the threshold stays below the block: above it the config would not be valid', () => {
    expect(valuesOf({ creepiness: { limit: 35, block: 40 } }, 'creepiness/limit')).toEqual([
      ...[15, 20, 25, 30, 35, 40],
    ]);
  });

  test('what the shop has of its own may stay', () => {
    const own = ['3h', '2d'];
    expect(valuesOf({ fatigue: { afterDismissal: own } }, 'fatigue/afterDismissal')).toContainEqual(
      own,
    );
    expect(valuesOf({ warmUp: { pageViews: 5 } }, 'warmUp')).toEqual([5, 3, 2, 1]);
    const ignored = { after: 9, pause: '1d' };
    expect(valuesOf({ fatigue: { ignored } }, 'fatigue/ignored')).toContain(9);
  });
});
