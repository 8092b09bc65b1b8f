import { describe, expect, test } from 'vitest';
import { compileSignals } from '../../src/core/config/compile-signals.js';
import { adopt } from '../../src/core/state/adopt.js';
import { createCodec } from '../../src/core/state/codec.js';
import { refusalOfSignal } from '../../src/core/state/note-signal.js';
import {
  applyEvent,
  type Config,
  compileConfig,
  emptyState,
  type ShopperEvent,
  type State,
} from '../../src/core.js';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 2, 2, 12);

const config: Config = {
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  signals: {
    viewed: { derivation: 'observed', origin: 'first-party', keep: '60d', values: ['a', 'b', '7'] },
    other: { derivation: 'observed', origin: 'first-party' },
    size: { derivation: 'stated', origin: 'first-party', holds: 'one' },
    guess: { derivation: 'inferred', origin: 'first-party', holds: 'one' },
    bought: { derivation: 'purchase', origin: 'first-party', keep: '30d' },
    here: { derivation: 'contextual' },
  },
  offers: [
    { id: 'offer', placements: ['home'], about: { product: 'shoe' }, creatives: [{ id: 'plain' }] },
  ],
};
const plan = compileConfig(config);
const live = (events: readonly ShopperEvent[], from: State = emptyState()) =>
  events.reduce((state, event) => applyEvent(plan, state, event), from);
const note = (name: string, value: unknown, at = AT, source?: string, orderId?: string) =>
  ({ type: 'signal', at, name, value, source, orderId }) as ShopperEvent;
const held = ({ log }: State) =>
  log.flatMap(({ kind, name, value }) => (kind === 'signal' ? [`${name}=${value}`] : []));

describe('10.5 noting', () => {
  test.each([
    ['unknown', 'a', 'UNDECLARED'],
    ['here', 'a', 'CONTEXTUAL'],
    ['viewed', {}, 'WRONG_TYPE'],
    ['viewed', null, 'WRONG_TYPE'],
    ['viewed', Number.NaN, 'WRONG_TYPE'],
    ['viewed', ' ', 'EMPTY'],
    ['other', 'x'.repeat(65), 'TOO_LONG'],
    ['viewed', 'c', 'NOT_LISTED'],
    ['viewed', 'a', undefined],
    ['viewed', 7, undefined],
    ['other', 'x'.repeat(64), undefined],
  ])('%s = %o: %s', (name, value, expected) => {
    const event = note(name, value) as Extract<ShopperEvent, { type: 'signal' }>;
    expect(refusalOfSignal(plan, emptyState(), event, AT)).toBe(expected);
    expect(held(live([event]))).toEqual(expected ? [] : [`${name}=${value}`]);
  });

  test('what is protected is refused, listed or not', () => {
    const { refusalOf } = compileSignals({ any: {} }, (value) => value === 'sick').get('any')!;
    expect([refusalOf('sick'), refusalOf('fit')]).toEqual(['PROTECTED', undefined]);
  });

  test('a clock that was never set notes nothing', () => {
    expect(held(live([note('viewed', 'a', Date.UTC(2000) - 1)]))).toEqual([]);
    expect(held(live([note('viewed', 'a', Date.UTC(2000))]))).toEqual(['viewed=a']);
  });

  test('one source says the same once within a second; a history without sources stands', () => {
    const again = (byMs: number, first?: string, second = first) =>
      held(live([note('viewed', 'a', AT, first), note('viewed', 'a', AT + byMs, second)])).length;
    expect(again(SECOND_MS - 1, 'page')).toBe(1);
    expect(again(1 - SECOND_MS, 'page')).toBe(1);
    expect(again(SECOND_MS, 'page')).toBe(2);
    expect(again(0, 'page', 'dataLayer')).toBe(2);
    expect(again(0)).toBe(2);
  });

  test('on another page, the same is said anew however soon', () => {
    const pages: ShopperEvent[] = [
      { type: 'page-view', at: AT },
      note('viewed', 'a', AT, 'page'),
      note('viewed', 'a', AT + 10, 'page'),
      { type: 'page-view', at: AT + 20 },
      note('viewed', 'a', AT + 20, 'page'),
    ];
    expect(held(live(pages))).toHaveLength(2);
  });

  test('a purchase counts once an order, also when its page is opened again much later', () => {
    const order = (at: number, id: string) => note('bought', 'shoe', at, 'dataLayer', id);
    const state = live([
      order(AT, 'L-1'),
      { type: 'conversion', at: AT, orderId: 'L-1' },
      order(AT + DAY_MS, 'L-1'),
      order(AT + DAY_MS, 'L-2'),
    ]);
    expect(held(state)).toEqual(['bought=shoe', 'bought=shoe']);
    const emptied = { ...state, log: state.log.filter(({ kind }) => kind !== 'signal') };
    expect(held(live([order(AT + 400 * DAY_MS, 'L-1')], emptied))).toEqual([]);
    // The signal may come first: the conversion is still the first one of its order.
    expect(state.log.filter(({ kind }) => kind === 'conversion')).toHaveLength(1);
  });

  test('what was stated stands against what was seen, in any order, until a newer statement', () => {
    const stated = note('size', '42', AT, 'page');
    const seen = note('size', '44', AT + DAY_MS, 'dataLayer');
    for (const events of [
      [stated, seen],
      [seen, stated],
    ]) {
      expect(held(live(events))).toEqual(['size=42']);
    }
    const newer = live([stated, seen, note('size', '43', AT + 2 * DAY_MS, 'page')]);
    expect(held(newer)).toEqual(['size=42', 'size=43']);
    // Six half-lives later it has expired.
    expect(held(live([stated, note('size', '44', AT + 180 * DAY_MS, 'dataLayer')]))).toContain(
      'size=44',
    );
  });

  test('one signal holds a hundred events, and pushes no other out', () => {
    const many = Array.from({ length: 600 }, (_, index) => note('other', `v${index}`, AT + index));
    const state = live([note('viewed', 'a'), ...many]);
    expect(held(state)).toHaveLength(101);
    expect(held(state)).toEqual(expect.arrayContaining(['viewed=a', 'other=v500', 'other=v599']));
    expect(held(state)).not.toContain('other=v499');
  });

  test('what expired leaves the log, a purchase not while it holds an offer back', () => {
    const state = live([note('viewed', 'a'), note('bought', 'shoe'), note('other', 'x')]);
    const heldAfter = (days: number) =>
      held(live([{ type: 'page-view', at: AT + days * DAY_MS }], state));
    expect(heldAfter(67 - 1)).toEqual(['viewed=a', 'bought=shoe', 'other=x']);
    expect(heldAfter(67)).toEqual(['bought=shoe', 'other=x']);
    expect(heldAfter(187)).toEqual([]);
  });
});

describe('10.4 forgetting', () => {
  const forget = (value?: string, at = AT + 1): ShopperEvent => ({
    type: 'forget',
    at,
    signal: 'viewed',
    ...(value !== undefined && { value }),
  });

  test('removes a value, and keeps it from being noted again; the stored form has none of it', () => {
    const state = live([note('viewed', 'a'), note('viewed', 'b'), forget('a')]);
    expect(held(state)).toEqual(['viewed=b']);
    expect(held(live([note('viewed', 'a', AT + DAY_MS, 'dataLayer')], state))).toEqual([
      'viewed=b',
    ]);
    const read = createCodec().decode(createCodec().encode(state));
    expect(held(live([note('viewed', 'a', AT + DAY_MS)], read))).toEqual(['viewed=b']);
  });

  test('without a value it means all of them', () => {
    const state = live([note('viewed', 'a'), note('other', 'x'), forget()]);
    expect(held(live([note('viewed', 'b', AT + DAY_MS)], state))).toEqual(['other=x']);
  });

  test('in any order the result is the same', () => {
    const before = note('viewed', 'a', AT);
    const after = note('viewed', 'a', AT + 2);
    for (const events of [
      [before, forget('a'), after],
      [forget('a'), before, after],
      [after, before, forget('a')],
    ]) {
      expect(held(live(events))).toEqual([]);
    }
    const said = note('size', '42', AT + 2, 'page');
    const lost: ShopperEvent = { type: 'forget', at: AT + 1, signal: 'size', value: '42' };
    expect(held(live([said, lost]))).toEqual(['size=42']);
    expect(held(live([lost, said]))).toEqual(['size=42']);
  });

  test('unforget lets it be noted again, and brings nothing back', () => {
    const state = live([
      note('viewed', 'a'),
      forget('a'),
      { type: 'unforget', at: AT + 2, signal: 'viewed', value: 'a' },
    ]);
    expect(held(state)).toEqual([]);
    expect(held(live([note('viewed', 'a', AT + 3)], state))).toEqual(['viewed=a']);
  });

  test('what the shopper states again is no longer forgotten', () => {
    const lost: ShopperEvent = { type: 'forget', at: AT, signal: 'size' };
    const state = live([note('size', '42', AT - 1, 'page'), lost]);
    expect(held(live([note('size', '42', AT + 1, 'dataLayer')], state))).toEqual([]);
    const said = live([note('size', '42', AT + 1, 'page')], state);
    expect(held(said)).toEqual(['size=42']);
  });

  test('what was forgotten before storage was granted is not in what storage held', () => {
    const stored = live([note('viewed', 'a'), note('viewed', 'b')]);
    const memory = live([forget('a')]);
    expect(held(adopt(stored, memory))).toEqual(['viewed=b']);
  });

  test('what was forgotten is not adopted, also where all of it was forgotten and allowed again', () => {
    const stored = live([note('viewed', 'a'), note('viewed', 'b')]);
    const memory = live([
      forget(),
      { type: 'unforget', at: AT + 2, signal: 'viewed' },
      forget('a', AT + 3),
    ]);
    expect(held(adopt(stored, memory))).toEqual(['viewed=b']);
  });

  test('a number means its text; what is too long to be noted is not remembered', () => {
    const seven = { type: 'forget', at: AT + 1, signal: 'viewed', value: 7 };
    const state = live([note('viewed', '7'), seven as unknown as ShopperEvent]);
    expect(held(state)).toEqual([]);
    expect(held(live([note('viewed', 7, AT + DAY_MS)], state))).toEqual([]);
    expect(live([forget('x'.repeat(1_000_000))]).settings).toEqual({});
  });

  test('9.3 a withdrawal takes all signals, and nothing that holds back', () => {
    const state = live([
      note('viewed', 'a'),
      note('size', '42', AT, 'page'),
      forget('b'),
      { type: 'conversion', at: AT, products: ['shoe'], orderId: 'L-1' },
      { type: 'withdrawal', at: AT + DAY_MS },
    ]);
    expect(state.log.map(({ kind }) => kind)).toEqual(['conversion', 'purchase']);
    const choices = Object.keys(state.settings).filter((key) => !key.startsWith('gone/'));
    expect(choices).toEqual(['forgotten/viewed/b']);
    expect(held(live([note('viewed', 'a', AT + 2 * DAY_MS)], state))).toEqual(['viewed=a']);
    // A clock that ran ahead keeps nothing.
    const later = live([
      note('viewed', 'a', AT + 2 * DAY_MS),
      { type: 'withdrawal', at: AT + DAY_MS },
    ]);
    expect(held(later)).toEqual([]);
  });

  test('a correction forgets the wrong value and states the right one', () => {
    const state = live([
      note('guess', 'a'),
      { type: 'correct', at: AT + 1, signal: 'guess', from: 'a', to: 'b' },
      note('guess', 'a', AT + DAY_MS),
      note('guess', 'c', AT + DAY_MS),
    ]);
    expect(held(state)).toEqual(['guess=b']);
    expect(state.log[0]!.source).toBe('shopper');
  });

  test('where the right value is not allowed, only the wrong one goes', () => {
    const wrong: ShopperEvent = { type: 'correct', at: AT, signal: 'viewed', from: 'a', to: 'z' };
    expect(held(live([note('viewed', 'a'), wrong]))).toEqual([]);
  });
});

describe('10.6 the customer account', () => {
  const account = (
    at: number,
    key?: string,
    ...facts: [string, string, string?, (string | undefined)?][]
  ) =>
    ({
      type: 'account',
      at,
      ...(key !== undefined && { key }),
      facts: facts.map(([name, value, on, orderId]) => ({
        name,
        value,
        ...(on !== undefined && { at: on }),
        ...(orderId !== undefined && { orderId }),
      })),
    }) as ShopperEvent;

  test('what the server no longer says is gone', () => {
    const first = live([
      account(AT, 'lena', ['viewed', 'a'], ['bought', 'shoe', '2026-02-14', 'L-1']),
    ]);
    expect(held(first).sort()).toEqual(['bought=shoe', 'viewed=a']);
    expect(first.log.every(({ source }) => source === 'account')).toBe(true);
    const bought = first.log.find(({ name }) => name === 'bought')!;
    expect(bought.at).toBe(Date.UTC(2026, 1, 14));
    expect(held(live([account(AT + 1, 'lena', ['viewed', 'b'])], first))).toEqual(['viewed=b']);
    // Said again, it is the same log: nothing has to be written anew.
    const again = account(AT + 1, 'lena', ['viewed', 'a'], ['bought', 'shoe', '2026-02-14', 'L-1']);
    expect(live([again], first).log).toBe(first.log);
  });

  test('purchases are checked, and those of years ago personalise nothing', () => {
    const state = live([
      account(
        AT,
        'lena',
        ['bought', 'pram', '2021-03-01'],
        ['bought', 'pram', '1999-12-31'],
        ['bought', 'pram', '2026-03-04'],
        ['bought', 'pram', 'soon'],
        // Which day that is, each browser says for itself.
        ['bought', 'pram', '02.03.2026'],
        ['bought', 'pram', '2'],
        ['bought', 'pram', ''],
        ['bought', 'shoe', '2026-02-01T10:00:00Z'],
      ),
    ]);
    expect(held(state)).toEqual(['bought=shoe']);
  });

  test('a purchase that the page saw is not doubled', () => {
    const seen = note('bought', 'shoe', AT, 'dataLayer', 'L-1');
    const facts = (on: string, orderId?: string) =>
      held(live([seen, account(AT + DAY_MS, 'lena', ['bought', 'shoe', on, orderId])])).length;
    expect(facts('2026-03-02', 'L-1')).toBe(1);
    expect(facts('2026-03-02')).toBe(1);
    expect(facts('2026-03-02', 'L-2')).toBe(2);
    expect(facts('2026-02-27')).toBe(2);
  });

  test('under another account nothing of the one before is left', () => {
    const first = live([
      account(AT, 'lena', ['viewed', 'a']),
      note('other', 'x', AT, 'page'),
      { type: 'impression', at: AT, offer: 'offer' },
      { type: 'mute', at: AT, offer: 'offer' },
      { type: 'switch-off', at: AT },
    ]);
    const second = live([account(AT + 1, 'tom', ['viewed', 'b'])], first);
    expect(held(second)).toEqual(['viewed=b']);
    expect(second.log).toHaveLength(1);
    expect(second.settings.off?.[0]).toBe(true);
    expect(Object.keys(second.settings)).not.toContain('offer/offer');
    // No plain id is kept.
    expect(createCodec().encode(second)).not.toContain('tom');
  });

  test('what storage held under another account does not join what memory noted', () => {
    const stored = live([account(AT, 'lena'), note('viewed', 'a')]);
    const joined = adopt(stored, live([account(AT + 1, 'tom')]));
    expect(held(live([account(AT + 2, 'tom', ['viewed', 'b'])], joined))).toEqual(['viewed=b']);
    const same = adopt(stored, live([account(AT + 1, 'lena')]));
    expect(held(live([account(AT + 2, 'lena')], same))).toEqual(['viewed=a']);
  });

  test('a logout deletes everything, or what the account said; for a guest it is nothing', () => {
    const shopper = [account(AT, 'lena', ['viewed', 'a']), note('other', 'x', AT, 'page')];
    expect(held(live([...shopper, account(AT + 1)]))).toEqual([]);
    const keeps = { ...account(AT + 1), keepsOnLogout: true } as ShopperEvent;
    expect(held(live([...shopper, keeps]))).toEqual(['other=x']);
    expect(held(live([...shopper, keeps, account(AT + 2, 'tom')]))).toEqual([]);
    expect(held(live([...shopper, keeps, account(AT + 2, 'lena')]))).toEqual(['other=x']);
    expect(held(live([note('other', 'x'), account(AT + 1)]))).toEqual(['other=x']);
  });
});
