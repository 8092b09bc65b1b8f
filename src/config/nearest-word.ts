/**
 * The word that was probably meant: the nearest of `known`, if it is near enough. Case and
 * hyphens do not count, since they are what is misremembered most.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const plain = simplify(word);
  let best: string | undefined;
  // Short words are near to everything: 'all' and 'any' differ in two letters.
  let bestDistance = plain.length < 6 ? 2 : plain.length < 9 ? 3 : 4;
  for (const candidate of known) {
    const distance = distanceOf(plain, simplify(candidate));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

const simplify = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

/** Letters to insert, remove, replace or swap with their neighbour. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
