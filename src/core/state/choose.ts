import type { State } from './state.js';

/** The latest choice stands, in whatever order they arrive. */
export function choose(state: State, key: string, value: boolean | number, at: number): State {
  const { settings } = state;
  const isOlder = (settings[key]?.[1] ?? 0) > at;
  return isOlder ? state : { ...state, settings: { ...settings, [key]: [value, at] } };
}
