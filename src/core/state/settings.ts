import type { State } from './state.js';

export const topicKey = (topic: string): string => `topic/${topic}`;
export const offerKey = (offer: string): string => `offer/${offer}`;
/** What the shopper had forgotten: one value of a signal, or all of them. */
export const forgottenKey = (signal: string, value?: string): string =>
  `forgotten/${signal}${value === undefined ? '' : `/${value}`}`;

/** Up to when what was noted of a value, a signal or anything was removed, wherever it is held. */
export const goneKey = (signal = '', value?: string): string =>
  `gone/${signal}${value === undefined ? '' : `/${value}`}`;
/** Up to when impressions of another replica were folded into counters of this one. */
export const foldedKey = (replica: string): string => `folded/${replica}`;

/**
 * How far the shopper drew the slider: a score, or false where it is not drawn. No identifier: the
 * build would write it as a property, and shorten that.
 */
export const TIGHTENED_KEY = 'score/limit';

/** The latest choice stands, in whatever order they arrive. */
export function choose(state: State, key: string, value: boolean | number, at: number): State {
  const { settings } = state;
  const isOlder = (settings[key]?.[1] ?? 0) > at;
  return isOlder ? state : { ...state, settings: { ...settings, [key]: [value, at] } };
}
