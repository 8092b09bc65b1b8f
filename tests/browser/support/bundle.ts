import { readFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const ENTRY = 'entry-of-a-page';

/** A script for a page that uses packages from npm, as a shop's own build would make it. */
export async function bundle(source: string): Promise<string> {
  const build = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? `${process.cwd()}/${ENTRY}.js` : null),
        load: (id) => (id.endsWith(`/${ENTRY}.js`) ? source : null),
      },
      nodeResolve({ browser: true }),
    ],
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}

/** A file of a package, as it is published. */
export const readPackaged = (path: string): Promise<string> =>
  readFile(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8');
