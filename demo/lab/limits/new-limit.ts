import { PRESETS } from '../../../src/core/config/presets.js';
import type { Config, FrequencyCapConfig } from '../../../src/model/config.js';
import { readAt, writeAt, writeOutPreset } from '../../../src/simulation/declared-limits.js';
import type { NewLimit } from './messages.js';

const CAPS: Readonly<Partial<Record<NewLimit, FrequencyCapConfig>>> = {
  everything: { scope: 'everything', max: 4, within: '7d' },
  interrupting: { scope: 'everything', max: 1, within: '1d', formats: ['slide-in', 'overlay'] },
  placement: { scope: 'placement', max: 3, within: '1d' },
  topic: { scope: 'topic', max: 5, within: '7d' },
  campaign: { scope: 'campaign', max: 2, within: '1d' },
  offer: { scope: 'offer', max: 6, within: '28d' },
};

/** Limits that can be added: any number of caps, and what is not there. */
export function newLimits(config: Config): readonly NewLimit[] {
  const { limits = {} } = writeOutPreset(config);
  const others = [
    'fatigue/afterDismissal',
    'fatigue/ignored',
    'afterConversion',
    'quietHours',
    'warmUp',
    'creepiness/dailyBudget',
  ] as const;
  const isAbsent = (key: NewLimit): boolean => (readAt(limits, key) ?? null) === null;
  return [...(Object.keys(CAPS) as NewLimit[]), ...others.filter(isAbsent)];
}

/** The config with one more limit, its values those of the balanced preset. */
export function withNewLimit(config: Config, kind: NewLimit): Config {
  const cap = CAPS[kind];
  if (!cap) return writeAt(config, `/limits/${kind}`, readAt(PRESETS.balanced, kind));
  const caps = writeOutPreset(config).limits?.frequencyCaps ?? [];
  return writeAt(config, '/limits/frequencyCaps', [...caps, cap]);
}
