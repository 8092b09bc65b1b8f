import type { ShopperEvent } from '../../model/events.js';
import { matchesPage } from '../page-pattern.js';
import type { Plan } from '../plan.js';
import { toEpochMs } from '../time/instant.js';
import { isFull } from './bounds.js';
import { append } from './compact.js';
import { confirmImpression } from './confirm-impression.js';
import { convert } from './convert.js';
import { choose, offerKey, topicKey } from './settings.js';
import type { State } from './state.js';
import { addVisit } from './visits.js';

/** The longest value of a signal, in characters. */
const MAX_VALUE = 64;

/**
 * The state after something happened. Events may come in any order.
 * @throws TypeError for an unknown type or an unreadable time, naming it.
 */
export function applyEvent(plan: Plan, state: State, event: ShopperEvent): State {
  const at = toEpochMs(event.at);
  if (event.type === 'page-view' && matchesPage(plan.unobservedPages, event.path ?? '/')) {
    return state;
  }
  const next = transition(plan, state, event, at);
  const pageViews = event.type === 'page-view' ? 1 : 0;
  return {
    ...next,
    revision: state.revision + 1,
    visits: addVisit(next.visits, { from: at, to: at, pageViews }),
  };
}

function transition(plan: Plan, state: State, event: ShopperEvent, at: number): State {
  const set = (key: string, value: boolean): State => ({
    ...state,
    settings: choose(state.settings, key, value, at),
  });
  switch (event.type) {
    case 'page-view':
      return state;
    case 'signal': {
      const { name, value, source } = event;
      const signal = plan.signals.get(name);
      const isStored =
        signal &&
        !signal.isContextual &&
        typeof value === 'string' &&
        value.length <= MAX_VALUE &&
        signal.accepts(value) &&
        !isFull(state);
      return isStored
        ? append(plan, state, [{ kind: 'signal', at, name, value, source }], at)
        : state;
    }
    case 'impression':
    case 'viewable-impression':
      return confirmImpression(plan, state, event, at);
    case 'release':
      return {
        ...state,
        log: state.log.filter(
          (entry) =>
            entry.id !== event.impression ||
            entry.kind !== 'impression' ||
            entry.renderedAt !== undefined,
        ),
      };
    case 'click':
    case 'dismissal': {
      const seen = state.log.find(
        ({ kind, id }) => kind === 'impression' && id === (event.impression ?? null),
      );
      const { campaign, topic } = seen ?? plan.offers.get(event.offer) ?? {};
      const { offer, placement = seen?.placement, impression: id } = event;
      const entry = { kind: event.type, at, offer, campaign, topic, placement, id };
      return append(plan, state, [entry], at);
    }
    case 'conversion':
      return convert(plan, state, event, at);
    case 'mute':
    case 'unmute': {
      const { topic, offer = '' } = event;
      return set(topic ? topicKey(topic) : offerKey(offer), event.type === 'mute');
    }
    case 'pause':
    case 'resume':
      return set('paused', event.type === 'pause');
    case 'switch-off':
    case 'switch-on':
      return set('off', event.type === 'switch-off');
    default:
      throw new TypeError(
        `"${(event as { type: unknown }).type}" is no event type; the types are listed in docs/specification.md.`,
      );
  }
}
