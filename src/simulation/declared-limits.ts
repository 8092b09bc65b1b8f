import type { Config, Limits } from '../model/config.js';
import type { LimitPlace } from './places-of-limits.js';
import { shopLimits } from './shop-limits.js';

/** One limit of a config. */
export interface DeclaredLimit {
  readonly place: LimitPlace;
  /** As the schema has it: `frequencyCaps`, `fatigue/afterDismissal`. */
  readonly key: LimitKey;
  readonly value: unknown;
  /** It stands in the preset, not in the file. */
  readonly isPreset: boolean;
}

/** Every kind of limit; lists hold several of their kind. */
export const LIMIT_KEYS = [
  'frequencyCaps',
  'fatigue/afterDismissal',
  'fatigue/ignored',
  'afterConversion',
  'quietHours',
  'quietPages',
  'warmUp',
  'creepiness/limit',
  'creepiness/block',
  'creepiness/dailyBudget',
] as const;
export type LimitKey = (typeof LIMIT_KEYS)[number];

/** A cap can be lifted by itself; quiet hours and pages are one limit each. */
const isSplit = (key: LimitKey): boolean => key === 'frequencyCaps';

/**
 * The config with all that its preset says written out, so that every limit has a place of its own.
 * It decides exactly as the given one does.
 */
export const writeOutPreset = (config: Config): Config => ({
  ...config,
  limits: shopLimits(config),
});

/** All limits of a config: the shop's, then those of each campaign and offer. */
export function declaredLimits(config: Config): readonly DeclaredLimit[] {
  const { limits, campaigns = {}, offers = [] } = writeOutPreset(config);
  const own = config.limits ?? {};
  return [
    ...limitsIn('/limits', limits ?? {}, own),
    ...Object.entries(campaigns).flatMap(([id, { limits: of = {} }]) =>
      limitsIn(`/campaigns/${id}/limits`, of, of),
    ),
    // An offer that fell because it is invalid leaves its place empty.
    ...offers.flatMap((offer, index) => {
      const of = offer?.limits ?? {};
      return limitsIn(`/offers/${index}/limits`, of, of);
    }),
  ];
}

function limitsIn(place: string, limits: Limits, own: Limits): DeclaredLimit[] {
  return LIMIT_KEYS.flatMap((key) => {
    const value = readAt(limits, key);
    if (value === undefined || value === null) return [];
    const isPreset = readAt(own, key) === undefined;
    if (!isSplit(key)) return [{ place: `${place}/${key}`, key, value, isPreset }];
    return (value as readonly unknown[]).map((entry, index) => ({
      place: `${place}/${key}/${index}`,
      key,
      value: entry,
      isPreset,
    }));
  });
}

/** The value at a JSON pointer, its first slash left out or not; `undefined` where there is none. */
export function readAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const part of partsOf(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

/**
 * A config with one value changed; `undefined` takes it away. The preset is written out first, where
 * the value is the preset's.
 */
export function writeAt(config: Config, place: LimitPlace, value: unknown): Config {
  const [first, second] = partsOf(place);
  const isPreset = first === 'limits' && readAt(config, `${first}/${second}`) === undefined;
  const whole = isPreset ? withKeyOfPreset(config, second!) : config;
  return changed(whole, partsOf(place), value) as Config;
}

/** A config without one of its limits. */
export function withoutLimit(config: Config, place: LimitPlace): Config {
  // A cap, or a part of fatigue, that is left out is not there; all else would be the preset's again.
  const isLeftOut = /\/frequencyCaps\/\d+$|\/fatigue\/\w+$/.test(place);
  return writeAt(config, place, isLeftOut ? undefined : noneOf(config, place));
}

/** A threshold has no `null`: no score reaches its end, and the limit may not lie above the block. */
function noneOf(config: Config, place: LimitPlace): number | null {
  if (place.endsWith('/creepiness/block')) return 100;
  if (!place.endsWith('/creepiness/limit')) return null;
  const block = readAt(writeOutPreset(config), place.replace(/limit$/, 'block'));
  return typeof block === 'number' ? block : 100;
}

function withKeyOfPreset(config: Config, key: string): Config {
  const { limits = {} } = writeOutPreset(config);
  return { ...config, limits: { ...config.limits, [key]: limits[key as keyof Limits] } };
}

function changed(value: unknown, [part, ...rest]: readonly string[], to: unknown): unknown {
  if (part === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(part);
    const next = changed(value[index], rest, to);
    return next === undefined ? value.toSpliced(index, 1) : value.with(index, next);
  }
  const record = (value ?? {}) as Record<string, unknown>;
  const { [part]: old, ...others } = record;
  const next = changed(old, rest, to);
  return next === undefined ? others : { ...record, [part]: next };
}

const partsOf = (pointer: string): string[] => pointer.split('/').filter((part) => part !== '');
