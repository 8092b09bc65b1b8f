import { interestIn } from '../audience/interest.js';
import { historyOf } from '../history/history-of.js';
import type { Plan } from '../plan.js';
import type { State } from '../state/state.js';

/**
 * Offers of a placement whose moment has come: the shopper's interest in what they are about lies
 * above the given value, and neither this page view nor the one before it raised it any more
 * (specification 7.2).
 * @param at epoch ms; the present page view was applied before.
 */
export function offersAtPeak(
  plan: Plan,
  state: State,
  placement: string,
  at: number,
): readonly string[] {
  const [since, current] = state.views;
  const offers = plan.candidates.get(placement)?.get('interest-peak') ?? [];
  if (current === undefined) return [];
  const { signals } = historyOf(plan, state);
  return offers
    .filter(({ config: { about = {}, when } }) => {
      const signal = plan.signals.get(about.signal!);
      const held = signals.get(about.signal!);
      if (!signal || !held) return false;
      const rows = about.value === undefined ? [...held.values()] : [held.get(about.value) ?? []];
      const least = (when?.trigger === 'interest-peak' && when.value) || 0;
      return rows.some((times) => interestIn(times, signal, at) > least && times.at(-1)! < since!);
    })
    .map(({ id }) => id);
}
