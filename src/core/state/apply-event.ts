import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { toEpochMs } from '../time/instant.js';
import { newImpressionId } from './impression-id.js';
import { PAGE_EVENTS } from './page-events.js';
import { RARE_EVENTS } from './rare-events.js';
import type { State } from './state.js';
import { transit, type Transitions } from './transition.js';

const TRANSITIONS: Transitions = { ...PAGE_EVENTS, ...RARE_EVENTS };

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
  return transit(TRANSITIONS[event.type], plan, state, withImpression(state, event), at);
}

/**
 * An event that names no impression means the latest of its offer (and placement) that is rendered
 * and not viewable yet; where there is none, or it is only rendered, a new one.
 */
function withImpression(state: State, event: ShopperEvent): ShopperEvent {
  const isConfirmation = event.type === 'impression' || event.type === 'viewable-impression';
  if (!isConfirmation || event.impression !== undefined) return event;
  const meant =
    event.type === 'viewable-impression' &&
    state.log.findLast(
      (entry) =>
        entry.kind === 'impression' &&
        entry.offer === event.offer &&
        (event.placement === undefined || entry.placement === event.placement) &&
        entry.renderedAt !== undefined &&
        entry.viewableAt === undefined &&
        !entry.ghost,
    );
  return { ...event, impression: (meant && meant.id) || newImpressionId(state) };
}
