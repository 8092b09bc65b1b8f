import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './duration.js';

// No object: the build may shorten its keys, which come out of the config's texts here.
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', SECOND_MS],
  ['min', MINUTE_MS],
  ['h', HOUR_MS],
  ['d', DAY_MS],
  ['w', 7 * DAY_MS],
]);

/** `90min` → 5,400,000 ms; `lifetime` → Infinity. The text was checked by the schema. */
export function parseDuration(text: string): number {
  const digits = Number.parseInt(text, 10);
  return text === 'lifetime' ? Infinity : digits * UNITS.get(text.replace(/\d+/, ''))!;
}
