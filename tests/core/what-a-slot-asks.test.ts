import { describe, expect, test } from 'vitest';
import { offersAtPeak } from '../../src/core/triggers/offers-at-peak.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  type DecisionRequest,
  decide,
  emptyState,
  type ShopperEvent,
  type State,
} from '../../src/core.js';

const AT = Date.UTC(2026, 2, 2, 12);
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const granted = { storage: 'granted', personalisation: 'granted' } as const;

const liveOn = (config: Config, events: readonly ShopperEvent[], from: State = emptyState()) => {
  const plan = compileConfig(config);
  expect(plan.problems).toEqual([]);
  return { plan, state: events.reduce((next, event) => applyEvent(plan, next, event), from) };
};
const view = (at: number): ShopperEvent => ({ type: 'page-view', at });
const look = (at: number, value = 'running'): ShopperEvent => ({
  type: 'signal',
  name: 'viewed',
  value,
  at,
});

describe('7.2 the moment of highest interest', () => {
  const shop = (
    value: number | undefined,
    about: NonNullable<NonNullable<Config['offers']>[number]['about']>,
  ): Config => ({
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    signals: { viewed: { derivation: 'observed', origin: 'first-party', halfLife: '1h' } },
    offers: [
      {
        id: 'peak',
        placements: ['home'],
        about,
        when: { trigger: 'interest-peak', ...(value !== undefined && { value }) },
        creatives: [{ id: 'generic' }],
      },
      { id: 'other', placements: ['home'], creatives: [{ id: 'generic' }] },
    ],
  });
  const running = { signal: 'viewed', value: 'running' };
  const risen = [view(0), look(1), look(2), view(10), look(11), view(20), view(30)].map(
    (event) => ({ ...event, at: AT + (event.at as number) }) as ShopperEvent,
  );

  test.each<[string, Config, readonly ShopperEvent[], readonly string[]]>([
    ['two page views did not raise it', shop(2, running), risen, ['peak']],
    ['the page view before did', shop(2, running), risen.slice(0, -1), []],
    ['this page view did', shop(2, running), [...risen, look(AT + 31)], []],
    [
      'another value was looked at since',
      shop(2, running),
      [...risen, look(AT + 31, 'rain')],
      ['peak'],
    ],
    ['it lies at the value, and not above', shop(3, running), risen, []],
    ['it lies above nothing, where no value is given', shop(undefined, running), risen, ['peak']],
    ['nothing was ever looked at', shop(undefined, running), [view(AT), view(AT + 1)], []],
    ['any value counts, where none is named', shop(2, { signal: 'viewed' }), risen, ['peak']],
    ['it knows no signal', shop(undefined, { product: 'shoe' }), risen, []],
    ['there was only one page view', shop(undefined, running), [look(AT - 5), view(AT)], []],
  ])('%s', (_, config, events, expected) => {
    const { plan, state } = liveOn(config, events);
    expect(offersAtPeak(plan, state, 'home', AT + 40)).toEqual(expected);
  });

  test('it fades: an hour later half of it is left', () => {
    const { plan, state } = liveOn(shop(2, running), risen);
    expect(offersAtPeak(plan, state, 'home', AT + HOUR_MS)).toEqual([]);
  });

  test('page views may arrive in any order, and a clock set back is healed', () => {
    const { plan, state } = liveOn(shop(2, running), risen.toReversed());
    expect(state.views).toEqual([AT + 20, AT + 30]);
    const request = { at: AT + 25, placement: 'home', consent: granted };
    expect(decide(plan, state, request).state.views).toEqual([AT + 20, AT + 25]);
  });
});

describe('what a slot asks', () => {
  const when = (value: string) => ({ trigger: 'dwell' as const, value });
  const config: Config = {
    version: 1,
    shop: { name: 'Laufladen' },
    preset: 'none',
    campaigns: { first: { priority: 1 } },
    offers: [
      {
        id: 'late',
        campaign: 'first',
        placements: ['home'],
        when: when('40s'),
        creatives: [{ id: 'a' }],
      },
      { id: 'early', placements: ['home'], when: when('20s'), creatives: [{ id: 'a' }] },
      {
        id: 'overlay',
        placements: ['corner'],
        format: 'overlay',
        creatives: [{ id: 'a' }],
        limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '7d' }] },
      },
    ],
  };
  const ask = (state: State, given: Partial<DecisionRequest>) =>
    decide(compileConfig(config), state, {
      at: AT,
      placement: 'home',
      trigger: 'dwell',
      consent: granted,
      ...given,
    });

  test('7.2 only offers whose trigger fired are candidates', () => {
    const offerOf = (given: Partial<DecisionRequest>) => ask(emptyState(), given).decision.offer;
    expect(offerOf({})).toBe('late');
    expect(offerOf({ fired: ['early'] })).toBe('early');
    expect(offerOf({ fired: ['early', 'late'] })).toBe('late');
    expect(ask(emptyState(), { fired: [] }).decision).toMatchObject({
      outcome: 'hold',
      reason: 'NO_CANDIDATE',
    });
  });

  const open = () => {
    const request = { placement: 'corner', trigger: 'page-view', id: 'one' } as const;
    const { decision, state } = ask(emptyState(), request);
    const plan = compileConfig(config);
    const shown = { offer: 'overlay', creative: 'a', placement: 'corner', impression: 'one' };
    expect(decision).toMatchObject({ outcome: 'show', format: 'overlay' });
    return { plan, state: applyEvent(plan, state, { type: 'impression', at: AT + 1, ...shown }) };
  };

  test('11.4 what is shown may stay, whatever its format, its cap and the session', () => {
    const { state } = open();
    const corner = { placement: 'corner', trigger: 'page-view' } as const;
    expect(ask(state, { ...corner, at: AT + MINUTE_MS }).decision.reason).toBe(
      'FREQUENCY_CAP_REACHED',
    );
    for (const at of [AT + MINUTE_MS, AT + 2 * HOUR_MS]) {
      const { decision, state: after } = ask(state, { ...corner, at, stays: 'one' });
      expect(decision).toMatchObject({ outcome: 'show', impression: 'one', kept: true });
      expect(after.log).toEqual(state.log);
    }
  });

  test.each<[string, ShopperEvent]>([
    ['muted', { type: 'mute', at: AT + 2, offer: 'overlay' }],
    ['paused', { type: 'pause', at: AT + 2 }],
    [
      'dismissed',
      { type: 'dismissal', at: AT + 2, offer: 'overlay', placement: 'corner', impression: 'one' },
    ],
  ])('11.4 where it was %s it may not, and nothing is chosen in its place', (_, event) => {
    const { plan, state } = open();
    const after = applyEvent(plan, state, event);
    const { decision, state: next } = ask(after, {
      placement: 'corner',
      trigger: 'page-view',
      at: AT + MINUTE_MS,
      stays: 'one',
    });
    expect(decision.outcome).toBe('hold');
    expect(next.log).toEqual(after.log);
  });

  test('11.4 an impression that nobody knows may not stay', () => {
    const { decision } = ask(emptyState(), { stays: 'none', fired: ['early'] });
    expect(decision.outcome).toBe('hold');
  });
});
