// Builds what the benches measure, from the sources as they are now and the way the build does it:
// figures of an older dist/ would be figures of something else.
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import buildConfigs from '../rollup.config.js';
import { transpile } from '../scripts/transpile.js';

const INPUT = {
  core: 'src/core.ts',
  codec: 'src/core/state/codec.ts',
  index: 'src/index.ts',
  'idb-keyval': 'idb-keyval',
};

async function write({ output, ...input }) {
  const bundle = await rollup({ ...input, onLog: () => {} });
  await bundle.write(output);
  await bundle.close();
}

/**
 * Writes modules named as in `INPUT` and the script tag `taktvoll.js`.
 * @param {string} directory
 */
export async function buildEngine(directory) {
  const scriptTag = buildConfigs.find(({ output }) => output.file === 'dist/taktvoll.js');
  // One property shortener for all of a process: one bundle after the other.
  await write({
    input: INPUT,
    plugins: [transpile(), resolve()],
    output: { dir: directory, format: 'es', chunkFileNames: '[name]-[hash].js' },
  });
  const file = join(directory, 'taktvoll.js');
  await write({ ...scriptTag, output: { ...scriptTag.output, file, sourcemap: false } });
}
