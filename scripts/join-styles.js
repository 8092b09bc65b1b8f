// A rollup plugin: a style sheet is written a rule a line, and shipped in one line.
export function joinStyles() {
  return {
    name: 'join-styles',
    transform(code, id) {
      if (!id.endsWith('-style.ts')) return null;
      return {
        // What follows stays on its line, and so source maps right.
        code: code.replace(/= `([^`]*)`;/g, (_, style) => {
          const lines = style.split('\n');
          return `= \`${lines.join('')}\`;${'\n'.repeat(lines.length - 1)}`;
        }),
        map: null,
      };
    },
  };
}
