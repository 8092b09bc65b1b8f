import { type Path, valueAt } from '../../../src/config/finding.js';
import { heldBy, isObject } from './equal-values.js';

/** Places that name something which the config declares elsewhere. */
const REFERENCES: Readonly<Record<string, (config: unknown, path: Path) => readonly string[]>> = {
  'offers[].campaign': (config) => keysIn(config, 'campaigns'),
  'campaigns.*.topic': topicsOf,
  'topics.*.parent': topicsOf,
  'offers[].audience.signal': (config) => keysIn(config, 'signals'),
  'offers[].about.signal': (config) => keysIn(config, 'signals'),
  'offers[].creatives[].uses[]': (config) => keysIn(config, 'signals'),
  'offers[].audience.equals': valuesOfSignal,
  'offers[].about.value': valuesOfSignal,
  'offers[].placements[]': placementsOf,
  'shop.timeZone': () => Intl.supportedValuesOf('timeZone'),
};

/**
 * The names that fit at a place because the config has them elsewhere; `undefined` where none is
 * asked for.
 * @param key as the meanings name it.
 */
export function declaredNames(
  config: unknown,
  key: string,
  path: Path,
): readonly string[] | undefined {
  const namesOf = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
  return namesOf && [...new Set(namesOf(config, path))];
}

function keysIn(config: unknown, part: string): readonly string[] {
  const held = heldBy(config, part);
  return isObject(held) ? Object.keys(held).filter((key) => !key.startsWith('$')) : [];
}

/** A topic need not be declared: a campaign that names it is enough. */
function topicsOf(config: unknown): readonly string[] {
  const campaigns = keysIn(config, 'campaigns').map((id) =>
    valueAt(config, ['campaigns', id, 'topic']),
  );
  return [...keysIn(config, 'topics'), ...textsIn(campaigns)];
}

/** Of the signal that is named beside it. */
function valuesOfSignal(config: unknown, path: Path): readonly string[] {
  const signal = valueAt(config, [...path.slice(0, -1), 'signal']);
  if (typeof signal !== 'string') return [];
  const values = valueAt(config, ['signals', signal, 'values']);
  if (Array.isArray(values)) return textsIn(values);
  return isObject(values) ? Object.keys(values) : [];
}

function placementsOf(config: unknown): readonly string[] {
  const offers = heldBy(config, 'offers');
  if (!Array.isArray(offers)) return [];
  return offers.flatMap((offer) => {
    const placements = heldBy(offer, 'placements');
    return Array.isArray(placements) ? textsIn(placements) : [];
  });
}

const textsIn = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string' && value !== '') as string[];
