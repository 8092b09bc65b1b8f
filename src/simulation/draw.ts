import { hashOf } from '../core/bucket.js';

/**
 * A number from 0 to below 1 that depends on nothing but these texts: whoever asks the same thing
 * again, in whatever order, for whatever config, gets the same answer.
 */
export function draw(...of: readonly (string | number)[]): number {
  // The hash alone would give neighbouring numbers to shoppers 1 and 2 (finish of MurmurHash3).
  let mixed = hashOf(of.join('|'));
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
