import { PRESETS } from '../../../src/core/config/presets.js';
import type { Config, Limits } from '../../../src/model/config.js';
import { declaredLimits } from '../../../src/simulation/declared-limits.js';

export type PresetName = 'gentle' | 'balanced' | 'bold';

export const PRESET_NAMES: readonly PresetName[] = ['gentle', 'balanced', 'bold'];

/**
 * A config with the limits of a preset in place of its own. What no preset speaks of stays: pages of
 * this shop, weights, the limits of campaigns and offers.
 */
export function withPreset(config: Config, preset: PresetName): Config {
  const of = PRESETS[preset];
  const { limits = {}, ...rest } = config;
  const kept = Object.entries(limits).flatMap(([key, value]) => {
    // A comment on limits that are gone would say what is not so.
    if (key.startsWith('$')) return [];
    if (!Object.hasOwn(of, key)) return [[key, value] as const];
    if (key !== 'creepiness' || !value) return [];
    const own = Object.entries(value).filter(([part]) => !Object.hasOwn(of.creepiness!, part));
    return own.length > 0 ? [[key, Object.fromEntries(own)] as const] : [];
  });
  const own = Object.fromEntries(kept) as Limits;
  return { ...rest, preset, ...(kept.length > 0 && { limits: own }) };
}

/** Whether two configs have the same limits, wherever these stand. */
export const haveSameLimits = (a: Config, b: Config): boolean => a === b || textOf(a) === textOf(b);

const textOf = (config: Config): string =>
  JSON.stringify(declaredLimits(config).map(({ place, value }) => [place, value]));
