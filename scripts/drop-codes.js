// A rollup plugin for the script tag: rules there go without their reason codes. To decide, it is
// enough that a rule refuses; which one it was is worked out by the trace, a file of its own that
// holds the same rules with their codes.
const RULE = /\/src\/core\/(exclusion|permission)\/[a-z-]+\.ts$/;

/** Blanks take their place, so that source maps stay right. */
export function dropCodes() {
  return {
    name: 'drop-codes',
    transform: (code, id) =>
      RULE.test(id)
        ? {
            code: code.replace(/\bcode: '[A-Z_]+',?/g, ({ length }) => ' '.repeat(length)),
            map: null,
          }
        : null,
  };
}
