import type { ShopperEvent, ShopperEventType } from '../../model/events.js';
import type { Plan } from '../plan.js';
import type { State } from './state.js';
import { withActivity } from './visits.js';

/** What an event of one type does to the state; `at` in epoch ms. */
export type Transition<Event = never> = (
  plan: Plan,
  state: State,
  event: Event,
  at: number,
) => State;

export type Transitions<Type extends ShopperEventType = ShopperEventType> = {
  readonly [Of in Type]: Transition<Extract<ShopperEvent, { type: Of }>>;
};

/** Applies an event by its transition. Every event is activity of the shopper. */
export function transit(
  transition: Transition,
  plan: Plan,
  state: State,
  event: ShopperEvent,
  at: number,
): State {
  const active = withActivity(state, at, event.type === 'page-view' ? 1 : 0);
  return transition(plan, active, event as never, at);
}
