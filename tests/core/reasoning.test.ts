import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import {
  applyEvent,
  compileConfig,
  decide,
  emptyState,
  replayDecision,
  type State,
} from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { audience, configOf, decideOn, NOW, type Told, texts } from '../support/explained-shop.js';

const TWO_DAYS_AGO = '2026-03-14T10:00:00Z';
const granted = { storage: 'granted', personalisation: 'granted' } as const;
const asked: DecisionRequest = {
  at: NOW,
  placement: 'home',
  timeZone: 'Europe/Berlin',
  consent: granted,
};
const told = (...facts: Told[]): ShopperEvent[] =>
  facts.map(([name, value, at = TWO_DAYS_AGO]) => ({ type: 'signal', name, value, at }));

/** A shop with several offers, each for the same place. */
function shopOf(offers: readonly object[], others: object = {}) {
  const plan = compileConfig({
    ...configOf({}),
    ...others,
    offers: offers.map((offer) => ({
      placements: ['home'],
      creatives: [{ id: 'only' }],
      ...offer,
    })),
  });
  expect(plan.problems).toEqual([]);
  const stateAfter = (events: readonly ShopperEvent[], from: State = emptyState()): State =>
    events.reduce((state, event) => applyEvent(plan, state, event), from);
  return {
    plan,
    stateAfter,
    decideAfter: (events: readonly ShopperEvent[], request: Partial<DecisionRequest> = {}) =>
      decide(plan, stateAfter(events), { ...asked, ...request }).decision,
  };
}

const first = { campaigns: { first: { priority: 1 } } };
const circumstances = (decision: Decision) => explain(decision, de).circumstances;
const CONSENT = [
  'Dass dieser Shop sich in diesem Browser etwas merkt, haben Sie erlaubt.',
  'Persönlichen Angeboten haben Sie zugestimmt.',
];

describe('12.3 a reason is what the decision would have been another without', () => {
  test('both halves of an any that both hold, and neither is decisive alone', () => {
    const any = [audience('viewed', 'running').audience, audience('basket', 'rain').audience];
    const decision = decideOn({ audience: { any } }, [
      ['viewed', 'running'],
      ['basket', 'rain'],
    ]);
    const { reasons, counterfactual } = explain(decision, en);
    expect(reasons.map(({ signal }) => signal)).toEqual(['viewed', 'basket']);
    expect(reasons.map(({ lever }) => lever?.effect)).toEqual([undefined, undefined]);
    expect(decision.reasoning.counterfactual).toEqual(['viewed', 'basket']);
    expect(counterfactual).toBe('Without all of it together you would not see this.');
  });

  test('not what the offer would have come without', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running'],
      ['viewed', 'rain'],
      ['searched', 'gore-tex'],
    ]);
    expect(texts(decision)).toEqual(['Sie haben sich am 12. März Laufschuhe angesehen.']);
  });

  test('also what held another offer back', () => {
    const shop = shopOf(
      [
        { id: 'a', campaign: 'first', audience: { not: { signal: 'bought', equals: 'filters' } } },
        { id: 'b' },
      ],
      first,
    );
    const decision = shop.decideAfter(told(['bought', 'filters']));
    expect(decision.offer).toBe('b');
    expect(texts(decision)).toEqual(['Sie haben am 14. März Kaffeefilter gekauft.']);
    const { sentence, source } = explain(decision, de);
    expect(sentence).toBe('Weil Sie am 14. März Kaffeefilter gekauft haben.');
    expect(source).toBe(de.source);
    // It uses nothing itself: so no signal could be left out of it.
    expect(decision.reasoning.counterfactual).toEqual([]);
  });

  test('also what was not noted, where the audience asks for that, with nothing to change', () => {
    const decision = decideOn({ audience: { not: { signal: 'bought', equals: 'filters' } } });
    const [reason, ...others] = explain(decision, de).reasons;
    expect(others).toEqual([]);
    expect(reason).toMatchObject({
      text: 'Nicht vermerkt ist, dass Sie Kaffeefilter gekauft haben.',
      isHeld: false,
    });
    expect(reason!.lever).toBeUndefined();
  });

  test('of a more personal creative that points held back, the less personal one says why', () => {
    const offer = {
      id: 'a',
      creatives: [{ id: 'close', explicitness: 'product', uses: ['viewed'] }, { id: 'plain' }],
    };
    const shop = shopOf([offer], { limits: { creepiness: { limit: 35, block: 65 } } });
    const noted = told(['viewed', 'running', '2026-03-16T09:30:00Z']);
    const shown = shop.decideAfter(noted);
    expect(shown.creative).toBe('close');
    const softened = shop.decideAfter([...noted, { type: 'tighten', at: NOW, level: 10 }]);
    expect(softened.creative).toBe('plain');
    expect(circumstances(softened)).toContain(
      'Sie haben festgelegt, wie persönlich Angebote höchstens sind.',
    );
    expect(explain(softened, de).sentence).toBe(de.forEveryone);
  });
});

describe('12.3 all else that had a part is said as a circumstance', () => {
  const limited = {
    id: 'a',
    campaign: 'first',
    limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d' }] },
  };
  const shown = (at: string): ShopperEvent => ({
    type: 'impression',
    at,
    offer: 'a',
    creative: 'only',
    placement: 'elsewhere',
  });

  test.each<[string, object, ShopperEvent[], string]>([
    [
      'a cap of another offer, for today',
      limited,
      [shown('2026-03-16T08:00:00Z')],
      'Ein anderes Angebot hat seine Grenze für heute erreicht.',
    ],
    [
      'a cap of another offer',
      limited,
      [shown('2026-03-15T11:00:00Z')],
      'Ein anderes Angebot hat seine Grenze erreicht.',
    ],
    [
      'another offer was hidden',
      { id: 'a', campaign: 'first', limits: { fatigue: { afterDismissal: ['7d'] } } },
      [{ type: 'dismissal', at: TWO_DAYS_AGO, offer: 'a' }],
      'Ein anderes Angebot haben Sie ausgeblendet.',
    ],
    [
      'another offer was muted',
      { id: 'a', campaign: 'first' },
      [{ type: 'mute', at: TWO_DAYS_AGO, offer: 'a' }],
      'Ein anderes Angebot wollten Sie nicht mehr sehen.',
    ],
    [
      'what another offer is about was bought',
      { id: 'a', campaign: 'first', about: { product: 'filters' } },
      [{ type: 'conversion', at: TWO_DAYS_AGO, products: ['filters'] }],
      'Was ein anderes Angebot anbietet, haben Sie laut Shop schon gekauft.',
    ],
    [
      'quiet hours of another offer',
      {
        id: 'a',
        campaign: 'first',
        limits: { quietHours: [{ from: '10:00', to: '12:00' }] },
      },
      [],
      'Auch die Uhrzeit hat mitentschieden.',
    ],
    [
      'a warm-up of another offer',
      { id: 'a', campaign: 'first', limits: { warmUp: { pageViews: 3 } } },
      [{ type: 'page-view', at: '2026-03-16T09:59:00Z' }],
      'Andere Angebote kommen erst nach weiteren Seiten.',
    ],
  ])('%s', (_, offer, history, expected) => {
    const decision = shopOf([offer, { id: 'b' }], first).decideAfter(history);
    expect(decision.offer).toBe('b');
    expect(circumstances(decision)).toEqual([expected]);
    expect(explain(decision, de).reasons).toEqual([]);
  });

  test.each<[string, Partial<DecisionRequest>, string]>([
    [
      'the place of another offer',
      { occupied: ['a'] },
      'Ein anderes Angebot steht schon auf dieser Seite.',
    ],
    ['the page', { path: '/help/size' }, 'Auf anderen Seiten kommt anderes.'],
    ['a minor', { context: { minor: 'true' } }, 'Diese Seite behandelt Sie als minderjährig.'],
    [
      'no consent',
      { consent: { storage: 'granted' } },
      'Persönlichen Angeboten haben Sie nicht zugestimmt.',
    ],
  ])('%s', (_, request, expected) => {
    const offer = {
      id: 'a',
      campaign: 'first',
      ...audience('viewed', 'running'),
      limits: { quietPages: ['/help/*'] },
    };
    const shop = shopOf([offer, { id: 'b' }], first);
    const decision = shop.decideAfter(told(['viewed', 'running']), request);
    expect(decision.offer).toBe('b');
    expect(circumstances(decision)).toContain(expected);
  });

  test('the lot among equal offers', () => {
    const decision = shopOf([{ id: 'a' }, { id: 'b' }]).decideAfter([]);
    expect(circumstances(decision)).toEqual(['Unter gleichen Angeboten entschied das Los.']);
    expect(explain(decision, en).circumstances).toEqual(['Chosen by lot among equal offers.']);
  });

  test('a share of shoppers', () => {
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { plan } = shopOf([{ id: 'a', campaign: 'half' }], {
      campaigns: { half: { share: 0.5 } },
    });
    const decisions = seeds.map((seed) => decide(plan, emptyState({ seed }), asked).decision);
    const shownTo = decisions.filter(({ outcome }) => outcome === 'show');
    expect(shownTo.length).toBeGreaterThan(0);
    expect(shownTo.length).toBeLessThan(seeds.length);
    for (const decision of shownTo) {
      expect(circumstances(decision)).toEqual(['Das Los bestimmt, wer welche Angebote sieht.']);
    }
  });

  test('nothing where nothing else had a part', () => {
    expect(circumstances(decideOn({}))).toEqual([]);
    expect(circumstances(decideOn(audience('viewed', 'running'), [['viewed', 'running']]))).toEqual(
      CONSENT,
    );
  });
});

describe('12.4 the next decision obeys', () => {
  const shoes = audience('viewed', 'running');

  /** The offer was shown, and the shopper then used the lever of its reason. */
  function obeyed(decision: Decision, plan: ReturnType<typeof compileConfig>, state: State) {
    const { lever } = explain(decision, en).reasons[0]!;
    const of = { at: NOW, offer: decision.offer!, impression: decision.impression! };
    const seen = applyEvent(plan, state, { ...of, type: 'impression', creative: 'only' });
    const changed = lever!.changes.reduce(
      (next, change) =>
        applyEvent(
          plan,
          next,
          change.type === 'correct'
            ? { ...change, at: NOW, to: '44' }
            : ({ ...change, at: NOW } as ShopperEvent),
        ),
      seen,
    );
    return {
      effect: lever!.effect,
      before: decide(plan, seen, { ...asked, stays: decision.impression }).decision.outcome,
      after: decide(plan, changed, asked).decision.outcome,
      stays: decide(plan, changed, { ...asked, stays: decision.impression }).decision.outcome,
    };
  }

  test.each<[string, object, ShopperEvent[], Partial<DecisionRequest>]>([
    ['forget', shoes, told(['viewed', 'running']), {}],
    ['basket', audience('basket', 'rain'), told(['basket', 'rain']), {}],
    ['purchases', audience('bought', 'filters'), told(['bought', 'filters']), {}],
    ['account', audience('account', 'many'), told(['account', 'many']), {}],
    ['correct', audience('size', '42'), told(['size', '42']), {}],
  ])('%s: it goes, although an offer that was shown stays', (_, offer, history) => {
    const { plan, stateAfter } = shopOf([{ id: 'offer', ...offer }]);
    const { decision, state } = decide(plan, stateAfter(history), asked);
    expect(obeyed(decision, plan, state)).toEqual({
      effect: 'Without it you would not see this.',
      before: 'show',
      after: 'hold',
      stays: 'hold',
    });
  });

  test('not here: the page alone brought it', () => {
    const { plan } = shopOf([{ id: 'offer', ...audience('page', 'bikes') }]);
    const onPage = { ...asked, context: { page: 'bikes' } };
    const { decision, state } = decide(plan, emptyState(), onPage);
    const { lever } = explain(decision, en).reasons[0]!;
    expect(lever).toEqual({
      changes: [{ type: 'mute', offer: 'offer' }],
      label: 'Not here',
      effect: 'Without it you would not see this.',
    });
    const muted = applyEvent(plan, state, { type: 'mute', offer: 'offer', at: NOW });
    expect(decide(plan, muted, onPage).decision.reason).toBe('MUTED');
  });

  test('what may be said instead is what the signal lists, in words', () => {
    const { lever } = explain(decideOn(audience('size', '42'), [['size', '42']]), de).reasons[0]!;
    expect(lever!.changes).toEqual([
      {
        type: 'correct',
        signal: 'size',
        from: '42',
        choices: [
          { value: '42', label: 'Größe 42' },
          { value: '44', label: 'Größe 44' },
        ],
      },
    ]);
  });

  test('nothing is promised where another reason would still bring it', () => {
    const { plan, stateAfter } = shopOf([
      { id: 'offer', audience: { any: [shoes.audience, audience('basket', 'rain').audience] } },
    ]);
    const history = told(['viewed', 'running'], ['basket', 'rain']);
    const { decision, state } = decide(plan, stateAfter(history), asked);
    expect(obeyed(decision, plan, state)).toMatchObject({ effect: undefined, after: 'show' });
  });

  test('2.3 what was forgotten before it came does not make it go', () => {
    const { plan, stateAfter } = shopOf([{ id: 'offer', ...shoes }]);
    const state = stateAfter([
      { type: 'forget', signal: 'viewed', value: 'rain', at: TWO_DAYS_AGO },
      ...told(['viewed', 'running']),
      { type: 'impression', offer: 'offer', creative: 'only', placement: 'home', at: NOW },
    ]);
    expect(decide(plan, state, asked).decision.kept).toBe(true);
  });
});

describe('12.1 the record', () => {
  test('is plain data, and gives the same decision again', () => {
    const { plan, stateAfter } = shopOf([
      { id: 'a', ...audience('viewed', 'running') },
      { id: 'b' },
    ]);
    const { decision } = decide(plan, stateAfter(told(['viewed', 'running'])), asked);
    const { record } = decision;
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    const again = replayDecision(plan, record);
    expect(JSON.stringify(again)).toBe(JSON.stringify(decision));
    expect(again.reasoning).toEqual(decision.reasoning);
  });

  test('of another version is an error', () => {
    const { plan } = shopOf([{ id: 'a' }]);
    expect(() => replayDecision(plan, { version: 2 } as never)).toThrow(TypeError);
  });
});

test('12.3 what stays is explained by what first let it appear', () => {
  const { plan, stateAfter } = shopOf([{ id: 'offer', ...audience('viewed', 'running') }]);
  const { decision, state } = decide(plan, stateAfter(told(['viewed', 'running'])), asked);
  const of = { offer: 'offer', creative: 'only', impression: decision.impression!, at: NOW };
  const seen = applyEvent(plan, state, { ...of, type: 'impression' });
  const later = { ...asked, at: '2026-03-16T10:10:00Z' };
  const { decision: kept } = decide(plan, seen, later);
  expect(kept.kept).toBe(true);
  expect(texts(kept)).toEqual(texts(decision));
  expect(circumstances(kept)).toEqual(['Bei diesem Besuch stand es hier schon.', ...CONSENT]);
  expect(explain(kept, de).frequency).toEqual(['Heute zum 1. Mal.']);
});
