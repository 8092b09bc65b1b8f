import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { entryOf } from './entry-of.js';
import type { State } from './state.js';

type Reaction = Extract<ShopperEvent, { type: 'click' | 'dismissal' }>;

/** Records a click or dismissal, with campaign and topic as they were when it was shown. */
export function react(plan: Plan, state: State, event: Reaction, at: number): State {
  const { type: kind, offer, impression: id, placement } = event;
  const seen = id && state.log.find((entry) => entry.kind === 'impression' && entry.id === id);
  const entry = entryOf(plan.offers.get(offer), { kind, at, offer, placement, id });
  const { campaign, topic } = seen || entry;
  return append(
    plan,
    state,
    [{ ...entry, campaign, topic, placement: placement ?? (seen || entry).placement }],
    at,
  );
}
