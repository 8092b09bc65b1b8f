// `node scripts/build-lab.js`: the lab, into dist/demo/lab. A static page: whatever it needs lies
// beside it, and it works wherever that folder is served.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { root } from './run.js';
import { transpile } from './transpile.js';

const from = join(root, 'demo/lab');
const to = join(root, 'dist/demo/lab');

/** The page, and what works beside it. */
const ENTRIES = {
  lab: 'main.ts',
  'replay-worker': 'replay/replay-worker.ts',
  'reading-worker': 'shoppers/reading-worker.ts',
  'check-worker': 'check/check-worker.ts',
};

/** Short names for whoever waits for it; bytes do not count here as they do in a shop. */
const shorten = {
  name: 'shorten',
  renderChunk: async (code) =>
    process.env.LONG
      ? null
      : minify(code, { module: true, compress: false, sourceMap: true }).then(
          ({ code: short, map }) => ({
            code: short,
            map: JSON.parse(map),
          }),
        ),
};

await mkdir(to, { recursive: true });
const bundle = await rollup({
  input: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, file]) => [name, join(from, file)]),
  ),
  // Of all that the pictures are drawn with, one part is not a module yet.
  plugins: [transpile(), resolve({ browser: true }), commonjs(), shorten],
  // Of the libraries' own circles and comments nobody here can do anything.
  onLog(level, log, handle) {
    const ids = [log.id, ...(log.ids ?? [])].filter((id) => id !== undefined);
    const isForeign = ids.length > 0 && ids.every((id) => id.includes('node_modules'));
    if (!isForeign) handle(level, log);
  },
});
await bundle.write({
  dir: to,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
});
await bundle.close();

const sheets = (await readdir(join(from, 'style'))).sort();
const styles = await Promise.all(sheets.map((name) => readFile(join(from, 'style', name), 'utf8')));
await writeFile(join(to, 'lab.css'), styles.join('\n'));
await Promise.all(
  [
    [join(from, 'index.html'), 'index.html'],
    [join(root, 'demo/shop/taktvoll.json'), 'taktvoll.json'],
    [join(root, 'demo/shop/pages.json'), 'pages.json'],
    [join(root, 'dist/config.schema.json'), 'config.schema.json'],
    [join(from, 'mark.svg'), 'mark.svg'],
  ].map(([source, name]) => copyFile(source, join(to, name))),
);
