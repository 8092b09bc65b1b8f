import { forgottenKey } from './settings.js';
import type { State, Visit } from './state.js';
import { addVisit, latestViews } from './visits.js';

/**
 * Takes over what happened before the shopper allowed storage: what was shown counts, what was
 * learnt about them does not (specification 9.4).
 */
export const adopt = (state: State, { log, visits, views, settings }: State): State => ({
  ...state,
  revision: state.revision + 1,
  log: [
    // What they had forgotten meanwhile was noted by an earlier page.
    ...state.log.filter(
      ({ kind, name, value }) =>
        kind !== 'signal' ||
        ![forgottenKey(name!), forgottenKey(name!, value)].some((key) => settings[key]?.[0]),
    ),
    ...log.filter(({ kind }) => kind !== 'signal'),
  ],
  visits: visits.reduce<readonly Visit[]>(addVisit, state.visits),
  views: latestViews([...state.views, ...views]),
  settings: { ...state.settings, ...settings },
});
