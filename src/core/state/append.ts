import type { Plan } from '../plan.js';
import { type Entry, MAX_ENTRIES, MAX_SIZE, type State } from './state.js';

/** From here on the log is tidied before it grows. */
const FULLNESS = 0.8;

/** Appends entries; `now` in epoch ms. Where the log grows long, the plan makes room. */
export function append(plan: Plan, state: State, entries: readonly Entry[], now: number): State {
  const next: State = { ...state, log: [...state.log, ...entries] };
  const { log, size = 0 } = next;
  const isLong = log.length > FULLNESS * MAX_ENTRIES || size > FULLNESS * MAX_SIZE;
  return isLong ? plan.compact(next, now) : next;
}
