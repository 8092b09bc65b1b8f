import type { Plan } from '../plan.js';
import type { Entry, State } from './state.js';

/** Appends entries; where the log grows long, the plan makes room. `now` in epoch ms. */
export const append = (plan: Plan, state: State, entries: readonly Entry[], now: number): State =>
  plan.compact({ ...state, log: [...state.log, ...entries] }, now);
