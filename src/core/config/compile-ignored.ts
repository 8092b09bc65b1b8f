import type { FatigueConfig } from '../../model/config.js';
import { inSlot } from '../history/in-slot.js';
import type { FatiguePlan } from '../plan.js';
import { RESERVATION_MS } from '../state/bounds.js';
import type { Entry } from '../state/state.js';
import { parseDuration } from '../time/parse-duration.js';

/** In the order in which they settle, so that time only ever adds to the end of the row. */
const seenAt = ({ viewableAt, at }: Entry): number => viewableAt || at;

/**
 * Until when the pause lasts that a row of ignored impressions brings. *Ignored* is derived, never
 * written: viewable for 30 s without a click or dismissal (specification 2.4, 5.1).
 */
export function compileIgnored(
  { after, pause, formats = ['slide-in', 'overlay'] }: NonNullable<FatigueConfig['ignored']>,
  { slot, isReset }: Pick<FatiguePlan, 'slot' | 'isReset'>,
): NonNullable<FatiguePlan['ignoredUntil']> {
  const pauseMs = parseDuration(pause);
  return (situation) => {
    const { history, at } = situation;
    const row = inSlot(history.impressions, slot, situation).filter(
      ({ format, ghost, service }) => formats.includes(format!) && !ghost && !service,
    );
    if (!row.length) return 0;
    const resets = inSlot(history.reactions, slot, situation).filter(isReset);
    let count = 0;
    let paused = 0;
    let previous = -Infinity;
    for (const entry of row.sort((a, b) => seenAt(a) - seenAt(b))) {
      if (resets.some((reset) => reset.at >= previous && reset.at <= entry.at)) count = paused = 0;
      previous = Math.max(previous, entry.at);
      const settled = (entry.viewableAt || Infinity) + RESERVATION_MS;
      if (history.outcomes.has(entry)) count = 0;
      else if (settled <= at && entry.at >= paused && ++count === after) {
        paused = settled + pauseMs;
        count = 0;
      }
    }
    // A reset after the last impression ends the pause as well.
    return resets.some((reset) => reset.at >= previous) ? 0 : paused;
  };
}
