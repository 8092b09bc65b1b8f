import { SECOND_MS } from '../time/duration.js';
import { MAX_ENTRIES, MAX_SIZE, type State } from './state.js';

/** A reservation that is not rendered within this time is released (specification 2.1). */
export const RESERVATION_MS = 30 * SECOND_MS;

/** Characters that one more entry takes at the most: five ids and a value of 64 each, and times. */
const ENTRY_SIZE = 600;

/** No room for another impression or signal. */
export const isFull = ({ log, size = 0 }: State): boolean =>
  log.length >= MAX_ENTRIES || size > MAX_SIZE - ENTRY_SIZE;
