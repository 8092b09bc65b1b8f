// A rollup plugin: the files of one build import from each other a name that only this build has. A
// page may be older than a file that it loads: the browser then refuses that file, as if it were
// missing, before any of it runs. Both know a plan by shortened names, which would not fit.
import { createHash } from 'node:crypto';

/** @param {string} main the file that the others take the name from */
export function stampBuild(main) {
  return {
    name: 'stamp-build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const hash = createHash('sha256');
      for (const { code } of chunks) hash.update(code);
      const stamp = `_${hash.digest('hex').slice(0, 6)}`;
      for (const chunk of chunks) {
        // At the end, so that source maps stay right.
        chunk.code =
          chunk.fileName === main
            ? chunk.code.replace(/export\{(?=([\w$]+)[^{}]*\};?\s*$)/, `$&$1 as ${stamp},`)
            : `${chunk.code.trimEnd()}import{${stamp}}from"./${main}";\n`;
        if (!chunk.code.includes(stamp)) this.error(`${main} exports nothing.`);
      }
    },
  };
}
