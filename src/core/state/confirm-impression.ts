import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { entryOf } from './entry-of.js';
import type { Entry, State } from './state.js';

export type Confirmation = Extract<ShopperEvent, { type: 'impression' | 'viewable-impression' }>;

/**
 * Raises an impression to rendered, or to viewable. Where the log does not hold it, it is recorded
 * as new: what was shown counts, whatever became of its reservation.
 */
export function confirmImpression(
  plan: Plan,
  state: State,
  { type, impression: id, offer, placement, creative, format, score }: Confirmation,
  at: number,
): State {
  const confirm = (entry: Entry): Entry => ({
    ...entry,
    renderedAt: entry.renderedAt || at,
    viewableAt: entry.viewableAt || (type === 'impression' ? 0 : at),
  });
  const known = state.log.find((entry) => entry.kind === 'impression' && entry.id === id);
  if (known) {
    return { ...state, log: state.log.map((entry) => (entry === known ? confirm(known) : entry)) };
  }
  const entry = { kind: 'impression', at, offer, placement, id, creative, format, score } as const;
  return append(plan, state, [confirm(entryOf(plan.offers.get(offer), entry))], at);
}
