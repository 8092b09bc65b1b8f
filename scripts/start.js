import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.js';
import { root, run } from './run.js';
import { serve } from './serve.js';

const SOURCES = ['src', 'demo', 'scripts', 'rollup.config.js', 'package.json', 'package-lock.json'];
const PRODUCTS = ['dist/taktvoll.js', 'dist/demo/index.html', 'dist/demo/lab/lab.js'];

/** Epoch ms of the newest file under a path; 0 where there is none. */
function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A directory's own time tells of files that were removed.
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stats.mtimeMs,
  );
}

function isBuilt() {
  const products = PRODUCTS.map((path) => join(root, path));
  if (!products.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...products.map((path) => statSync(path).mtimeMs));
  return SOURCES.every((path) => newestChange(join(root, path)) <= oldest);
}

async function build() {
  console.log('Building.');
  if ((await run('npm', ['run', 'build', '--silent'])) !== 0) {
    console.error('The build failed; its message is above.');
    process.exit(1);
  }
}

function readPort() {
  const port = Number(process.env.PORT || 4173);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`PORT is not a port number: ${process.env.PORT}`);
  return process.exit(1);
}

const port = readPort();
if (!(await ensureDependencies())) process.exit(1);
if (!isBuilt()) await build();
try {
  const { url } = await serve({ roots: [join(root, 'dist/demo'), join(root, 'dist')], port });
  console.log('Served here until Ctrl+C:');
  console.log(url);
  console.log(`A demo shop with tactful offers: ${url}shop/`);
  console.log(`The lab, to try out limits (Probelauf / dry run): ${url}lab/`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `Port ${port} is taken. Choose another one with PORT:\n  PORT=${port + 1} npm start`,
  );
  process.exit(1);
}
