import type { Transitions } from './transition.js';

/** What happens on any page. `shown-events.ts` and `rare-events.ts` have the others. */
export const PAGE_EVENTS: Transitions<'page-view' | 'signal'> = {
  // What is full would never become less if only what is added made room.
  'page-view': (plan, state, _, at) => plan.tidy(state, at),
  signal: (plan, ...given) => plan.noteSignal(plan, ...given),
};
