import { PRESETS } from '../core/config/presets.js';
import type { Config, Limits } from '../model/config.js';

/** The limits of the shop with what its preset says: the points key by key, all else whole. */
export function shopLimits({ preset = 'balanced', limits = {} }: Config): Limits {
  const of = PRESETS[preset];
  const creepiness = limits.creepiness === null ? null : { ...of.creepiness, ...limits.creepiness };
  return { ...of, ...limits, ...(Object.keys(creepiness ?? {}).length > 0 && { creepiness }) };
}
