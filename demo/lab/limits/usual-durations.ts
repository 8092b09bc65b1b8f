import { parseDuration } from '../../../src/core/time/parse-duration.js';
import type { Control } from './control-at.js';

const WINDOWS = ['5min', '10min', '30min', '1h', '4h', '1d', '3d', '7d', '14d', '28d'];
const PAUSES = ['0s', '1h', '2h', '1d', '7d', '14d', '28d', '90d', '180d', '365d'];

/** What there is to choose from, shortest first, with the present value among it. */
export function usualDurations(
  control: Extract<Control, { kind: 'duration' }>,
  value: unknown,
): readonly string[] {
  const usual = control.canBeNone ? PAUSES : WINDOWS;
  const isOwn =
    typeof value === 'string' && !usual.includes(value) && !control.words.includes(value);
  const all = isOwn ? [...usual, value] : usual;
  return [...all.toSorted((a, b) => parseDuration(a) - parseDuration(b)), ...control.words];
}
