import type { Decision } from '../../src/model/decision.js';
import type { ShopperEvent } from '../../src/model/events.js';
import type { ReasonCode } from '../../src/model/reason-codes.js';
import { instantMs } from './oracle/durations.js';

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

export const byTime = (history: readonly ShopperEvent[]): ShopperEvent[] =>
  [...history].sort((a, b) => instantMs(a.at) - instantMs(b.at));

/** Another order of the same events; those of one instant keep theirs, since it can matter. */
export function shuffle(history: readonly ShopperEvent[], ranks: Iterable<number>): ShopperEvent[] {
  const rankOf = new Map<number, number>();
  const stream = ranks[Symbol.iterator]();
  for (const { at } of history) rankOf.set(instantMs(at), stream.next().value as number);
  return [...history].sort(
    (a, b) => (rankOf.get(instantMs(a.at)) ?? 0) - (rankOf.get(instantMs(b.at)) ?? 0),
  );
}

/**
 * Without the events that look for another one, and find only what was applied before them: an
 * upgrade its impression, an order its repetition, a conversion the clicks it is credited to.
 */
export function withoutReferences(history: readonly ShopperEvent[]): ShopperEvent[] {
  const upgraded = history.flatMap((event) =>
    event.type === 'viewable-impression' ? [event.offer] : [],
  );
  return history.flatMap((event): ShopperEvent[] => {
    if (event.type === 'impression') return upgraded.includes(event.offer) ? [] : [event];
    if (event.type !== 'conversion') return [event];
    const { orderId: _, ...conversion } = event;
    return event.campaign === undefined && event.offer === undefined ? [] : [conversion];
  });
}

/** What refused what: `offer/creative CODE`, for the codes given. */
export function refusalsIn({ trace }: Decision, codes: readonly ReasonCode[]): string[] {
  return trace.candidates.flatMap(({ offer, rungs }) =>
    rungs.flatMap(({ creative, verdicts }) =>
      verdicts
        .filter(({ code, refused }) => refused && codes.includes(code))
        .map(({ code }) => `${offer}/${creative} ${code}`),
    ),
  );
}
