import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { toEpochMs } from '../time/instant.js';
import { newImpressionId } from './impression-id.js';
import { PAGE_EVENTS } from './page-events.js';
import { RARE_EVENTS } from './rare-events.js';
import { SHOWN_EVENTS } from './shown-events.js';
import type { State } from './state.js';
import { type Transitions, transit } from './transition.js';

const TRANSITIONS: Transitions = { ...PAGE_EVENTS, ...SHOWN_EVENTS, ...RARE_EVENTS };

/**
 * The state after something happened. Events may come in any order.
 * @throws TypeError for an unknown type or an unreadable time, naming it.
 */
export function applyEvent(plan: Plan, state: State, event: ShopperEvent): State {
  const at = toEpochMs(event.at);
  if (!Object.hasOwn(TRANSITIONS, event.type)) {
    throw new TypeError(
      `"${event.type}" is no event type; the types are listed in docs/specification.md.`,
    );
  }
  if (event.type === 'page-view' && plan.isUnobserved(event.path)) return state;
  return transit(TRANSITIONS[event.type], plan, state, completed(plan, state, event), at);
}

/**
 * An event that names no impression means the latest of its offer (and placement) that is rendered
 * and not viewable yet; where there is none, or it is only rendered, a new one. Its format is that
 * of the config, unless the event has its own.
 */
function completed(plan: Plan, state: State, event: ShopperEvent): ShopperEvent {
  if (event.type !== 'impression' && event.type !== 'viewable-impression') return event;
  const { offer, placement, creative, impression, format } = event;
  const meant = state.log.findLast(
    (entry) =>
      event.type === 'viewable-impression' &&
      entry.kind === 'impression' &&
      entry.offer === offer &&
      (placement === undefined || entry.placement === placement) &&
      entry.renderedAt &&
      !entry.viewableAt &&
      !entry.ghost,
  );
  const { rungs = [] } = plan.offers.get(offer) ?? {};
  const rung = rungs.find((of) => of.creative === creative) ?? rungs.at(-1);
  return {
    ...event,
    format: format ?? rung?.format ?? 'inline',
    impression: impression ?? meant?.id ?? newImpressionId(state),
  };
}
