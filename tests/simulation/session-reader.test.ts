import { describe, expect, test } from 'vitest';
import { SessionLineError } from '../../src/simulation/session-line-error.js';
import { createSessionReader } from '../../src/simulation/session-reader.js';

const read = (...lines: readonly unknown[]) => {
  const reader = createSessionReader();
  for (const line of lines) reader.add(typeof line === 'string' ? line : JSON.stringify(line));
  return reader.sessions();
};
const row = (event_name: string, second: number, shopper: unknown, ...items: string[]) => ({
  event_name,
  event_timestamp: String(second * 1_000_000),
  user_pseudo_id: shopper,
  items: items.map((item_id) => ({ item_id, item_name: 'x' })),
  device: { category: 'mobile' },
});

describe('recorded shopping', () => {
  test('sessions of the OTTO format, events in order of time, empty lines passed over', () => {
    const late = { aid: 5, ts: 2000, type: 'carts' };
    const early = { aid: 4, ts: 1000, type: 'clicks' };
    expect(
      read({ session: 7, events: [late, early] }, '', { session: 'b', events: [late] }),
    ).toEqual([
      { session: 7, events: [early, late] },
      { session: 'b', events: [late] },
    ]);
  });

  test('who did nothing is no shopper, and takes the place of none', () => {
    const reader = createSessionReader({ shoppers: 1, events: 9, eventsOfShopper: 9 });
    const click = { aid: 1, ts: 1, type: 'clicks' };
    reader.add(JSON.stringify({ session: 1, events: [] }));
    reader.add(JSON.stringify({ session: 2, events: [click] }));
    expect(reader.sessions()).toEqual([{ session: 2, events: [click] }]);
    expect(reader.leftOut().shoppers).toBe(0);
  });

  test('articles of GA4 have texts or numbers; what has neither is passed over', () => {
    const items = [{ item_id: 7 }, { item_id: '7' }, { item_id: null }, {}, null, 'shoe'];
    const [shopper] = read({ ...row('view_item', 1, 'ann'), items });
    expect(shopper!.events.map(({ aid }) => aid)).toEqual([0, 0]);
  });

  test.each(['1000000', 1_000_000])('the time of a GA4 row may be %o', (event_timestamp) => {
    const [shopper] = read({ ...row('view_item', 9, 'ann', 'shoe'), event_timestamp });
    expect(shopper!.events[0]!.ts).toBe(1000);
  });

  test.each([null, '', ' ', 0, '0', -1, true, [1_000_000], '1e9', '0x10', {}, '-5'])(
    'the time of a GA4 row may not be %o',
    (event_timestamp) => {
      expect(() => read({ ...row('view_item', 9, 'ann', 'shoe'), event_timestamp })).toThrow(
        /event_timestamp: must be microseconds/,
      );
    },
  );

  test('rows of a GA4 export: by shopper, an event for each item, the rest passed over', () => {
    expect(
      read(
        row('view_item', 2, 'ann', 'shoe'),
        row('page_view', 1, 'ann'),
        row('purchase', 9, 'ann', 'shoe', 'sock'),
        row('add_to_cart', 3, 'bob', 'sock'),
        row('view_item', 1, 'ann', 'hat'),
        row('session_start', 1, undefined),
      ),
    ).toEqual([
      {
        session: 'ann',
        events: [
          { aid: 2, ts: 1000, type: 'clicks' },
          { aid: 0, ts: 2000, type: 'clicks' },
          { aid: 0, ts: 9000, type: 'orders' },
          { aid: 1, ts: 9000, type: 'orders' },
        ],
      },
      { session: 'bob', events: [{ aid: 1, ts: 3000, type: 'carts' }] },
    ]);
  });

  test('names of shoppers may be those of JavaScript', () => {
    const sessions = read(
      row('view_item', 1, '__proto__', 'constructor'),
      row('view_item', 1, 'toString', '__proto__'),
    );
    expect(sessions.map(({ session }) => session)).toEqual(['__proto__', 'toString']);
    expect(read(row('constructor', 1, 'ann', 'shoe'))).toEqual([]);
  });

  test('past the bounds shoppers are counted and not kept, those that are kept are read on', () => {
    const reader = createSessionReader({ shoppers: 1, events: 3, eventsOfShopper: 9 });
    const click = { aid: 1, ts: 1, type: 'clicks' };
    const lines = [
      row('view_item', 1, 'ann', 'shoe', 'sock'),
      row('view_item', 1, 'bob', 'shoe'),
      { session: 7, events: [click] },
      { session: 7, events: [click, click] },
      row('purchase', 2, 'ann', 'shoe', 'sock'),
    ];
    for (const line of lines) reader.add(JSON.stringify(line));
    expect(reader.sessions().map(({ session, events }) => [session, events.length])).toEqual([
      ['ann', 3],
    ]);
    expect(reader.leftOut()).toEqual({ shoppers: 2, isLeast: false, events: 1 });
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /^line 2: is not JSON/],
    ['a list', [1], /^line 2: session: must be an object/],
    ['no events', { session: 1 }, /^line 2: session\.events: missing/],
    [
      'a time that is none',
      { session: 1, events: [{ aid: 1, ts: -1, type: 'clicks' }] },
      /events\[0\]\.ts/,
    ],
    [
      'an article that is no name',
      { ...row('view_item', 1, 'a', 'b'), items: [{}, { item_id: ['x'] }] },
      /^line 2: items\[1\]\.item_id: must be a text or a number/,
    ],
    ['an unknown key', { session: 1, events: [], user: 'x' }, /session\.user: unknown key/],
    ['a row of nobody', row('view_item', 1, '', 'a'), /^line 2: user_pseudo_id: must be a text/],
    [
      'a row without a time',
      { ...row('view_item', 1, 'a', 'b'), event_timestamp: 'x' },
      /event_timestamp/,
    ],
  ])('%s is named with its line', (_, line, message) => {
    expect(() => read('', line)).toThrow(SessionLineError);
    expect(() => read('', line)).toThrow(message);
  });
});
