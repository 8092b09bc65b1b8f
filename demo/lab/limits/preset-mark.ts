import { PRESETS } from '../../../src/core/config/presets.js';
import type { Config, FrequencyCapConfig } from '../../../src/model/config.js';
import { type DeclaredLimit, readAt } from '../../../src/simulation/declared-limits.js';

/**
 * What the preset has where a limit has a value of its own; `undefined` where the preset has no such
 * limit, or the same value.
 * @param pointer of the value within the limit.
 */
export function presetMark(
  { preset = 'balanced' }: Config,
  { place, key, value }: DeclaredLimit,
  pointer: string,
): unknown {
  // Campaigns and offers add to the shop's limits; no preset speaks of them.
  if (!place.startsWith('/limits/')) return undefined;
  const of = PRESETS[preset];
  const same =
    key === 'frequencyCaps'
      ? of.frequencyCaps?.find((cap) => isSameKind(cap, value as FrequencyCapConfig))
      : readAt(of, key);
  const mark = readAt(same, pointer);
  const own = readAt(value, pointer);
  return JSON.stringify(mark) === JSON.stringify(own) ? undefined : mark;
}

/** Caps have no names: they are the same where they count the same over the same time. */
function isSameKind(a: FrequencyCapConfig, b: FrequencyCapConfig): boolean {
  const isOfSame = a.scope === b.scope && `${a.formats}` === `${b.formats}`;
  // One at a time, so often: how often is what differs.
  const isPace = a.max === 1 && b.max === 1 && a.formats !== undefined;
  return isOfSame && (isPace || JSON.stringify(a.within) === JSON.stringify(b.within));
}
