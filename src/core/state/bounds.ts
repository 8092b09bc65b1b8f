import { MAX_ENTRIES, MAX_SIZE, type State } from './state.js';

/** Characters that one more entry takes at the most: five ids and a value of 64 each, and times. */
const ENTRY_SIZE = 600;

/** No room for another impression or signal. */
export const isFull = ({ log, size = 0 }: State): boolean =>
  log.length >= MAX_ENTRIES || size > MAX_SIZE - ENTRY_SIZE;
