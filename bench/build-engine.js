// Builds what the benches measure, from the sources as they are now and the way the build does it:
// figures of an older dist/ would be figures of something else.
import { basename, join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { SCRIPT } from '../rollup.config.js';
import { transpile } from '../scripts/transpile.js';

const LIBRARY = {
  core: 'src/core.ts',
  codec: 'src/core/state/codec.ts',
  index: 'src/index.ts',
  'take-decision': 'src/core/take-decision.ts',
  'create-replay': 'src/simulation/create-replay.ts',
  'generate-sessions': 'src/simulation/generate-sessions.ts',
  assumptions: 'src/simulation/assumptions.ts',
  'idb-keyval': 'idb-keyval',
};

async function write({ output, ...input }) {
  const bundle = await rollup({ ...input, onLog: () => {} });
  await bundle.write(output);
  await bundle.close();
}

/**
 * Writes modules named as in `LIBRARY`, and the script tag `taktvoll.js` with what it loads.
 * @param {string} directory
 */
export async function buildEngine(directory) {
  await write({
    input: LIBRARY,
    plugins: [transpile(), resolve()],
    output: { dir: directory, format: 'es', chunkFileNames: '[name]-[hash].js' },
  });
  // One after the other: they share a list of shortened names.
  for (const { output, ...script } of SCRIPT) {
    const place = output.file
      ? { file: join(directory, basename(output.file)) }
      : { dir: directory };
    await write({ ...script, output: { ...output, ...place, sourcemap: false } });
  }
}
