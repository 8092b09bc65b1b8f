import type { ShopperEvent } from '../../model/events.js';
import type { Plan } from '../plan.js';
import { append } from './append.js';
import { isFull } from './bounds.js';
import type { State } from './state.js';

/** The longest value of a signal, in characters. */
const MAX_VALUE = 64;

/** Notes a value of a declared signal; what the config does not allow is not stored. */
export function noteSignal(
  plan: Plan,
  state: State,
  { name, value, source }: Extract<ShopperEvent, { type: 'signal' }>,
  at: number,
): State {
  const signal = plan.signals.get(name);
  const isStored =
    signal &&
    !signal.isContextual &&
    typeof value === 'string' &&
    value.length <= MAX_VALUE &&
    signal.accepts(value) &&
    !isFull(state);
  return isStored ? append(plan, state, [{ kind: 'signal', at, name, value, source }], at) : state;
}
