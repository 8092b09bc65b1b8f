/** The first integer of `(low, high]` for which a test fails that holds at `low` and fails at `high`. */
export function firstFalse(low: number, high: number, holds: (ms: number) => boolean): number {
  let [passing, failing] = [low, high];
  while (failing - passing > 1) {
    const middle = Math.floor((passing + failing) / 2);
    if (holds(middle)) passing = middle;
    else failing = middle;
  }
  return failing;
}
