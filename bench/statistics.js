/** The middle of a list of numbers: a pause of the machine moves it less than it moves a mean. */
export function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median over the rounds of how many times as long the one took as the other, in the same
 * round: what slows the machine for a while slows both, and leaves the ratio alone.
 * @param {readonly number[]} those
 * @param {readonly number[]} these
 */
export function ratioOf(those, these) {
  return medianOf(those.map((value, round) => value / these[round]));
}
