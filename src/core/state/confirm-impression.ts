import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './compact.js';
import type { Entry, State } from './state.js';

type Confirmation = Extract<ShopperEvent, { type: 'impression' | 'viewable-impression' }>;

/**
 * Raises an impression to rendered, or to viewable: the one named, else (viewable only) the latest
 * of the offer and placement that is not viewable yet. Where there is none it is recorded as new:
 * what was shown counts, whatever became of its reservation.
 */
export function confirmImpression(
  plan: Plan,
  state: State,
  event: Confirmation,
  at: number,
): State {
  const isViewable = event.type === 'viewable-impression';
  const index = state.log.findLastIndex((entry) => isMeant(entry, event, isViewable));
  const known = state.log[index];
  if (known) {
    const log = [...state.log];
    log[index] = {
      ...known,
      renderedAt: known.renderedAt ?? at,
      viewableAt: known.viewableAt ?? (isViewable ? at : undefined),
    };
    return { ...state, log };
  }
  const offer = plan.offers.get(event.offer);
  const rung =
    offer?.rungs.find(({ creative }) => creative === event.creative) ?? offer?.rungs.at(-1);
  const entry: Entry = {
    kind: 'impression',
    at,
    offer: event.offer,
    campaign: offer?.campaign,
    topic: offer?.topic,
    placement: event.placement,
    id: event.impression ?? newImpressionId(state),
    creative: event.creative,
    format: event.format ?? rung?.format ?? 'inline',
    renderedAt: at,
    viewableAt: isViewable ? at : undefined,
    service: offer?.isService ? 1 : undefined,
    score: event.score,
  };
  return append(plan, state, [entry], at);
}

/** Unique on a device: every change raises the revision. */
export const newImpressionId = ({ replica, revision }: State): string =>
  `${replica}${revision.toString(36)}`;

function isMeant(entry: Entry, event: Confirmation, isViewable: boolean): boolean {
  if (entry.kind !== 'impression') return false;
  if (event.impression !== undefined) return entry.id === event.impression;
  return (
    isViewable &&
    entry.offer === event.offer &&
    (event.placement === undefined || entry.placement === event.placement) &&
    entry.renderedAt !== undefined &&
    entry.viewableAt === undefined &&
    !entry.ghost
  );
}
