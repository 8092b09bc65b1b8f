import { confirmImpression } from './confirm-impression.js';
import { noteSignal } from './note-signal.js';
import { react } from './react.js';
import type { Transitions } from './transition.js';

/** What happens on any page that shows an offer. All other events come with `rare-events.ts`. */
export const PAGE_EVENTS: Transitions<
  'page-view' | 'signal' | 'impression' | 'viewable-impression' | 'click' | 'dismissal'
> = {
  // What is full would never become less if only what is added made room.
  'page-view': (plan, state, _, at) => plan.compact(state, at),
  signal: noteSignal,
  impression: confirmImpression,
  'viewable-impression': confirmImpression,
  click: react,
  dismissal: react,
};
