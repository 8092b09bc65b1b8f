import type { LabAction } from './lab-action.js';
import type { LabState } from './lab-state.js';
import { nextState } from './next-state.js';

export interface Store {
  readonly state: () => LabState;
  readonly dispatch: (action: LabAction) => void;
  /** Told of each change, in the order of subscription. */
  readonly subscribe: (listener: (state: LabState, before: LabState) => void) => void;
}

/** The one place that holds the state. Actions from within a listener wait until all were told. */
export function createStore(initial: LabState): Store {
  let state = initial;
  let isTelling = false;
  const listeners: ((state: LabState, before: LabState) => void)[] = [];
  const waiting: LabAction[] = [];

  let failed: { readonly error: unknown } | undefined;
  const dispatch = (action: LabAction): void => {
    waiting.push(action);
    if (isTelling) return;
    isTelling = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const before = state;
        state = nextState(before, next);
        if (state === before) continue;
        for (const listener of listeners) {
          try {
            listener(state, before);
          } catch (error) {
            // The others are told all the same.
            failed ??= { error };
          }
        }
      }
    } finally {
      isTelling = false;
    }
    const { error } = failed ?? {};
    failed = undefined;
    if (error !== undefined) throw error;
  };
  return {
    state: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
