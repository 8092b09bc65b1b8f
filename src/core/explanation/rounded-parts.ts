/**
 * Parts to 0.1 that add up exactly to their total to 0.1: those whose rounding took most away give
 * or take a tenth.
 */
export function roundedParts(parts: readonly number[]): readonly [parts: number[], total: number] {
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * 10);
  const tenths = parts.map((part) => Math.floor(part * 10 + 1e-9));
  const missing = total - tenths.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * 10 - tenths[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) tenths[index]! += 1;
  return [tenths.map((part) => part / 10), total / 10];
}
