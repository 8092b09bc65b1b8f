import type { FatiguePlan } from '../config/limit-plans.js';
import { inSlot, RESERVATION_MS } from '../history/count-impressions.js';
import { isReset } from '../history/is-reset.js';
import type { Situation } from '../plan.js';
import { NOW, type Rule } from '../rule.js';

/**
 * Seen and left alone again and again: a pause, after which the count starts afresh. *Ignored* is
 * derived, never written: viewable for 30 s without a click or dismissal (specification 2.4, 5.1).
 */
export const ignored: Rule = {
  code: 'IGNORED',
  binds: ({ fatigues }) => fatigues.some((fatigue) => fatigue.ignored),
  passesAt: ({ fatigues }, situation) =>
    Math.max(NOW, ...fatigues.map((fatigue) => ignoredUntil(fatigue, situation))),
};

function ignoredUntil(fatigue: FatiguePlan, situation: Situation): number {
  if (!fatigue.ignored) return NOW;
  const { after, pauseMs, formats } = fatigue.ignored;
  const { history, at } = situation;
  const resets = inSlot(history.reactions, fatigue.slot, situation).filter((entry) =>
    isReset(entry, fatigue),
  );
  let count = 0;
  let paused = NOW;
  let previous = -Infinity;
  for (const entry of inSlot(history.impressions, fatigue.slot, situation)) {
    if (!formats.includes(entry.format!) || entry.ghost || entry.service) continue;
    if (resets.some((reset) => reset.at >= previous && reset.at <= entry.at)) {
      count = 0;
      paused = NOW;
    }
    previous = entry.at;
    const settled = (entry.viewableAt ?? Infinity) + RESERVATION_MS;
    if (history.outcomes.has(entry)) count = 0;
    else if (settled <= at && entry.at >= paused && ++count === after) {
      paused = settled + pauseMs;
      count = 0;
    }
  }
  // A reset after the last impression ends the pause as well.
  return resets.some((reset) => reset.at >= previous) ? NOW : paused;
}
