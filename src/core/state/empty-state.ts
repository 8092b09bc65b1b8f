import { newState, type State } from './state.js';

/**
 * The state of a new shopper.
 * @param options.seed decides shares, holdouts and ties: the same seed stays where it is.
 * @param options.replica names this device where states are merged.
 */
export const emptyState = (options: { seed?: string; replica?: string } = {}): State =>
  newState(toUtf8(options.seed ?? ''), options.replica ?? '');

/** A character for each byte. The core has no TextEncoder; ECMAScript's own escapes will do. */
const toUtf8 = (text: string): string =>
  encodeURIComponent(text).replace(/%(..)/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
