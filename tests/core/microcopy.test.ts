import { describe, expect, test } from 'vitest';
import { useChange } from '../../src/client/use-change.js';
import type { WhyHost } from '../../src/client/why-host.js';
import { explain } from '../../src/core/explanation/explain.js';
import { applyEvent, compileConfig, decide, emptyState, type State } from '../../src/core.js';
import { de, deWhy } from '../../src/locales/de.js';
import { en, enWhy } from '../../src/locales/en.js';
import type { Decision, DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import { audience, configOf, decideOn, NOW } from '../support/explained-shop.js';

type Row = readonly [sentence: string, lever: string];

/** The first reason in both languages, each with its lever. */
const rowsOf = (decision: Decision): Row[] =>
  [de, en].map((messages) => {
    const { reasons } = explain(decision, messages);
    return [reasons[0]!.text, reasons[0]!.lever!.label];
  });

describe('12.3 a reason says what was noted, and what can be done about it', () => {
  test('viewed', () => {
    const decision = decideOn(audience('viewed', 'running'), [
      ['viewed', 'running', '2026-03-12T10:00:00Z'],
      ['viewed', 'running', '2026-03-14T10:00:00Z'],
    ]);
    expect(rowsOf(decision)).toEqual([
      ['Sie haben sich am 12. und 14. März Laufschuhe angesehen.', 'Laufschuhe vergessen'],
      ['You looked at running shoes on 12 and 14 March.', 'Forget running shoes'],
    ]);
  });

  test('basket: it lies in there where this page view says so', () => {
    const since = '2026-03-15T10:00:00Z';
    const onThisPage: ShopperEvent[] = [
      { type: 'page-view', at: '2026-03-16T09:59:00Z' },
      { type: 'signal', name: 'basket', value: 'rain', at: '2026-03-16T09:59:01Z' },
    ];
    const put = ['basket', 'rain', since] as const;
    expect(rowsOf(decideOn(audience('basket', 'rain'), [put, ...onThisPage]))).toEqual([
      ['Seit gestern liegt eine Regenjacke in Ihrem Warenkorb.', 'Nicht daran erinnern'],
      ['A rain jacket has been in your basket since yesterday.', 'Don’t remind me'],
    ]);
    expect(explain(decideOn(audience('basket', 'rain'), [put, ...onThisPage]), de).sentence).toBe(
      'Weil seit gestern eine Regenjacke in Ihrem Warenkorb liegt.',
    );
  });

  test('basket: whether it still lies in there, nobody knows otherwise', () => {
    const decision = decideOn(audience('basket', 'rain'), [
      ['basket', 'rain', '2026-03-15T10:00:00Z'],
      { type: 'page-view', at: '2026-03-16T09:59:00Z' },
    ]);
    expect(rowsOf(decision)).toEqual([
      ['Sie haben gestern eine Regenjacke in den Warenkorb gelegt.', 'Nicht daran erinnern'],
      ['You put a rain jacket in your basket yesterday.', 'Don’t remind me'],
    ]);
  });

  test.each([
    [
      'eine Regenjacke',
      'am 12. März',
      'Seit dem 12. März liegt eine Regenjacke in Ihrem Warenkorb',
    ],
    ['Laufschuhe', 'gestern', 'Sie haben gestern Laufschuhe in den Warenkorb gelegt'],
    ['den Schuh', 'gestern', 'Sie haben gestern den Schuh in den Warenkorb gelegt'],
  ])('basket, in German as the shop’s word wants it: %s', (what, when, said) => {
    expect(de.inBasket(what, when)[0]).toBe(said);
  });

  test.each([
    ['a rain jacket', 'on 12 March', 'A rain jacket has been in your basket since 12 March'],
    ['running shoes', 'yesterday', 'You put running shoes in your basket yesterday'],
  ])('basket, in English as the shop’s word wants it: %s', (what, when, said) => {
    expect(en.inBasket(what, when)[0]).toBe(said);
  });

  test('bought', () => {
    const refill = {
      ...audience('bought', 'filters'),
      about: { product: 'filters' },
      replenish: '180d',
    };
    const decision = decideOn(refill, [['bought', 'filters', '2025-09-02T10:00:00Z']]);
    expect(rowsOf(decision)).toEqual([
      [
        'Sie haben im September Kaffeefilter gekauft; eine Packung reicht laut Shop sechs Monate.',
        'Käufe nicht verwenden',
      ],
      [
        'You bought coffee filters in September; the shop says a pack lasts six months.',
        'Don’t use purchases',
      ],
    ]);
  });

  test('bought: how long it lasts is not said where the shop does not say so', () => {
    const refill = { ...audience('bought', 'filters'), about: { product: 'filters' } };
    const decision = decideOn(refill, [['bought', 'filters', '2025-09-02T10:00:00Z']]);
    expect(explain(decision, en).sentence).toBe('Because you bought coffee filters in September.');
  });

  test('this page', () => {
    const decision = decideOn(audience('page', 'bikes'), [], { context: { page: 'bikes' } });
    const said = [de, en].map((messages) => {
      const { sentence, reasons } = explain(decision, messages);
      return [sentence, reasons[0]?.lever?.label];
    });
    expect(said).toEqual([
      [
        'Es passt zu dieser Seite: Fahrräder. Über Sie haben wir nichts benutzt.',
        'Hier nicht zeigen',
      ],
      ['It fits this page: bicycles. We used nothing about you.', 'Not here'],
    ]);
  });

  test('stated', () => {
    expect(rowsOf(decideOn(audience('size', '42'), [['size', '42']]))).toEqual([
      ['Sie haben uns Größe 42 genannt.', 'Ändern'],
      ['You told us size 42.', 'Change'],
    ]);
  });

  test('account', () => {
    expect(rowsOf(decideOn(audience('account', 'many'), [['account', 'many']]))).toEqual([
      ['In Ihrem Kundenkonto steht: fünf Bestellungen seit 2021.', 'Konto nicht verwenden'],
      ['Your customer account says: five orders since 2021.', 'Don’t use my account'],
    ]);
  });
});

describe('12.5 how often, and when next', () => {
  /** Each is shown and dismissed, so that the next one is another impression. */
  function decideInTurn(config: object, times: readonly string[]): Decision {
    const plan = compileConfig(config);
    expect(plan.problems).toEqual([]);
    let state = emptyState();
    let last: Decision | undefined;
    for (const at of times) {
      const request: DecisionRequest = {
        at,
        placement: 'home',
        timeZone: 'Europe/Berlin',
        consent: { storage: 'granted', personalisation: 'granted' },
      };
      const { decision, state: next } = decide(plan, state, request);
      last = decision;
      state = next;
      if (decision.outcome !== 'show') continue;
      const of = { at, offer: 'offer', impression: decision.impression! };
      state = applyEvent(plan, state, { ...of, type: 'impression', creative: 'only' });
      state = applyEvent(plan, state, { ...of, type: 'dismissal' });
    }
    return last!;
  }
  const said = (decision: Decision) => [de, en].map((of) => explain(decision, of).frequency);

  test('2nd time today, 4 at most; not again before Thursday', () => {
    // A Monday; the first of four was on Sunday.
    const frequencyCaps = [
      { scope: 'everything', max: 5, within: '1d' },
      { scope: 'offer', max: 4, within: '4d' },
    ];
    const config = { ...configOf({}), limits: { frequencyCaps } };
    const inTurn = ['2026-03-15T09:00:00Z', '2026-03-15T12:00:00Z', '2026-03-16T08:00:00Z', NOW];
    const decision = decideInTurn(config, inTurn);
    expect(decision.outcome).toBe('show');
    expect(said(decision)).toEqual([
      ['Heute zum 2. Mal, höchstens 4.', 'Nicht vor Donnerstag wieder.'],
      ['2nd time today, 4 at most.', 'Not again before Thursday.'],
    ]);
  });

  test.each([
    ['10min', 'Nicht vor 11:10 Uhr wieder.', 'Not again before 11:10.'],
    ['1d', 'Nicht vor morgen wieder.', 'Not again before tomorrow.'],
    ['2d', 'Nicht vor Mittwoch wieder.', 'Not again before Wednesday.'],
    ['30d', 'Nicht vor dem 15. April wieder.', 'Not again before 15 April.'],
    ['lifetime', 'Danach nicht wieder.', 'Not again after this.'],
  ])('one within %s', (within, ...expected) => {
    const limits = { frequencyCaps: [{ scope: 'offer', max: 1, within }] };
    const decision = decideInTurn({ ...configOf({}), limits }, [NOW]);
    expect(said(decision).map((lines) => lines.at(-1))).toEqual(expected);
  });

  test('without a limit nothing is said of when', () => {
    expect(said(decideOn({}))).toEqual([['Heute zum 1. Mal.'], ['1st time today.']]);
  });

  test('an hour that is quiet counts: until it is over, too', () => {
    const limits = {
      frequencyCaps: [{ scope: 'offer', max: 1, within: '10h' }],
      quietHours: [{ from: '20:00', to: '07:00' }],
    };
    const decision = decideInTurn({ ...configOf({}), limits }, [NOW]);
    expect(decision.reasoning.frequency.notBefore).toBe(Date.parse('2026-03-17T06:00:00Z'));
  });

  test('comparison', () => {
    const plan = compileConfig({ ...configOf({}), holdout: 1 });
    const { decision } = decide(plan, emptyState(), {
      at: '2026-03-03T10:00:00Z',
      placement: 'home',
      timeZone: 'Europe/Berlin',
      consent: { storage: 'granted' },
    });
    expect(decision.outcome).toBe('holdout');
    const now = Date.parse(NOW);
    expect([de, en].map((messages) => explain(decision, messages, now).sentence)).toEqual([
      'Am 3. März haben wir Ihnen zum Vergleich absichtlich nichts gezeigt.',
      'On 3 March we deliberately showed you nothing, for comparison.',
    ]);
  });
});

describe('12.4 after a lever', () => {
  test.each([
    ['de', de, deWhy, 'Erledigt. Ab jetzt nicht mehr.', 'Rückgängig'],
    ['en', en, enWhy, 'Done. No more of this.', 'Undo'],
  ] as const)('%s', async (_, messages, words, done, undo) => {
    const plan = compileConfig(configOf(audience('viewed', 'running')));
    const request = {
      placement: 'home',
      timeZone: 'Europe/Berlin',
      consent: { storage: 'granted', personalisation: 'granted' },
    } as const;
    const at = Date.parse(NOW);
    const noted = { type: 'signal', name: 'viewed', value: 'running', at: at - 1 } as const;
    const { decision, state } = decide(plan, applyEvent(plan, emptyState(), noted), {
      ...request,
      at,
    });
    const [reason] = explain(decision, messages).reasons;
    let now: State = state;
    // What the client lends to the lever, on the state of this decision.
    const host = {
      preferences: {},
      isRemembered: () => true,
      read: async () => now,
      choose: async (event: object) => {
        now = applyEvent(plan, now, { ...event, at: at + 1 } as ShopperEvent);
      },
    } as unknown as WhyHost;
    const { changes } = reason!.lever!;
    const lasting = () => '';
    const lever = useChange({ type: 'reason', changes }, { host, plan, words, lasting });
    const takeBack = await lever.act();
    expect([lever.done(), words.undo]).toEqual([done, undo]);
    const outcomeOf = () => decide(plan, now, { ...request, at: at + 2 }).decision.outcome;
    expect(outcomeOf()).toBe('hold');
    await takeBack();
    expect(outcomeOf()).toBe('show');
  });
});
