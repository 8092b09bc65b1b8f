import type { Instant } from '../../model/events.js';

/**
 * Epoch milliseconds of a number or an ISO 8601 text.
 * @throws TypeError naming the value, where it is neither.
 */
export function toEpochMs(instant: Instant): number {
  const ms = typeof instant === 'string' ? Date.parse(instant) : Math.floor(instant);
  if (!Number.isFinite(ms)) {
    throw new TypeError(
      `"${instant}" is not a time: give epoch milliseconds or an ISO 8601 timestamp.`,
    );
  }
  return ms;
}
