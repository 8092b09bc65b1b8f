import { PRESETS } from '../core/config/presets.js';
import type { Config, FrequencyCapConfig } from '../model/config.js';
import {
  type DeclaredLimit,
  declaredLimits,
  readAt,
  writeAt,
  writeOutPreset,
} from './declared-limits.js';
import type { LimitPlace } from './places-of-limits.js';

/** One limit that can be turned: from strict to lenient. */
export interface Knob {
  readonly place: LimitPlace;
  readonly values: readonly unknown[];
}

const MOST = [1, 2, 3, 4, 5, 6, 8, 10];
const APART = ['1d', '4h', '1h', '30min', '10min', '5min'];
const { gentle, balanced, bold } = PRESETS;
const PRESETS_BY_CALM = [gentle, balanced, bold];

/** The shop's limits that an adviser may turn; what campaigns and offers say of themselves stays. */
export function knobsOf(config: Config): readonly Knob[] {
  return declaredLimits(config)
    .filter(({ place }) => place.startsWith('/limits/'))
    .flatMap((limit) => knobOf(limit, config));
}

/**
 * The config with a cap on all that is shown to a shopper in 24 hours: without one no number of
 * offers a day can be promised.
 */
export function withDailyCap(config: Config): Config {
  const { limits } = writeOutPreset(config);
  const caps = limits?.frequencyCaps ?? [];
  const hasOne = caps.some(
    ({ scope, within, formats }) => scope === 'everything' && within === '1d' && !formats,
  );
  const daily: FrequencyCapConfig = { scope: 'everything', max: MOST.at(-1)!, within: '1d' };
  return hasOne ? config : writeAt(config, '/limits/frequencyCaps', [...caps, daily]);
}

function knobOf({ place, key, value }: DeclaredLimit, config: Config): Knob[] {
  switch (key) {
    case 'frequencyCaps': {
      const { max, within, formats, scope } = value as FrequencyCapConfig;
      // What comes once in a while is turned by how long that is.
      if (max === 1 && formats && typeof within === 'string' && APART.includes(within)) {
        return [{ place: `${place}/within`, values: APART }];
      }
      const isLong = scope !== 'everything' && max > MOST.at(-1)!;
      return isLong ? [] : [{ place: `${place}/max`, values: withOwn(MOST, max) }];
    }
    case 'fatigue/afterDismissal':
      return [{ place, values: laddersWith(value as readonly string[]) }];
    case 'fatigue/ignored':
      return [
        {
          place: `${place}/after`,
          values: withOwn([2, 3, 4, 6], (value as { readonly after: number }).after),
        },
      ];
    case 'warmUp': {
      const { pageViews } = value as { readonly pageViews: number };
      return [{ place: `${place}/pageViews`, values: withOwn([3, 2, 1], pageViews).toReversed() }];
    }
    case 'creepiness/limit': {
      // Above the block it would not be valid.
      const possible = withOwn([15, 20, 25, 30, 35, 40, 45], value as number);
      return [{ place, values: possible.filter((of) => of <= blockOf(config)) }];
    }
    case 'creepiness/dailyBudget':
      return [{ place, values: withOwn([40, 80, 120, 160, 200], value as number) }];
    // Law, custom and the shop's pages decide these, not numbers.
    case 'afterConversion':
    case 'quietHours':
    case 'quietPages':
    case 'creepiness/block':
      return [];
  }
}

/** Those of the presets, and the shop's own where it is another: it may stay. */
function laddersWith(own: readonly string[]): readonly (readonly string[])[] {
  const ladders = PRESETS_BY_CALM.map((of) => of.fatigue!.afterDismissal!);
  return ladders.some((of) => `${of}` === `${own}`) ? ladders : ladders.toSpliced(1, 0, [...own]);
}

const blockOf = (config: Config): number =>
  Number(readAt(writeOutPreset(config), 'limits/creepiness/block') ?? 100);

const withOwn = (values: readonly number[], own: number): readonly number[] =>
  [...new Set([...values, own])].sort((a, b) => a - b);
