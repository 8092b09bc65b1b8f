import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buffersOf,
  eventCount,
  packSessions,
  unpackSession,
} from '../../demo/lab/shoppers/packed-sessions.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';

// What a file held is passed about in columns: it must come out as it went in.

const event = fc.record({
  aid: fc.maxSafeNat(),
  ts: fc.maxSafeNat(),
  type: fc.constantFrom('clicks' as const, 'carts', 'orders', 'visit', 'list'),
});
const session: fc.Arbitrary<ShoppingSession> = fc.record(
  {
    session: fc.oneof(fc.integer(), fc.string()),
    events: fc.array(event),
  },
  { noNullPrototype: true },
);

describe('packed sessions', () => {
  test('come out as they went in, each with its number of events', () => {
    fc.assert(
      fc.property(fc.array(session), (sessions) => {
        const packed = packSessions(sessions);
        expect(sessions.map((_, index) => unpackSession(packed, index))).toEqual(sessions);
        const counts = sessions.map(({ events }) => events.length);
        expect(sessions.map((_, index) => eventCount(packed, index))).toEqual(counts);
        expect(eventCount(packed)).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  test('are given away whole: nothing of an event is left with who packed them', () => {
    const events = Array.from({ length: 1000 }, (_, ts) => ({
      aid: 1,
      ts,
      type: 'clicks' as const,
    }));
    const packed = packSessions([{ session: 'a', events }]);
    const received = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(unpackSession(received, 0)).toEqual({ session: 'a', events });
    const { names, ...columns } = packed;
    expect(Object.values(columns).map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0]);
    expect(names).toEqual(['a']);
  });
});
