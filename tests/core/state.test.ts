import { describe, expect, test } from 'vitest';
import { createCodec } from '../../src/core/state/codec.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  decide,
  emptyState,
  type ShopperEvent,
  type State,
} from '../../src/core.js';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 2, 2, 12);

const offer = { id: 'offer', placements: ['home'], creatives: [{ id: 'plain' }] };
const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: Object.fromEntries(
    ['viewed', ...Array.from({ length: 6 }, (_, index) => `viewed-${index}`)].map((name) => [
      name,
      { derivation: 'observed', origin: 'first-party', keep: '60d' },
    ]),
  ),
  offers: [{ ...offer, placements: ['home'] }],
};
const granted = { storage: 'granted', personalisation: 'granted' } as const;

const live = (given: Config, events: readonly ShopperEvent[], from: State = emptyState()) => {
  const plan = compileConfig(given);
  return { plan, state: events.reduce((next, event) => applyEvent(plan, next, event), from) };
};
const askAt = (given: Config, state: State, at: number) =>
  decide(compileConfig(given), state, { at, placement: 'home', consent: granted }).decision;
const roundTrip = (state: State): State => createCodec().decode(createCodec().encode(state));
const capped = (max: number): Config => ({
  ...config,
  limits: { frequencyCaps: [{ scope: 'offer', max, within: 'lifetime' }] },
});

describe('10.1 the stored form', () => {
  test('is the same from a codec that knows the last one, and holds nothing that was forgotten', () => {
    const events = ['running', 'trail', 'rain'].map(
      (value, index): ShopperEvent => ({ type: 'signal', at: AT + index, name: 'viewed', value }),
    );
    const { plan, state } = live(config, events.slice(0, 2));
    const codec = createCodec();
    expect(codec.encode(state)).toBe(createCodec().encode(state));
    const longer = applyEvent(plan, state, events[2]!);
    expect(codec.encode(longer)).toBe(createCodec().encode(longer));
    const without = { ...longer, log: longer.log.filter(({ value }) => value !== 'trail') };
    const more = { ...without, log: [...without.log, longer.log[0]!] };
    expect(more.log).toHaveLength(longer.log.length);
    expect(codec.encode(more)).toBe(createCodec().encode(more));
    expect(codec.encode(more)).not.toContain('trail');
    const read = createCodec();
    const again = read.decode(codec.encode(longer));
    const appended = applyEvent(plan, again, { ...events[0]!, at: AT + 9 } as ShopperEvent);
    expect(read.encode(appended)).toBe(createCodec().encode(appended));
  });

  test('holds every kind of event, and of several at one instant each', () => {
    const { state } = live(config, [
      { type: 'page-view', at: AT },
      { type: 'impression', at: AT, offer: 'offer', creative: 'plain', placement: 'home' },
      { type: 'viewable-impression', at: AT + 2000, offer: 'offer', placement: 'home' },
      { type: 'signal', at: AT, name: 'viewed', value: 'running' },
      // Nothing but a kind and a time, twice in the same millisecond.
      { type: 'conversion', at: AT + 5000 },
      { type: 'conversion', at: AT + 5000 },
      { type: 'conversion', at: AT + 5000, orderId: 'A-1', products: ['shoe'] },
      { type: 'dismissal', at: AT - 7000, offer: 'gone', placement: 'home' },
      { type: 'mute', at: AT, offer: 'other' },
    ]);
    const read = roundTrip(state);
    const facts = ({ log, visits, settings }: State) =>
      JSON.parse(
        JSON.stringify({ log, visits, settings }, (_, value) => (value === 0 ? undefined : value)),
      );
    expect(facts(read)).toEqual(facts(state));
    expect(read.log.every(({ at }) => Number.isFinite(at))).toBe(true);
  });

  test('a lifetime cap still holds after two conversions without an order', () => {
    const { state } = live(capped(1), [
      { type: 'conversion', at: AT },
      { type: 'conversion', at: AT },
      { type: 'impression', at: AT + 1000, offer: 'offer', creative: 'plain', placement: 'home' },
    ]);
    const later = askAt(capped(1), roundTrip(roundTrip(state)), AT + 400 * DAY_MS);
    expect(later.reason).toBe('FREQUENCY_CAP_REACHED');
  });
});

describe('5.2 a conversion from a page without types', () => {
  test('a number is the same order and the same product as its text', () => {
    const bought = { ...offer, about: { product: '4711' } };
    const shop = { ...config, offers: [bought] } as Config;
    const numbers = { orderId: 7, products: [4711] } as unknown as { orderId: string };
    const { plan, state } = live(shop, [{ type: 'conversion', at: AT, ...numbers }]);
    expect(askAt(shop, roundTrip(state), AT + 1000).reason).toBe('VETO_BOUGHT');
    const again = applyEvent(plan, roundTrip(state), {
      type: 'conversion',
      at: AT + 1000,
      orderId: '7',
    });
    expect(again.log).toHaveLength(state.log.length);
  });
});

describe('2.7 bounds', () => {
  const views = (count: number, from: number): ShopperEvent[] =>
    Array.from({ length: count }, (_, index) => ({
      type: 'signal',
      at: from + index,
      // One signal alone cannot fill the log.
      name: `viewed-${index % 6}`,
      value: `v${index}`,
    }));

  test('what is full empties with the first page view after signals expired', () => {
    const { plan, state } = live(config, views(600, AT));
    expect(askAt(config, state, AT + DAY_MS).reason).toBe('HISTORY_FULL');
    const at = AT + 68 * DAY_MS;
    const later = applyEvent(plan, state, { type: 'page-view', at });
    expect(askAt(config, later, at).outcome).toBe('show');
  });

  test('folded impressions still count, whatever else happens', () => {
    const shown = [0, 1].map(
      (index): ShopperEvent => ({
        type: 'impression',
        at: AT + index * 1000,
        offer: 'offer',
        creative: 'plain',
        placement: 'home',
      }),
    );
    const clicks = Array.from(
      { length: 510 },
      (_, index): ShopperEvent => ({
        type: 'click',
        at: AT + 100 * DAY_MS + index,
        offer: 'other',
      }),
    );
    const { state } = live(capped(2), [...shown, ...clicks]);
    expect(state.log.length).toBeLessThanOrEqual(500);
    expect(askAt(capped(2), roundTrip(state), AT + 465 * DAY_MS).reason).toBe(
      'FREQUENCY_CAP_REACHED',
    );
  });

  test('a long pause for being ignored outlasts the tidying of a long log', () => {
    const ignoring: Config = {
      ...config,
      limits: { fatigue: { ignored: { after: 1, pause: '90d', formats: ['inline'] } } },
    };
    const shown = { offer: 'offer', creative: 'plain', placement: 'home' };
    const { state } = live(ignoring, [
      { type: 'viewable-impression', at: AT, ...shown },
      ...views(450, AT + 40 * DAY_MS),
    ]);
    expect(askAt(ignoring, state, AT + 41 * DAY_MS).reason).toBe('IGNORED');
  });
});
