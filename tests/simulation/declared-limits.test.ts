import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.js';
import { compileConfig } from '../../src/core.js';
import type { Config } from '../../src/model/config.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { createReplay } from '../../src/simulation/create-replay.js';
import {
  declaredLimits,
  readAt,
  withoutLimit,
  writeAt,
  writeOutPreset,
} from '../../src/simulation/declared-limits.js';
import { generateSessions } from '../../src/simulation/generate-sessions.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';

const sessions = generateSessions({ seed: 8, shoppers: 60 });
const tallyOf = (config: object) => {
  const made = createReplay({
    plan: compileConfig(config),
    pages: demoPages(),
    timeZone: 'Europe/Berlin',
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  for (const session of sessions) made.add(session);
  return made.tally();
};
/** The demo's offers under limits that the preset gives. */
const withPreset = (preset: Config['preset'], limits: Config['limits'] = {}): Config => ({
  ...demoConfig(),
  preset,
  limits,
});

describe('the limits of a config', () => {
  test.each(['gentle', 'balanced', 'bold', 'none'] as const)(
    '1.5 %s, written out, decides exactly as before',
    (preset) => {
      const config = withPreset(preset, { creepiness: { limit: 30 }, warmUp: null });
      const written = writeOutPreset(config);
      expect(tallyOf(written)).toEqual(tallyOf(config));
      expect(tallyOf({ ...written, preset: 'none' })).toEqual(tallyOf(config));
    },
  );

  test('have places at which the written-out config has their values', () => {
    for (const config of [demoConfig(), withPreset('balanced')]) {
      const limits = declaredLimits(config);
      expect(limits.length).toBeGreaterThan(8);
      expect(new Set(limits.map(({ place }) => place)).size).toBe(limits.length);
      for (const { place, value } of limits) {
        expect(readAt(writeOutPreset(config), place)).toEqual(value);
      }
    }
  });

  test('say whether they are the preset’s', () => {
    const limits = declaredLimits(withPreset('balanced', { warmUp: { pageViews: 3 } }));
    const isPreset = Object.fromEntries(limits.map((limit) => [limit.place, limit.isPreset]));
    expect(isPreset).toMatchObject({
      '/limits/warmUp': false,
      '/limits/frequencyCaps/0': true,
      '/limits/afterConversion': true,
      '/campaigns/chat/limits/frequencyCaps/0': false,
    });
  });

  test('what holds something back is one of them', () => {
    for (const config of [demoConfig(), withPreset('balanced'), withPreset('gentle')]) {
      const places = new Set(declaredLimits(config).map(({ place }) => place));
      const held = Object.keys(tallyOf(config).limits);
      expect(held.length).toBeGreaterThan(3);
      expect(held.filter((place) => !places.has(place))).toEqual([]);
    }
  });
});

describe('a config without one of its limits', () => {
  const configs = { demo: demoConfig(), balanced: withPreset('balanced') };

  test.each(Object.entries(configs))('%s: is valid, and does not have it', (_, config) => {
    for (const { place } of declaredLimits(config)) {
      const without = withoutLimit(config, place);
      const findings = checkConfig(without).filter(({ severity }) => severity === 'error');
      expect(findings, place).toEqual([]);
      const isEntry = /\/\d+$/.test(place);
      if (isEntry) {
        const list = place.replace(/\/\d+$/, '');
        const lengthOf = (of: Config) => (readAt(writeOutPreset(of), list) as unknown[]).length;
        expect(lengthOf(without), place).toBe(lengthOf(config) - 1);
      } else {
        const value = readAt(writeOutPreset(without), place);
        const block = readAt(writeOutPreset(config), place.replace(/limit$/, 'block'));
        expect([undefined, null, 100, block], place).toContain(value);
      }
    }
  });

  test.each(Object.entries(configs))('%s: nothing is held by it any more', (_, config) => {
    const held = Object.entries(tallyOf(config).limits).sort(([, a], [, b]) => b - a);
    for (const [place] of held.slice(0, 4)) {
      const tally = tallyOf(withoutLimit(config, place));
      if (!/\/\d+$/.test(place)) expect(tally.limits[place]).toBeUndefined();
      expect(tally.shown + tally.stayed, place).toBeGreaterThan(0);
    }
  });

  test('the given one is not changed', () => {
    const config = demoConfig();
    for (const { place } of declaredLimits(config)) withoutLimit(config, place);
    expect(config).toEqual(demoConfig());
  });
});

describe('a changed value', () => {
  test('of the preset brings the rest of its key along', () => {
    const changed = writeAt(withPreset('balanced'), '/limits/frequencyCaps/0/max', 3);
    expect(changed.limits?.frequencyCaps?.map(({ max }) => max)).toEqual([3, 1, 2, 1, 6]);
    expect(Object.keys(changed.limits ?? {})).toEqual(['frequencyCaps']);
  });

  test('of the points leaves the other thresholds to the preset', () => {
    const changed = writeAt(
      withPreset('gentle', { creepiness: { block: 60 } }),
      '/limits/creepiness/limit',
      20,
    );
    expect(changed.limits?.creepiness).toEqual({ block: 60, limit: 20 });
    expect(writeOutPreset(changed).limits?.creepiness?.dailyBudget).toBe(40);
  });

  test('keeps notes that stand beside it', () => {
    const changed = writeAt(demoConfig(), '/campaigns/chat/limits/frequencyCaps/0/max', 2);
    expect(readAt(changed, '/campaigns/chat/limits/$why')).toMatch(/machine/);
  });
});
