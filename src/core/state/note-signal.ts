import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { isFull } from './bounds.js';
import type { State } from './state.js';

/** Notes a value of a declared signal; what the config does not allow is not stored. */
export function noteSignal(
  plan: Plan,
  state: State,
  { name, value, source }: Extract<ShopperEvent, { type: 'signal' }>,
  at: number,
): State {
  const signal = plan.signals.get(name);
  const isStored = signal && !signal.isContextual && signal.accepts(value) && !isFull(state);
  return isStored ? append(plan, state, [{ kind: 'signal', at, name, value, source }], at) : state;
}
