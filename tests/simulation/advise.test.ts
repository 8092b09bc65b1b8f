import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/config/check-config.js';
import { compileConfig } from '../../src/core.js';
import type { Config } from '../../src/model/config.js';
import { advise } from '../../src/simulation/advise.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { createReplay } from '../../src/simulation/create-replay.js';
import { readAt, writeOutPreset } from '../../src/simulation/declared-limits.js';
import { quantileOf, shareUpTo } from '../../src/simulation/figures.js';
import { generateSessions } from '../../src/simulation/generate-sessions.js';
import { DEFAULT_GOAL, type Goal, missOf } from '../../src/simulation/goal.js';
import type { Tally } from '../../src/simulation/tally.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';

/** Few, so that it does not take long; the lab asks more shoppers, and tries more. */
const SHOPPERS = 250;
const TRIES = 30;
const pages = demoPages();
const sessionsOf = new Map(
  [1, 2].map((seed) => [seed, generateSessions({ seed, shoppers: SHOPPERS })]),
);
function evaluate(config: Config, seed: number, shoppers = SHOPPERS): Tally {
  const plan = compileConfig(config);
  const made = createReplay({
    plan,
    pages,
    timeZone: 'Europe/Berlin',
    seed: `${seed}`,
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  for (const session of sessionsOf.get(seed)!.slice(0, shoppers)) made.add(session);
  return made.tally();
}
const config = demoConfig();
const found = new Map<Goal, ReturnType<typeof advise>>();
/** Each goal is searched for once. */
function adviseOn(goal: Goal): ReturnType<typeof advise> {
  const proposals =
    found.get(goal) ??
    advise({
      config,
      goal,
      tries: TRIES,
      evaluate: (of, share) => evaluate(of, 1, Math.ceil(SHOPPERS * share)),
    });
  found.set(goal, proposals);
  return proposals;
}

/** A search replays everybody dozens of times. */
const LONG = { timeout: 240_000 };

describe('the adviser', LONG, () => {
  test.each<[string, Goal]>([
    ['95 % see at most 3 a day, 99 % score below 35, most reach', DEFAULT_GOAL],
    [
      '85 % see at most 2 a day, 99 % score below 25, most shown',
      { shoppers: 0.85, mostADay: 2, offers: 0.99, scoreBelow: 25, favour: 'shown' },
    ],
  ])(
    '%s: what it proposes meets the goal, within 10 %% for shoppers it has not seen',
    async (_, goal) => {
      const proposals = await adviseOn(goal);
      expect(proposals.length).toBeGreaterThan(0);
      for (const { config: proposed, tally } of proposals) {
        expect(missOf(tally, goal)).toBe(0);
        const unseen = evaluate(proposed, 2);
        expect(shareUpTo(unseen.busiestDays, goal.mostADay)).toBeGreaterThan(goal.shoppers * 0.9);
        expect(quantileOf(unseen.busiestDays, goal.shoppers)).toBeLessThanOrEqual(
          goal.mostADay * 1.1,
        );
        expect(quantileOf(unseen.scores, goal.offers)).toBeLessThan(goal.scoreBelow * 1.1);
        expect(unseen.shown).toBeGreaterThan(0);
      }
    },
  );

  test('proposes valid configs, names each change, and changes nothing itself', async () => {
    const proposals = await adviseOn(DEFAULT_GOAL);
    expect(config).toEqual(demoConfig());
    for (const proposal of proposals) {
      const errors = checkConfig(proposal.config).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      for (const { place, from, to } of proposal.changes) {
        expect(readAt(writeOutPreset(config), place)).toEqual(from);
        expect(readAt(writeOutPreset(proposal.config), place)).toEqual(to);
        expect(to).not.toEqual(from);
      }
    }
    const [most, ...others] = proposals;
    expect(most!.virtue).toBe('most');
    for (const other of others) {
      expect(other.tally.reached).toBeLessThanOrEqual(most!.tally.reached);
    }
  });

  test('where nothing meets the goal it proposes nothing', async () => {
    const impossible: Goal = { ...DEFAULT_GOAL, shoppers: 1, mostADay: 0 };
    expect(await adviseOn(impossible)).toEqual([]);
  });

  test('stops when it is told to', async () => {
    let tries = 0;
    const proposals = await advise({
      config: demoConfig(),
      goal: DEFAULT_GOAL,
      evaluate: (of) => {
        tries++;
        return evaluate(of, 1, 5);
      },
      isCancelled: () => tries >= 3,
    });
    expect(proposals).toEqual([]);
    expect(tries).toBeLessThanOrEqual(5);
  });
});
