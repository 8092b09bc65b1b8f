import type { SignalConfig } from '../../model/config.js';

/** What a signal is called, in the file and to shoppers. */
export const namesOf = (name: string, { label = {} }: SignalConfig): readonly string[] => [
  name,
  ...Object.values(label),
];

/** The values of a signal that the config lists, each with its names. */
export function valuesOf({ values = [] }: SignalConfig): (readonly [string, readonly string[]])[] {
  if (typeof values === 'string') return [];
  if (Array.isArray(values)) return values.map((value) => [value, [value]]);
  return Object.entries(values).map(([value, label]) => [value, [value, ...Object.values(label)]]);
}
