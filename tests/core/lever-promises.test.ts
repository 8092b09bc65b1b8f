import { describe, expect, test } from 'vitest';
import { explain } from '../../src/core/explanation/explain.js';
import { applyEvent, compileConfig, decide, emptyState, type State } from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { DecisionRequest } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import type { ExplanationReason, ReasonChange } from '../../src/model/explanation.js';
import type { LeverKind } from '../../src/model/messages.js';
import { audience, configOf, NOW } from '../support/explained-shop.js';
import { renderingOf } from '../support/judge-by-core.js';

const BEFORE = '2026-03-12T10:00:00Z';
const AT = Date.parse(NOW);

interface Promised {
  readonly offer: object;
  readonly history: readonly ShopperEvent[];
  readonly request?: Partial<DecisionRequest>;
  /** In German and English. */
  readonly labels: readonly [string, string];
  /** The same again, said by somebody else than the shopper: the lever still holds. */
  readonly again: readonly ShopperEvent[];
}

const noted = (name: string, value: string, at: string | number = BEFORE): ShopperEvent => ({
  type: 'signal',
  name,
  value,
  at,
});
const later = AT + 60_000;
const account = (at: string | number): ShopperEvent => ({
  type: 'account',
  key: 'somebody',
  facts: [{ name: 'account', value: 'many' }],
  at,
});

/** One for each kind of lever: without a kind this does not compile. */
const PROMISES: Readonly<Record<LeverKind, Promised>> = {
  forget: {
    offer: audience('viewed', 'running'),
    history: [noted('viewed', 'running')],
    labels: ['Laufschuhe vergessen', 'Forget running shoes'],
    again: [noted('viewed', 'running', later)],
  },
  basket: {
    offer: audience('basket', 'rain'),
    history: [noted('basket', 'rain')],
    labels: ['Nicht daran erinnern', 'Don’t remind me'],
    again: [noted('basket', 'rain', later)],
  },
  bought: {
    offer: audience('bought', 'filters'),
    history: [noted('bought', 'filters')],
    labels: ['Käufe nicht verwenden', 'Don’t use purchases'],
    again: [noted('bought', 'filters', later)],
  },
  page: {
    offer: audience('page', 'bikes'),
    history: [],
    request: { context: { page: 'bikes' } },
    labels: ['Hier nicht zeigen', 'Not here'],
    again: [{ type: 'page-view', at: later }],
  },
  stated: {
    offer: audience('size', '42'),
    history: [noted('size', '42')],
    labels: ['Ändern', 'Change'],
    // What they tell the shop anew would count: it is theirs to say.
    again: [{ type: 'page-view', at: later }],
  },
  account: {
    offer: audience('account', 'many'),
    history: [account(BEFORE)],
    labels: ['Konto nicht verwenden', 'Don’t use my account'],
    again: [account(later)],
  },
};

function shopOf({ offer, history, request }: Promised) {
  const plan = compileConfig(configOf(offer));
  const live = (from: State, events: readonly ShopperEvent[]): State =>
    events.reduce((state, event) => applyEvent(plan, state, event), from);
  const decideOn = (state: State, at: number) =>
    decide(plan, state, {
      at,
      placement: 'home',
      timeZone: 'Europe/Berlin',
      consent: { storage: 'granted', personalisation: 'granted' },
      ...request,
    });
  const { decision, state } = decideOn(live(emptyState(), history), AT);
  expect(decision.outcome).toBe('show');
  // It is on the page when the shopper asks why.
  return { live, decideOn, decision, state: live(state, [renderingOf(decision, AT)]) };
}

/** What the shopper asks for, in every way in which it can be asked. */
function eventsOf(changes: readonly ReasonChange[], at: number): readonly ShopperEvent[][] {
  return changes.reduce<ShopperEvent[][]>(
    (ways, change) =>
      ways.flatMap((before) => {
        if (change.type === 'mute') return [[...before, { type: 'mute', offer: change.offer, at }]];
        const { signal } = change;
        if (change.type === 'forget') {
          const { value } = change;
          return [
            [...before, { type: 'forget', signal, at, ...(value !== undefined && { value }) }],
          ];
        }
        const { type, from, choices = [{ value: 'anything' }] } = change;
        const others = choices.filter(({ value }) => value !== from);
        return others.map(({ value: to }) => [...before, { type, signal, from, to, at }]);
      }),
    [[]],
  );
}

const firstOf = (reasons: readonly ExplanationReason[]): ExplanationReason => {
  expect(reasons).toHaveLength(1);
  return reasons[0]!;
};

describe.each(Object.entries(PROMISES))('12 the lever "%s"', (_kind, promised) => {
  test('is called what it does, and says what holds then', () => {
    const { decision } = shopOf(promised);
    const levers = [de, en].map((of) => firstOf(explain(decision, of).reasons).lever!);
    expect(levers.map(({ label }) => label)).toEqual(promised.labels);
    expect(levers.map(({ effect }) => effect)).toEqual([de.effect, en.effect]);
  });

  test('is followed by the very next decision, and by those after it', () => {
    const { live, decideOn, decision, state } = shopOf(promised);
    const { changes } = firstOf(explain(decision, en).reasons).lever!;
    const ways = eventsOf(changes, AT + 1);
    expect(ways.length).toBeGreaterThan(0);
    for (const events of ways) {
      const next = decideOn(live(state, events), AT + 1).decision;
      expect([next.outcome, next.reasoning.reasons]).toEqual(['hold', []]);
      const again = decideOn(live(state, [...events, ...promised.again]), later + 1).decision;
      expect(again.outcome).toBe('hold');
    }
  });
});

describe('12 a lever promises no more than it does', () => {
  const either = {
    offer: {
      audience: {
        any: [audience('viewed', 'running').audience, audience('viewed', 'rain').audience],
      },
    },
    history: [noted('viewed', 'running'), noted('viewed', 'rain')],
  };

  test('one of several things that fit is forgotten, the others go on bringing the offer', () => {
    const { live, decideOn, decision, state } = shopOf({ ...either } as unknown as Promised);
    const reason = firstOf(explain(decision, en).reasons);
    expect([...reason.values].sort()).toEqual(['rain', 'running']);
    // One lever for all that the sentence names: without all of it nothing comes.
    expect(reason.lever!.changes).toHaveLength(2);
    const [first] = reason.lever!.changes;
    const half = live(state, eventsOf([first!], AT + 1)[0]!);
    const next = decideOn(half, AT + 1).decision;
    expect(next.outcome).toBe('show');
    const whole = live(state, eventsOf(reason.lever!.changes, AT + 1)[0]!);
    expect(decideOn(whole, AT + 1).decision.outcome).toBe('hold');
  });

  test('where something else brings the offer too, there is a lever, and no promise', () => {
    const offer = {
      audience: {
        any: [audience('viewed', 'running').audience, audience('basket', 'rain').audience],
      },
    };
    const history = [noted('viewed', 'running'), noted('basket', 'rain')];
    const { live, decideOn, decision, state } = shopOf({ offer, history } as unknown as Promised);
    const { reasons } = explain(decision, en);
    expect(reasons).toHaveLength(2);
    for (const { lever } of reasons) {
      expect(lever!.effect).toBeUndefined();
      const next = decideOn(live(state, eventsOf(lever!.changes, AT + 1)[0]!), AT + 1).decision;
      expect(next.outcome).toBe('show');
    }
  });
});
