import type { SignalConfig } from '../../model/config.js';

/** A value as it is noted and as shoppers read it: `x17` says nothing, its label may say it all. */
export function wordsOfValue(
  value: string | undefined,
  { values }: SignalConfig = {},
): readonly string[] {
  if (value === undefined) return [];
  const isNamed = typeof values === 'object' && !Array.isArray(values);
  return [
    value,
    ...Object.values((isNamed && Object.hasOwn(values, value) && values[value]) || {}),
  ];
}
