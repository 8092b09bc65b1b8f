import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  CONFIG_KEY,
  LAB_MODE,
  MOST_EVENTS,
  RECORDING_KEY,
  shopAddress,
} from '../../demo/lab/live/link-names.js';
import { type LiveTabs, tabsAfter, tabsAt } from '../../demo/lab/live/live-tabs.js';
import {
  NO_RECORDING,
  readRecording,
  sessionsOfRecording,
} from '../../demo/lab/live/read-recording.js';

describe("one's own clicks", () => {
  const event = (aid: number, ts: number, type = 'clicks') => ({ aid, ts, type });

  test('are one shopper, pages without an article among them', () => {
    const events = [event(0, 1, 'visit'), event(4, 2, 'list'), event(4, 3), event(4, 4, 'carts')];
    const recording = readRecording(JSON.stringify({ isOn: true, events }));
    expect(recording).toEqual({ isOn: true, events, isFull: false });
    expect(sessionsOfRecording(recording)).toEqual([{ session: 'recording', events }]);
    expect(sessionsOfRecording(NO_RECORDING)).toEqual([]);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no object', '7'],
    ['no events', '{"isOn":true}'],
  ])('are none where the storage holds %s', (_, text) => {
    expect(readRecording(text)).toEqual(NO_RECORDING);
  });

  test('what somebody else wrote among them is left out', () => {
    const wrong = [null, 'x', event(-1, 1), event(1, 1.5), event(1, 1, '__proto__'), {}];
    const text = JSON.stringify({ isOn: 1, events: [...wrong, { ...event(1, 2), more: 'x' }] });
    expect(readRecording(text)).toEqual({ isOn: false, events: [event(1, 2)], isFull: false });
  });

  test('are bounded', () => {
    const of = (count: number) =>
      readRecording(
        JSON.stringify({ isOn: true, events: Array.from({ length: count }, () => event(1, 1)) }),
      );
    expect(of(MOST_EVENTS - 1)).toMatchObject({ isFull: false });
    expect(of(MOST_EVENTS)).toMatchObject({ isFull: true });
    expect(of(MOST_EVENTS + 5).events).toHaveLength(MOST_EVENTS);
  });
});

describe('tabs of the shop', () => {
  const NONE: LiveTabs = new Map();
  const countAt = (tabs: LiveTabs, now: number) => tabsAt(tabs, now).size;

  test('are there as long as they answer', () => {
    const one = tabsAfter(NONE, { kind: 'here', tab: 'a' }, 0);
    const two = tabsAfter(one, { kind: 'here', tab: 'b' }, 4000);
    expect(countAt(two, 5999)).toBe(2);
    expect(countAt(two, 6000)).toBe(1);
    expect(countAt(two, 10_000)).toBe(0);
    expect(countAt(tabsAfter(two, { kind: 'here', tab: 'a' }, 5000), 6000)).toBe(2);
  });

  test('go a moment after their page, unless another page comes in the same tab', () => {
    const one = tabsAfter(NONE, { kind: 'here', tab: 'a' }, 0);
    const gone = tabsAfter(one, { kind: 'gone', tab: 'a' }, 1000);
    expect(countAt(gone, 2499)).toBe(1);
    expect(countAt(gone, 2500)).toBe(0);
    const back = tabsAfter(gone, { kind: 'here', tab: 'a' }, 2000);
    expect(countAt(back, 6000)).toBe(1);
  });
});

test("the shop's own script uses the same names", () => {
  const script = readFileSync(new URL('../../demo/shop/lab-link.js', import.meta.url), 'utf8');
  const of = (name: string) => new RegExp(`const ${name} = '?([\\w-]+)'?;`).exec(script)?.[1];
  expect(of('MODE')).toBe(LAB_MODE);
  expect(of('CONFIG')).toBe(CONFIG_KEY);
  expect(of('RECORDING')).toBe(RECORDING_KEY);
  expect(of('MOST_EVENTS')).toBe(`${MOST_EVENTS}`);
  const address = new URL(shopAddress('de'), 'http://localhost/lab/index.html');
  expect(address.pathname).toBe('/shop/de/index.html');
  expect([...address.searchParams.keys()]).toEqual([of('DEBUG'), LAB_MODE]);
  expect(shopAddress('en')).toContain('/en/');
});
