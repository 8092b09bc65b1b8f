import { confirmImpression } from './confirm-impression.js';
import { react } from './react.js';
import type { Transitions } from './transition.js';

/** What happens to an offer that is shown: loaded with the first one. */
export const SHOWN_EVENTS: Transitions<
  'impression' | 'viewable-impression' | 'click' | 'dismissal'
> = {
  impression: confirmImpression,
  'viewable-impression': confirmImpression,
  click: react,
  dismissal: react,
};
