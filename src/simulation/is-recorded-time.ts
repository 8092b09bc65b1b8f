import { DAY_MS } from '../core/time/duration.js';
import { isNatural } from './is-natural.js';

/** The last day that a date can hold, and some days for zones and pauses. */
const LAST_TIME = 8.64e15 - 500 * DAY_MS;

/** Epoch ms that a calendar has. */
export const isRecordedTime = (value: unknown): value is number =>
  isNatural(value) && value <= LAST_TIME;
