import { describe, expect, test } from 'vitest';
import { compileConfig } from '../../src/core.js';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { countDecisions } from '../../src/simulation/count-decisions.js';
import { createReplay } from '../../src/simulation/create-replay.js';
import { figuresOf, quantileOf, shareUpTo, totalOf } from '../../src/simulation/figures.js';
import { generateSession, generateSessions } from '../../src/simulation/generate-sessions.js';
import { replay } from '../../src/simulation/replay.js';
import type { ReplayStep } from '../../src/simulation/replay-shopper.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';
import { addTallies, emptyTally, type Tally } from '../../src/simulation/tally.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';

const timeZone = 'Europe/Berlin';
const pages = demoPages();
const sessions = generateSessions({ seed: 3, shoppers: 120 });

function tallyOf(
  of: readonly ShoppingSession[],
  {
    config = demoConfig(),
    assumptions = DEFAULT_ASSUMPTIONS,
    onStep,
  }: {
    config?: object;
    assumptions?: Assumptions;
    onStep?: (step: ReplayStep, session: ShoppingSession) => void;
  } = {},
): Tally {
  const plan = compileConfig(config);
  const made = createReplay({ plan, pages, timeZone, seed: '3', assumptions });
  for (const session of of) made.add(session, (step) => onStep?.(step, session));
  return made.tally();
}

describe('a tally', () => {
  const whole = tallyOf(sessions);

  test('adds up: of all shoppers it is the sum of any parts, in any order', () => {
    const parts = [sessions.slice(0, 7), sessions.slice(7, 80), sessions.slice(80)];
    const tallies = parts.map((part) => tallyOf(part));
    expect(tallies.reduce(addTallies, emptyTally())).toEqual(whole);
    expect(tallies.reverse().reduce(addTallies)).toEqual(whole);
  });

  test('is plain JSON, and what was given out does not change any more', () => {
    const plan = compileConfig(demoConfig());
    const made = createReplay({ plan, pages, timeZone });
    made.add(sessions[0]!);
    const early = made.tally();
    const kept = structuredClone(early);
    made.add(sessions[1]!);
    expect(early).toEqual(kept);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  test('counts every shopper, page view, decision and answer once', () => {
    const kinds = new Map<string, number>();
    tallyOf(sessions, {
      onStep: ({ kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1),
    });
    const { shoppers, pageViews, asked, viewable, clicked, closed } = whole;
    expect({ shoppers, pageViews, asked, viewable, clicked, closed }).toEqual({
      shoppers: sessions.length,
      pageViews: kinds.get('page-view'),
      asked: kinds.get('decision'),
      viewable: kinds.get('viewable'),
      clicked: kinds.get('click'),
      closed: kinds.get('dismissal'),
    });
    expect(viewable).toBeLessThanOrEqual(whole.shown);
    const { shown, stayed, withheld, held, limits, unmatched } = whole;
    expect(shown + stayed + withheld + totalOf(held)).toBe(asked);
    expect(totalOf(limits) + unmatched).toBe(totalOf(held));
    for (const some of [shown, stayed, withheld, clicked, closed, unmatched]) {
      expect(some).toBeGreaterThan(0);
    }
  });

  test('every impression stands in one day, one score and one campaign', () => {
    const { shown, days, scores, campaigns, shopperDays, busiestDays, shoppers, reached } = whole;
    expect(Object.values(days).reduce((sum, day) => sum + day.shown, 0)).toBe(shown);
    expect(totalOf(scores)).toBe(shown);
    expect(Object.values(campaigns).reduce((sum, one) => sum + one.shown, 0)).toBe(shown);
    const weighed = Object.entries(shopperDays).reduce((sum, [key, n]) => sum + Number(key) * n, 0);
    expect(weighed).toBe(shown);
    expect(totalOf(busiestDays)).toBe(shoppers);
    expect(busiestDays[0]).toBe(shoppers - reached);
    for (const { reached: by, frequency, shown: times } of Object.values(campaigns)) {
      expect(totalOf(frequency)).toBe(by);
      const all = Object.entries(frequency).reduce((sum, [key, n]) => sum + Number(key) * n, 0);
      expect(all).toBe(times);
    }
  });

  test('counts what countDecisions counts', () => {
    const plan = compileConfig(demoConfig());
    const counter = countDecisions(plan.offers.keys());
    const options = { plan, pages, timeZone, seed: '3', assumptions: DEFAULT_ASSUMPTIONS };
    for (const decision of replay({ ...options, sessions })) counter.add(decision);
    const { asked, shown, stayed, withheld, held } = counter.counts().total;
    expect({ asked, shown, stayed, withheld, held }).toEqual({
      asked: whole.asked,
      shown: whole.shown,
      stayed: whole.stayed,
      withheld: whole.withheld,
      held: whole.held,
    });
  });

  test('names the limit that held, wherever it stands', () => {
    const places = Object.keys(whole.limits);
    expect(places).toContain('/limits/fatigue/afterDismissal');
    expect(places.some((place) => place.startsWith('/limits/frequencyCaps/'))).toBe(true);
    expect(places.some((place) => place.startsWith('/campaigns/'))).toBe(true);
  });
});

describe('two configs', () => {
  test('meet the same shoppers, who agree and scroll alike', () => {
    const walks = (config: object) => {
      const seen: string[] = [];
      tallyOf(sessions, {
        config,
        onStep: (step, { session }) => {
          if (step.kind === 'page-view') seen.push(`${session} ${step.at} ${step.page.path}`);
        },
      });
      return seen;
    };
    expect(walks({ ...demoConfig(), paused: true })).toEqual(walks(demoConfig()));
  });

  test('paused: nothing is shown to anybody, and nothing else changes', () => {
    const { shown, reached, pageViews, shoppers } = tallyOf(sessions, {
      config: { ...demoConfig(), paused: true },
    });
    const open = tallyOf(sessions);
    expect([shown, reached]).toEqual([0, 0]);
    expect([pageViews, shoppers]).toEqual([open.pageViews, open.shoppers]);
  });
});

describe('synthetic shoppers', () => {
  test('are the same alone as among others', () => {
    expect([4, 0, 117].map((number) => generateSession(3, number))).toEqual(
      [4, 0, 117].map((number) => sessions[number]),
    );
  });
});

describe('figures', () => {
  test.each([
    [0.5, 1],
    [0.95, 3],
    [0.96, 8],
    [1, 8],
  ])('of 100, the share %f has at most %i', (share, key) => {
    expect(quantileOf({ 0: 40, 1: 30, 3: 25, 8: 5 }, share)).toBe(key);
  });

  test('keys are numbers: 10 comes after 9', () => {
    expect(quantileOf({ 9: 1, 10: 1 }, 0.5)).toBe(9);
  });

  test('of nobody they are nought, never no number', () => {
    expect(figuresOf(emptyTally())).toEqual({
      shoppers: 0,
      reach: 0,
      shown: 0,
      shownPerDay: 0,
      busiestDay95: 0,
      score99: 0,
      personalShare: 0,
      clicked: 0,
      closed: 0,
      heldBack: 0,
    });
  });

  test('a share up to a key counts it', () => {
    expect(shareUpTo({ 0: 1, 3: 1, 4: 2 }, 3)).toBe(0.5);
  });
});
