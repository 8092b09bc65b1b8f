// A rollup plugin for what every page loads: its files go without reason and problem codes. To decide,
// it is enough that a rule refuses, and to leave a part of a config out, that something is wrong with
// it. Which rule it was, the trace tells by its place, see `src/core/rule-codes.ts`; what is wrong, the
// report, which is complete in itself and has the codes.
const CODES = [
  // What a rule is called.
  [/\/src\/core\/(exclusion|permission)\/[a-z-]+\.ts$/, /\bcode: '[A-Z_]+',?/g, () => ''],
  // Only the order of the rules counts: numbers keep it.
  [/\/src\/core\/config\/idle-rules\.ts$/, /^ {4}[A-Z_]+(?=:)/gm, (index) => `    ${index}`],
  // Only the place of a problem counts.
  [/\/src\/core\/config\/check-references\.ts$/, /(?<=[(?:] ?)'[A-Z_]+'/g, () => "''"],
];

/** Blanks fill their place, so that source maps stay right. */
export function dropCodes() {
  return {
    name: 'drop-codes',
    transform(code, id) {
      const found = CODES.find(([file]) => file.test(id));
      if (!found) return null;
      const [, pattern, shorter] = found;
      let index = 0;
      return {
        code: code.replace(pattern, ({ length }) => shorter(index++).padEnd(length)),
        map: null,
      };
    },
  };
}
