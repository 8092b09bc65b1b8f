import type { Frequency } from '../../model/explanation.js';
import { FORESIGHT_MS } from '../audience/matches-again-at.js';
import type { Rung, Situation } from '../plan.js';
import { rulesOf } from '../rules.js';
import type { Entry } from '../state/state.js';
import type { TakenDecision } from '../take-decision.js';
import { DAY_MS, HOUR_MS } from '../time/duration.js';
import { nextWorld, retake } from './world.js';

/**
 * How often an offer was shown on the shopper's day, how often it can be, and before when it cannot
 * come again.
 */
export function frequencyOf(taken: TakenDecision): Frequency {
  const { rung, situation } = taken;
  const { at } = situation;
  const { offer } = rung!;
  // As things stand once it was seen: then its own impression counts.
  const next = nextWorld(taken);
  const then = retake(next).situation;
  const [from, most] = mostOnOneDay(rung!, then);
  const isToday = (entry: Entry): boolean =>
    entry.kind === 'impression' &&
    entry.offer === offer.id &&
    entry.at >= from &&
    !entry.ghost &&
    !!entry.renderedAt;
  const until = Math.min(...offer.rungs.map((of) => limitedUntil(of, then)));
  return {
    countToday: next.state.log.filter(isToday).length,
    maxToday: most,
    notBefore: until <= at ? undefined : until < Infinity ? until : null,
  };
}

/**
 * When the shopper's day began, and the most that a cap allows on it. A cap over calendar days has
 * days of its own; a longer window also bounds each day in it.
 */
function mostOnOneDay({ caps }: Rung, now: Situation): readonly [from: number, most?: number] {
  const { at, offset } = now;
  const midnight = at - ((at + offset(at)) % DAY_MS);
  const lastInstant = { ...now, at: midnight + DAY_MS - 1 };
  const bounds = caps.flatMap(({ window, max, formats, countsViewable }) => {
    // What counts only some of the impressions does not bound them all.
    if (formats || countsViewable) return [];
    const start = window.startsAt(now);
    const isOneDay = Math.abs(window.endsAt(at, now) - start - DAY_MS) <= 2 * HOUR_MS;
    if (isOneDay) return [{ from: start, max }];
    return window.startsAt(lastInstant) <= midnight ? [{ from: midnight, max }] : [];
  });
  const [tightest] = bounds.sort((a, b) => a.max - b.max);
  return tightest ? [tightest.from, tightest.max] : [midnight];
}

/**
 * Epoch ms before which rules that time alone lifts do not let a creative pass: `t` rises to the
 * next pass of each until none refuses, as for `until` (specification 3.5). What time does not lift
 * is not asked: whether it holds then nobody knows.
 */
function limitedUntil(rung: Rung, situation: Situation): number {
  const last = situation.at + FORESIGHT_MS;
  let at = situation.at;
  for (;;) {
    const then = { ...situation, at };
    const next = Math.max(at, ...rulesOf(rung).map((rule) => rule.passesAt?.(rung, then) ?? 0));
    if (next === at) return at;
    if (next > last) return next === Infinity ? next : at;
    at = next;
  }
}
