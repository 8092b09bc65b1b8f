import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/core/bucket.js';
import { heldBack, RULE_CODES } from '../../src/core/overview/held-back.js';
import { boughtProducts, notedValues } from '../../src/core/overview/noted-values.js';
import { shopperChoices } from '../../src/core/overview/shopper-choices.js';
import { shownOffers } from '../../src/core/overview/shown-offers.js';
import { topicChoices } from '../../src/core/overview/topic-choices.js';
import { RULES } from '../../src/core/rules.js';
import { createCodec } from '../../src/core/state/codec.js';
import { EDITION } from '../../src/core/state/hold-back.js';
import type { State } from '../../src/core/state/state.js';
import { takeDecision } from '../../src/core/take-decision.js';
import { refusalOf } from '../../src/core/trace-decision.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  emptyState,
  type ShopperEvent,
} from '../../src/core.js';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 2, 2, 12);
const consent = { storage: 'granted', personalisation: 'granted' } as const;

const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: {
    viewed: {
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      keep: '60d',
      label: { en: 'Categories you looked at' },
      values: { running: { en: 'running shoes' }, rain: { en: 'rain gear' } },
    },
    bought: { derivation: 'purchase', origin: 'first-party', keep: '10d' },
    'page-topic': { derivation: 'contextual', origin: 'first-party' },
  },
  topics: { sport: { label: { en: 'Sport' } }, running: { parent: 'sport' } },
  campaigns: { spring: { topic: 'running' } },
  limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '7d' }], creepiness: { limit: 50 } },
  offers: [
    {
      id: 'shoes',
      campaign: 'spring',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'plain', explicitness: 'generic', uses: [] }],
    },
    { id: 'mail', placements: ['footer'], creatives: [{ id: 'plain' }] },
  ],
};
const plan = compileConfig(config);
const live = (events: readonly ShopperEvent[], from: State = emptyState()): State =>
  events.reduce((state, event) => applyEvent(plan, state, event), from);
/** As the client asks: what is held back is remembered, what is shown is rendered. */
const ask = (state: State, at: number, placement = 'home'): State => {
  const taken = takeDecision(plan, state, { at, placement, consent });
  if (taken.outcome === 'hold') return plan.holdBack(taken, RULES);
  const { rung, impression } = taken;
  return applyEvent(plan, taken.state, {
    type: 'impression',
    at,
    offer: rung!.offer.id,
    impression: impression!,
  });
};
const saw = (value: string, at: number): ShopperEvent => ({
  type: 'signal',
  name: 'viewed',
  value,
  at,
  source: 'page',
});

describe('12.1 what was held back', () => {
  test('the numbers of the rules are those of this edition; another order needs another one', () => {
    expect(RULES.map(({ code }) => code)).toEqual(RULE_CODES);
    expect(RULES.length).toBeLessThanOrEqual(100);
    // Whoever changes this list raises EDITION: what is stored would be misread.
    expect([EDITION, hashOf(RULE_CODES.join())]).toEqual([100, 1604374501]);
  });

  test('is told with its reason of then, and until when it is held back now', () => {
    const state = ask(ask(live([saw('running', AT)]), AT + 1000), AT + DAY_MS);
    expect(heldBack(state)).toEqual([
      { at: AT + DAY_MS, placement: 'home', offer: 'shoes', reason: 'FREQUENCY_CAP_REACHED' },
    ]);
    const now = { at: AT + 2 * DAY_MS, placement: 'home', consent } as const;
    expect(refusalOf('shoes', plan, state, now)).toEqual({
      reason: 'FREQUENCY_CAP_REACHED',
      until: AT + 1000 + 7 * DAY_MS,
    });
    expect(refusalOf('shoes', plan, state, { ...now, at: AT + 9 * DAY_MS }).reason).toBeUndefined();
  });

  test('is nothing where the offer was meant for somebody else, and no activity', () => {
    const state = live([{ type: 'page-view', at: AT }]);
    expect(ask(state, AT + 1000)).toBe(state);
    const held = ask(ask(live([saw('running', AT)]), AT + 1000), AT + DAY_MS);
    expect(held.visits.at(-1)).toEqual([AT, AT + 1000, 0]);
  });

  test('held back again for the same reason moves only its time, once an hour', () => {
    const held = ask(ask(live([saw('running', AT)]), AT), AT + DAY_MS);
    expect(ask(held, AT + DAY_MS + 3_599_999)).toBe(held);
    const later = ask(held, AT + DAY_MS + 3_600_000);
    expect(heldBack(later)).toEqual([{ ...heldBack(held)[0], at: AT + DAY_MS + 3_600_000 }]);
    const paused = ask(live([{ type: 'pause', at: AT + DAY_MS }], later), AT + 2 * DAY_MS);
    expect(heldBack(paused).map(({ reason }) => reason)).toEqual([
      'PAUSED_BY_SHOPPER',
      'FREQUENCY_CAP_REACHED',
    ]);
  });

  test('is kept 20 times at most, and survives the stored form', () => {
    let many = live([saw('running', AT), { type: 'pause', at: AT }]);
    for (let index = 0; index < 30; index++) {
      // As if each had been held back somewhere else.
      const apart = many.held.map(([at, , ...rest]) => [at, `p${at}`, ...rest] as const);
      many = ask({ ...many, held: apart }, AT + index);
    }
    expect(many.held).toHaveLength(20);
    expect(heldBack(many)[0]!.at).toBe(AT + 29);
    const read = createCodec().decode(createCodec().encode(many));
    expect(read.held).toEqual(many.held);
  });

  test('what another edition of the rules noted is not told: it might be wrong', () => {
    const state = { ...emptyState(), held: [[AT, 'home', 'shoes', 2 * EDITION + 3]] as const };
    expect(heldBack(state)).toEqual([]);
  });

  test('goes with the consent to personalisation, and with what was forgotten', () => {
    const held = ask(ask(live([saw('running', AT)]), AT), AT + DAY_MS);
    expect(live([{ type: 'withdrawal', at: AT + DAY_MS }], held).held).toEqual([]);
    expect(live([{ type: 'forget', signal: 'viewed', at: AT + DAY_MS }], held).held).toEqual([]);
    expect(live([{ type: 'forget', signal: 'bought', at: AT + DAY_MS }], held).held).toHaveLength(
      1,
    );
  });
});

describe('12.1 the overview', () => {
  test('lists values with origin, dates and the day they go, the newest first', () => {
    const state = live([
      saw('running', AT),
      saw('running', AT + DAY_MS),
      saw('rain', AT + 5000),
      { type: 'signal', name: 'page-topic', value: 'x', at: AT },
      { type: 'signal', name: 'bought', value: 'tent', at: AT, source: 'dataLayer' },
    ]);
    const [running, rain, tent, ...others] = notedValues(plan, state, AT + 2 * DAY_MS);
    expect(others).toEqual([]);
    expect(running).toEqual({
      signal: 'viewed',
      value: 'running',
      valueLabel: { en: 'running shoes' },
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      label: { en: 'Categories you looked at' },
      source: 'page',
      times: [AT, AT + DAY_MS],
      expiresAt: AT + 61 * DAY_MS,
    });
    expect([rain!.value, tent!.value]).toEqual(['rain', 'tent']);
    expect(tent!.expiresAt).toBe(AT + 10 * DAY_MS);
    expect(notedValues(plan, state, AT + 61 * DAY_MS)).toEqual([]);
  });

  test('lists what another section of the shop noted, though this config does not declare it', () => {
    const other = compileConfig({ ...config, signals: {}, offers: [] });
    const state = live([saw('running', AT)]);
    expect(notedValues(other, state, AT)).toMatchObject([{ signal: 'viewed', value: 'running' }]);
    expect(notedValues(other, state, AT)[0]!.label).toBeUndefined();
  });

  test('lists what was shown and what became of it, the newest first, 50 at most', () => {
    const shown = (index: number) => ({
      offer: 'mail',
      placement: 'footer',
      impression: `i${index}`,
      at: AT + index * 60_000,
    });
    const seen = Array.from(
      { length: 60 },
      (_, index): ShopperEvent => ({ type: 'viewable-impression', ...shown(index) }),
    );
    const state = live([
      ...seen,
      { type: 'click', ...shown(58) },
      { type: 'dismissal', ...shown(57) },
    ]);
    const list = shownOffers(plan, state, AT + 59 * 60_000 + 29_999);
    expect(list).toHaveLength(50);
    expect(list.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
      'seen',
      'clicked',
      'dismissed',
      'ignored',
    ]);
    expect(shownOffers(plan, state, AT + 59 * 60_000 + 30_000)[0]!.outcome).toBe('ignored');
    const reserved = takeDecision(plan, emptyState(), { at: AT, placement: 'footer', consent });
    expect(reserved.outcome).toBe('show');
    expect(shownOffers(plan, reserved.state, AT)).toEqual([]);
  });

  test('2.7 the last 50 stay entries of their own when a long log is folded', () => {
    const shown = Array.from(
      { length: 60 },
      (_, index): ShopperEvent => ({
        type: 'impression',
        at: AT + index * 1000,
        offer: 'mail',
        impression: `i${index}`,
      }),
    );
    const late = AT + 200 * DAY_MS;
    const clicks = Array.from(
      { length: 345 },
      (_, index): ShopperEvent => ({ type: 'click', at: late + index, offer: 'other' }),
    );
    const state = live([...shown, ...clicks]);
    const folded = state.log.find(({ kind }) => kind === 'folded');
    expect(folded?.impressions).toBe(10);
    expect(shownOffers(plan, state, late).map(({ impression }) => impression)).toEqual(
      shown
        .slice(10)
        .map((event) => ('impression' in event ? event.impression : ''))
        .reverse(),
    );
  });

  test('tells purchases, choices and topics with what rests', () => {
    const state = live([
      { type: 'conversion', at: AT, products: ['tent'] },
      { type: 'conversion', at: AT + 5, products: ['shoe', 'tent'] },
      { type: 'mute', at: AT, topic: 'sport' },
      { type: 'mute', at: AT, offer: 'mail' },
      { type: 'switch-off', at: AT },
      { type: 'tighten', at: AT, level: 20 },
      { type: 'forget', at: AT, signal: 'viewed', value: 'a/b' },
      { type: 'forget', at: AT, signal: 'bought' },
      { type: 'unmute', at: AT, offer: 'shoes' },
    ]);
    expect(boughtProducts(state)).toEqual([
      { product: 'tent', times: [AT, AT + 5] },
      { product: 'shoe', times: [AT + 5] },
    ]);
    expect(shopperChoices(plan, state)).toEqual({
      isPaused: false,
      isOff: true,
      level: 20,
      shopLevel: 50,
      mutedOffers: ['mail'],
      forgotten: [{ signal: 'viewed', value: 'a/b' }, { signal: 'bought' }],
    });
    expect(topicChoices(plan, state)).toEqual([
      {
        topic: 'sport',
        parent: undefined,
        label: { en: 'Sport' },
        isResting: true,
        restsBy: 'sport',
      },
      { topic: 'running', parent: 'sport', label: undefined, isResting: true, restsBy: 'sport' },
    ]);
    const awake = live([{ type: 'unmute', at: AT + 1, topic: 'sport' }], state);
    expect(topicChoices(plan, awake).some(({ isResting }) => isResting)).toBe(false);
  });
});
