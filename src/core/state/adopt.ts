import type { State, Visit } from './state.js';
import { addVisit, latestViews } from './visits.js';

/**
 * Takes over what happened before the shopper allowed storage: what was shown counts, what was
 * learnt about them does not (specification 9.4).
 */
export const adopt = (state: State, { log, visits, views, settings }: State): State => ({
  ...state,
  log: [...state.log, ...log.filter(({ kind }) => kind !== 'signal')],
  visits: visits.reduce<readonly Visit[]>(addVisit, state.visits),
  views: latestViews([...state.views, ...views]),
  settings: { ...state.settings, ...settings },
});
