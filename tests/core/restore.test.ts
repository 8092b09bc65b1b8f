import { describe, expect, test } from 'vitest';
import type { State } from '../../src/core/state/state.js';
import { applyEvent, compileConfig, emptyState } from '../../src/core.js';
import type { NotedEvent, ShopperEvent } from '../../src/model/events.js';

const AT = Date.UTC(2026, 2, 16, 10);
const DAY_MS = 86_400_000;
const stated = { derivation: 'stated', origin: 'first-party', holds: 'one' } as const;
const plan = compileConfig({
  version: 1,
  preset: 'none',
  shop: { name: 'Shop' },
  signals: {
    viewed: { derivation: 'observed', origin: 'first-party' },
    size: stated,
  },
});

const note = (name: string, value: string, at: number, source = 'page'): ShopperEvent => ({
  type: 'signal',
  at,
  name,
  value,
  source,
});
const live = (events: readonly ShopperEvent[], from: State = emptyState()): State =>
  events.reduce((state, event) => applyEvent(plan, state, event), from);
/** What is held of a signal, as a lever keeps it before it acts. */
const notedOf = ({ log }: State, signal: string): NotedEvent[] =>
  log
    .filter(({ kind, name }) => kind === 'signal' && name === signal)
    .map(({ at, value, source }) => ({ at, value: value!, source }));
const held = (state: State) =>
  state.log
    .filter(({ kind }) => kind === 'signal')
    .map(({ name, value, at }) => `${name}=${value} ${(AT - at) / DAY_MS} d ago`)
    .sort();

const DAYS = [4, 2].map((days) => note('viewed', 'running', AT - days * DAY_MS));
const before = live([...DAYS, note('viewed', 'rain', AT - DAY_MS)]);

describe('10.4 undo', () => {
  test('what was forgotten is there again, with its times and who took it', () => {
    const forgotten = live(
      [{ type: 'forget', at: AT, signal: 'viewed', value: 'running' }],
      before,
    );
    expect(held(forgotten)).toEqual(['viewed=rain 1 d ago']);
    const noted = notedOf(before, 'viewed');
    const after = live(
      [{ type: 'restore', at: AT + 1, signal: 'viewed', noted, allowed: ['running'] }],
      forgotten,
    );
    expect(held(after)).toEqual(held(before));
    expect(notedOf(after, 'viewed')).toEqual(expect.arrayContaining(noted));
    // And it may be noted again.
    expect(held(live([note('viewed', 'running', AT + DAY_MS)], after))).toHaveLength(4);
  });

  test('of a whole signal that was forgotten, too', () => {
    const forgotten = live([{ type: 'forget', at: AT, signal: 'viewed' }], before);
    expect(held(forgotten)).toEqual([]);
    const noted = notedOf(before, 'viewed');
    const after = live(
      [{ type: 'restore', at: AT + 1, signal: 'viewed', noted, allowed: [null] }],
      forgotten,
    );
    expect(held(live([note('viewed', 'tents', AT + 2)], after))).toHaveLength(4);
  });

  test('what the shopper stated in its place goes, and what it replaced comes back', () => {
    const from = live([note('size', '42', AT - DAY_MS)]);
    const corrected = live(
      [{ type: 'correct', at: AT, signal: 'size', from: '42', to: '44' }],
      from,
    );
    expect(held(corrected)).toEqual(['size=44 0 d ago']);
    const after = live(
      [
        {
          type: 'restore',
          at: AT + 1,
          signal: 'size',
          noted: notedOf(from, 'size'),
          allowed: ['42'],
          instead: '44',
        },
      ],
      corrected,
    );
    expect(held(after)).toEqual(['size=42 1 d ago']);
  });

  test('a value that had been forgotten before is forgotten again', () => {
    const from = live([
      note('viewed', 'running', AT - DAY_MS),
      { type: 'forget', at: AT - DAY_MS, signal: 'viewed', value: 'rain' },
    ]);
    const change = { signal: 'viewed', from: 'running', to: 'rain' } as const;
    const corrected = live([{ type: 'correct', at: AT, ...change }], from);
    const after = live(
      [
        {
          type: 'restore',
          at: AT + 1,
          signal: 'viewed',
          noted: notedOf(from, 'viewed'),
          allowed: ['running'],
          forgotten: ['rain'],
          instead: 'rain',
        },
      ],
      corrected,
    );
    expect(held(after)).toEqual(['viewed=running 1 d ago']);
    expect(held(live([note('viewed', 'rain', AT + DAY_MS)], after))).toEqual(held(after));
  });

  test('what was noted meanwhile stays, and nothing is there twice', () => {
    const forgotten = live(
      [{ type: 'forget', at: AT, signal: 'viewed', value: 'running' }],
      before,
    );
    const meanwhile = live([note('viewed', 'tents', AT)], forgotten);
    const undo: ShopperEvent = {
      type: 'restore',
      at: AT + 1,
      signal: 'viewed',
      noted: notedOf(before, 'viewed'),
      allowed: ['running'],
    };
    const after = live([undo, undo], meanwhile);
    expect(held(after)).toEqual([...held(before), 'viewed=tents 0 d ago'].sort());
  });
});
