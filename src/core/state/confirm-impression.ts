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
  event: Confirmation,
  at: number,
): State {
  const { type, impression, placement, creative, format, score } = event;
  const viewableAt = type === 'impression' ? undefined : at;
  const known = state.log.find(({ kind, id }) => kind === 'impression' && id === impression);
  if (known) {
    const confirmed: Entry = {
      ...known,
      renderedAt: known.renderedAt ?? at,
      viewableAt: known.viewableAt ?? viewableAt,
    };
    return { ...state, log: state.log.map((entry) => (entry === known ? confirmed : entry)) };
  }
  const offer = plan.offers.get(event.offer);
  const { rungs = [], isService } = offer ?? {};
  const rung = rungs.find((of) => of.creative === creative) ?? rungs.at(-1);
  const entry = entryOf(offer, {
    kind: 'impression',
    at,
    offer: event.offer,
    placement,
    id: impression,
    creative,
    format: format ?? rung?.format ?? 'inline',
    renderedAt: at,
    viewableAt,
    service: isService ? 1 : undefined,
    score,
  });
  return append(plan, state, [entry], at);
}
