import type { Settings } from './state.js';

export const topicKey = (topic: string): string => `topic/${topic}`;
export const offerKey = (offer: string): string => `offer/${offer}`;

/** The latest choice stands, in whatever order they arrive. */
export function choose(settings: Settings, key: string, value: boolean, at: number): Settings {
  const known = settings[key];
  return known && known[1] > at ? settings : { ...settings, [key]: [value, at] };
}
