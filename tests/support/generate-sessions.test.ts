import { describe, expect, it } from 'vitest';
import { generateSessions } from './generate-sessions.js';

describe('synthetic shopping', () => {
  const sessions = generateSessions({ seed: 7, shoppers: 20_000 });
  const lengths = sessions.map(({ events }) => events.length).sort((a, b) => a - b);
  const quantile = (share: number) => lengths[Math.floor(share * lengths.length)] as number;

  it('is the same for the same seed', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => generateSessions({ seed, shoppers: 5 }));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it.each([
    [0.5, 6],
    [0.75, 15],
    [0.9, 39],
    [0.95, 68],
  ])('has the published quantile %f of events a session: about %i', (share, published) => {
    expect(quantile(share)).toBeGreaterThanOrEqual(published * 0.85);
    expect(quantile(share)).toBeLessThanOrEqual(published * 1.15);
  });

  it('has the published mean and maximum', () => {
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(16.8 * 0.9);
    expect(mean).toBeLessThan(16.8 * 1.1);
    expect(lengths.at(-1)).toBeLessThanOrEqual(500);
  });

  it.each([
    ['clicks', 0.898],
    ['carts', 0.078],
    ['orders', 0.024],
  ])('has the published share of %s: about %f', (type, published) => {
    const events = sessions.flatMap((session) => session.events);
    const share = events.filter((event) => event.type === type).length / events.length;
    expect(share).toBeGreaterThan(published * 0.75);
    expect(share).toBeLessThan(published * 1.25);
  });

  it('stays within four weeks, in order', () => {
    const first = 1_659_304_800_000;
    const isSound = ({ events }: (typeof sessions)[number]) =>
      events.every(({ ts }, index) => {
        const before = events[index - 1]?.ts ?? first;
        return ts >= before && ts < first + 28 * 86_400_000;
      });
    expect(sessions.filter((session) => !isSound(session))).toEqual([]);
  });
});
