import { validParts } from '../core/config/valid-parts.js';
import { intlZone } from '../core/time/zone.js';
import { limitsEn } from '../locales/limits.en.js';
import type { Config } from '../model/config.js';
import { declaredLimits } from '../simulation/declared-limits.js';
import { sentenceOfLimit } from '../simulation/sentence-of-limit.js';

/**
 * The limits of a config as sentences, a line each: the shop's, then those of campaigns and offers;
 * with a star those that come from the preset. Nothing where the config is refused as a whole.
 */
export function limitsThatHold(declared: unknown): readonly string[] {
  const valid = validParts(declared, intlZone()).config;
  if (!valid) return [];
  const config = withoutGaps(valid);
  const limits = declaredLimits(config);
  if (limits.length === 0) return ['No limit is set.'];
  const { preset = 'balanced' } = config;
  const isAnyPreset = limits.some(({ isPreset }) => isPreset);
  return [
    `Limits that hold${isAnyPreset ? ` (* from the preset ${preset})` : ''}:`,
    ...limits.map((limit) => {
      return `  ${limit.isPreset ? '*' : ' '} ${sentenceOfLimit(limit, config, limitsEn)}`;
    }),
  ];
}

/** Without the places of invalid offers, and without comments that stand beside campaigns. */
function withoutGaps({ campaigns = {}, offers = [], ...config }: Config): Config {
  return {
    ...config,
    campaigns: Object.fromEntries(Object.entries(campaigns).filter(([id]) => id[0] !== '$')),
    offers: offers.filter((offer) => offer !== undefined),
  };
}
