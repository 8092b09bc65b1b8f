import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { entryOf } from './entry-of.js';
import type { State } from './state.js';

type Reaction = Extract<ShopperEvent, { type: 'click' | 'dismissal' }>;

/** Records a click or dismissal, with its scopes as they were when the offer was shown. */
export function react(
  plan: Plan,
  state: State,
  { type: kind, offer, impression: id, placement }: Reaction,
  at: number,
): State {
  const entry = entryOf(plan.offers.get(offer), { kind, at, offer, placement, id });
  const { campaign, topic, ...seen } =
    state.log.find((shown) => id && shown.kind === 'impression' && shown.id === id) ?? entry;
  return append(plan, state, [{ ...entry, campaign, topic, placement: seen.placement }], at);
}
