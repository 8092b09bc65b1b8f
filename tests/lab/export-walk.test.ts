import { describe, expect, test } from 'vitest';
import { differenceOfWalk } from '../../demo/lab/person/difference-of-walk.js';
import type { DecisionStep, PersonStep } from '../../demo/lab/person/person-step.js';
import { walkExport } from '../../demo/lab/shoppers/walk-export.js';
import { exportState } from '../../src/core/portable/export-state.js';
import { RULES } from '../../src/core/rules.js';
import { takeDecision } from '../../src/core/take-decision.js';
import {
  applyEvent,
  compileConfig,
  decide,
  emptyState,
  type ShopperEvent,
  type State,
} from '../../src/core.js';
import type { Config, OfferConfig } from '../../src/model/config.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { generateSession } from '../../src/simulation/generate-sessions.js';
import { replayShopper } from '../../src/simulation/replay-shopper.js';
import { demoConfig, demoPages } from '../support/demo-shop.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const START = Date.UTC(2026, 2, 2, 10);
const timeZone = 'UTC';
const consent = { storage: 'granted', personalisation: 'granted' } as const;

const shop: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: { viewed: { derivation: 'observed', origin: 'first-party', keep: '60d' } },
  offers: [
    { id: 'shoes', placements: ['home'], format: 'overlay', creatives: [{ id: 'generic' }] },
  ],
};
const withLimits = (limits: Config['limits']): Config => ({ ...shop, limits });

/** An export of a shopper to whom this happened; with `show` the engine is asked on the home page. */
function exportOf(events: readonly (ShopperEvent | { show: number })[], config = shop): string {
  const plan = compileConfig(config);
  let last = START;
  const state = events.reduce(
    (before: State, event) => {
      if (!('show' in event)) {
        last = Math.max(last, Number(event.at));
        return applyEvent(plan, before, event);
      }
      const at = event.show;
      last = Math.max(last, at);
      const request = { at, placement: 'home', consent, timeZone };
      const asked = decide(plan, before, request);
      if (asked.decision.outcome === 'hold') {
        return plan.holdBack(takeDecision(plan, before, request), RULES);
      }
      const { impression } = asked.decision;
      const shown = { offer: 'shoes', placement: 'home', impression: impression! };
      if (asked.decision.outcome === 'holdout') return asked.state;
      const rendered = applyEvent(plan, asked.state, { type: 'impression', at, ...shown });
      return applyEvent(plan, rendered, { type: 'viewable-impression', at: at + 1000, ...shown });
    },
    emptyState({ seed: 'ann', replica: 'phone' }),
  );
  return exportState(plan, state, last + HOUR_MS);
}

const walk = (text: string, config: Config = shop) =>
  walkExport({
    text,
    name: 'ann.json',
    plan: compileConfig(config),
    timeZone,
    now: START + 1000 * HOUR_MS,
  });
const isDecision = (step: PersonStep): step is DecisionStep => step.kind === 'decision';
/** What came of each moment, in minutes after the start. */
const told = (steps: readonly PersonStep[]): string[] =>
  steps.filter(isDecision).map(({ at, outcome, offer, reason }) => {
    return `${(at - START) / MINUTE_MS} ${outcome} ${offer ?? reason}`;
  });
const minutes = (...of: readonly number[]) => of.map((minute) => START + minute * MINUTE_MS);
const view = (at: number): ShopperEvent => ({ type: 'page-view', at, path: '/' });
const shownAt = (...of: readonly number[]) =>
  minutes(...of).flatMap((at) => [view(at), { show: at }]);

describe('what was recorded', () => {
  test('is told in its order: visits, what was noted, shown, seen, done, bought and chosen', () => {
    const [first, later] = minutes(0, 120);
    const text = exportOf([
      view(first!),
      { type: 'signal', at: first!, name: 'viewed', value: 'running', source: 'page' },
      { show: first! },
      { type: 'dismissal', at: first! + 4000, offer: 'shoes', placement: 'home' },
      view(later!),
      { type: 'conversion', at: later!, orderId: 'L-1', products: ['stadtpark'] },
      { type: 'mute', at: later! + 1000, offer: 'shoes' },
    ]);
    const { before, name, index } = walk(text).walk;
    expect({ name, index }).toEqual({ name: 'ann.json', index: 0 });
    expect(before.map((step) => [step.at - START, step.kind])).toEqual([
      [0, 'page-view'],
      [0, 'signal'],
      [0, 'decision'],
      [1000, 'viewable'],
      [4000, 'dismissal'],
      [2 * HOUR_MS, 'page-view'],
      [2 * HOUR_MS, 'conversion'],
      [2 * HOUR_MS, 'conversion'],
      [2 * HOUR_MS + 1000, 'choice'],
    ]);
    expect(before).toContainEqual({
      kind: 'signal',
      at: START,
      name: 'viewed',
      value: 'running',
    });
    expect(before).toContainEqual({
      kind: 'choice',
      at: later! + 1000,
      name: 'offer/shoes',
      value: 'true',
    });
    expect(before.filter(isDecision)).toEqual([
      expect.objectContaining({ outcome: 'show', offer: 'shoes', format: 'overlay', path: '' }),
    ]);
  });

  test('is not called different where the same config shows the same, with no point at all', () => {
    const [{ format, ...inPage }] = shop.offers! as [OfferConfig];
    const config: Config = { ...shop, offers: [inPage] };
    const { walk: walked } = walk(exportOf(shownAt(0), config), config);
    expect(walked.before.filter(isDecision)).toMatchObject([{ outcome: 'show', score: 0 }]);
    expect(differenceOfWalk(walked)).toEqual({ shown: { before: 1, now: 1 }, isSame: true });
  });

  test('names what was held back with its reason', () => {
    const quiet = withLimits({ quietHours: [{ from: '09:00', to: '11:00' }] });
    const text = exportOf([view(START), { show: START }], quiet);
    const [held] = walk(text).walk.before.filter(isDecision);
    expect(held).toMatchObject({ outcome: 'hold', reason: 'QUIET_HOURS', heldOffer: 'shoes' });
    // Which limit it was is not noted: only a config that does the same can tell.
    expect(held!.limit).toBeUndefined();
    const [known] = walk(text, quiet).walk.before.filter(isDecision);
    expect(known!.limit).toBe('/limits/quietHours');
  });

  test('marks of the engine are no choices, and a reservation that lapsed is no impression', () => {
    const plan = compileConfig(shop);
    const state = decide(plan, emptyState({ seed: 'ann', replica: 'phone' }), {
      at: START,
      placement: 'home',
      consent,
    }).state;
    const forgot = applyEvent(plan, state, { type: 'forget', at: START, signal: 'viewed' });
    const { before, now } = walk(exportState(plan, forgot, START)).walk;
    const names = before.flatMap((step) => ('name' in step ? [step.name] : []));
    expect(names).toEqual(['forgotten/viewed']);
    expect([...before, ...now].filter(isDecision)).toEqual([]);
  });
});

describe('the edited config at the same moments', () => {
  test('says which of five impressions it would have prevented, by which limit, until when', () => {
    const text = exportOf(shownAt(0, 60, 120, 180, 240));
    const edited = withLimits({ frequencyCaps: [{ scope: 'offer', max: 2, within: '1d' }] });
    const { before, now } = walk(text, edited).walk;
    expect(told(before)).toEqual([0, 60, 120, 180, 240].map((at) => `${at} show shoes`));
    expect(told(now)).toEqual([
      '0 show shoes',
      '60 show shoes',
      ...[120, 180, 240].map((at) => `${at} hold FREQUENCY_CAP_REACHED`),
    ]);
    expect(now.filter(isDecision)[2]).toMatchObject({
      limit: '/limits/frequencyCaps/0',
      heldOffer: 'shoes',
      until: START + 24 * HOUR_MS,
    });
    expect(now.filter(({ kind }) => kind === 'viewable')).toHaveLength(2);
  });

  test('an impression that it prevents does not prevent the next one', () => {
    const text = exportOf(shownAt(0, 6, 12));
    const edited = withLimits({ frequencyCaps: [{ scope: 'offer', max: 1, within: '10min' }] });
    expect(told(walk(text, edited).walk.now)).toEqual([
      '0 show shoes',
      '6 hold FREQUENCY_CAP_REACHED',
      '12 show shoes',
    ]);
  });

  test('a dismissal counts where its impression is still there, and only there', () => {
    const closed = (at: number): ShopperEvent => ({
      type: 'dismissal',
      at: at + 5000,
      offer: 'shoes',
      placement: 'home',
    });
    const [first, second, third] = minutes(0, 6, 60);
    const text = exportOf([
      ...shownAt(0),
      ...shownAt(6),
      closed(second!),
      view(third!),
      { show: third! },
    ]);
    const fatigue = { afterDismissal: ['2h'] };
    expect(told(walk(text, withLimits({ fatigue })).walk.now)).toEqual([
      '0 show shoes',
      '6 show shoes',
      '60 hold DISMISSED',
    ]);
    const capped = withLimits({
      fatigue,
      frequencyCaps: [{ scope: 'offer', max: 1, within: '10min' }],
    });
    const { now } = walk(text, capped).walk;
    expect(told(now)).toEqual(['0 show shoes', '6 hold FREQUENCY_CAP_REACHED', '60 show shoes']);
    expect(now.some(({ kind }) => kind === 'dismissal')).toBe(false);
    expect(first).toBe(START);
  });

  test('shows what was held back where it may, and takes it for seen', () => {
    const quiet = withLimits({ quietHours: [{ from: '09:00', to: '11:00' }] });
    const text = exportOf([view(START), { show: START }], quiet);
    const { now } = walk(text).walk;
    expect(told(now)).toEqual(['0 show shoes']);
    expect(now.at(-1)).toMatchObject({ kind: 'viewable', at: START + 1000, offer: 'shoes' });
    expect(told(walk(text, quiet).walk.now)).toEqual(['0 hold QUIET_HOURS']);
  });

  test('what was noted or chosen later is not known yet', () => {
    const personal: Config = {
      ...shop,
      limits: { creepiness: { limit: 90, block: 95 } },
      offers: [
        {
          ...shop.offers![0]!,
          audience: { signal: 'viewed', equals: 'running' },
          creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
        },
      ],
    };
    const noted = (at: number): ShopperEvent => ({
      type: 'signal',
      at,
      name: 'viewed',
      value: 'running',
      source: 'page',
    });
    const late = exportOf([...shownAt(0), noted(START + 5000)]);
    expect(told(walk(late, personal).walk.now)).toEqual(['0 hold AUDIENCE_NOT_MATCHED']);
    const early = exportOf([noted(START), ...shownAt(0)]);
    expect(told(walk(early, personal).walk.now)).toEqual(['0 show shoes']);
    const muted = exportOf([...shownAt(0), { type: 'mute', at: START + 9000, offer: 'shoes' }]);
    expect(told(walk(muted).walk.now)).toEqual(['0 show shoes']);
  });

  test('the page suited the offer that was shown on it, and is taken for no quiet page', () => {
    const contextual: Config = {
      ...shop,
      signals: { about: { derivation: 'contextual', origin: 'first-party' } },
      limits: { quietPages: ['/', '/checkout/*'] },
      offers: [{ ...shop.offers![0]!, audience: { signal: 'about', equals: 'running' } }],
    };
    const text = exportOf(shownAt(0));
    expect(told(walk(text, contextual).walk.now)).toEqual(['0 show shoes']);
    const everywhere = { ...contextual, limits: { quietPages: ['*'] } };
    expect(told(walk(text, everywhere).walk.now)).toEqual(['0 hold QUIET_PAGE']);
  });

  test('a warm-up is judged on the first page of a visit, and held for passed on later ones', () => {
    const edited = withLimits({ warmUp: { pageViews: 2 } });
    const text = exportOf([...shownAt(0), view(START + 60_000), { show: START + 60_000 }]);
    expect(told(walk(text, edited).walk.now)).toEqual(['0 hold WARM_UP', '1 show shoes']);
    // From the last two page views on it is known how many there were.
    const longer = withLimits({ warmUp: { pageViews: 4 } });
    expect(told(walk(exportOf(shownAt(0, 1, 2, 3)), longer).walk.now)).toEqual([
      '0 hold WARM_UP',
      '1 hold WARM_UP',
      '2 hold WARM_UP',
      '3 show shoes',
    ]);
  });

  test('says so where the offer is gone', () => {
    const other: Config = { ...shop, offers: [{ ...shop.offers![0]!, id: 'hats' }] };
    expect(told(walk(exportOf(shownAt(0)), other).walk.now)).toEqual(['0 show hats']);
    const none: Config = { ...shop, offers: [] };
    expect(told(walk(exportOf(shownAt(0)), none).walk.now)).toEqual(['0 hold NO_CANDIDATE']);
  });

  test('what is withheld for comparison stays withheld', () => {
    const compared = { ...shop, holdout: 1 };
    const { walk: of } = walk(exportOf(shownAt(0), compared), compared);
    expect(told(of.before)).toEqual(['0 holdout shoes']);
    expect(told(of.now)).toEqual(told(of.before));
  });

  test('gives the whole trace of its own decisions, and none of what was recorded', () => {
    const edited = withLimits({ frequencyCaps: [{ scope: 'offer', max: 1, within: '1d' }] });
    const { walk: of, traceOf } = walk(exportOf(shownAt(0, 60)), edited);
    const held = of.now.findIndex((step) => isDecision(step) && step.outcome === 'hold');
    expect(traceOf(held)).toMatchObject({ reason: 'FREQUENCY_CAP_REACHED' });
    expect(traceOf(of.now.findIndex(({ kind }) => kind === 'page-view'))).toBeUndefined();
  });

  test('what is no export is refused with the place and what to do', () => {
    expect(() => walk('{}')).toThrow(/format is not "taktvoll-data"\. Correct it/);
  });
});

test('the config under which it was recorded decides the same again, but for what is forgotten', () => {
  const plan = compileConfig(demoConfig());
  const options = {
    plan,
    pages: demoPages(),
    timeZone: 'Europe/Berlin',
    assumptions: { ...DEFAULT_ASSUMPTIONS, consent: 1 },
  };
  let shown = 0;
  let same = 0;
  const others: string[] = [];
  for (let session = 0; session < 200; session++) {
    const replay = replayShopper(generateSession(3, session), options);
    let step = replay.next();
    while (!step.done) step = replay.next();
    const now = Math.max(0, ...step.value.log.map(({ at }) => at)) + MINUTE_MS;
    const text = exportState(plan, step.value, now);
    const { walk: of } = walkExport({ ...options, text, name: '', now });
    const again = new Map(
      of.now.filter(isDecision).map((each) => [`${each.at} ${each.placement}`, each]),
    );
    for (const each of of.before.filter(isDecision)) {
      if (each.outcome !== 'show') continue;
      shown++;
      const { outcome, offer, creative, kept, reason } = again.get(`${each.at} ${each.placement}`)!;
      if (offer === each.offer && creative === each.creative && !kept) same++;
      else others.push(outcome === 'hold' ? reason! : 'another');
    }
  }
  expect(shown).toBeGreaterThan(300);
  expect(same / shown).toBeGreaterThan(0.97);
  // Values that newer ones pushed out, or pages that did not fit another offer.
  expect(new Set(others)).toEqual(new Set(['AUDIENCE_NOT_MATCHED', 'another']));
});
