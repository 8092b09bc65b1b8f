// `npm run build`: the script tag and its chunks, the library, the command line, the types, the
// editors' schema, the demo shop and the lab, all into dist/.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './run.js';

const bin = (name) => join(root, 'node_modules/.bin', name);

async function step(command, ...args) {
  const code = await run(command, args);
  if (code) process.exit(code);
}

// What is not built any more must not be served.
await rm(join(root, 'dist'), { recursive: true, force: true });
await step('node', 'scripts/generate-shape.js');
await Promise.all([
  step(bin('rollup'), '--silent', '-c'),
  step(bin('tsc'), '-p', 'tsconfig.types.json'),
]);
await Promise.all([step('node', 'demo/build.js'), step('node', 'scripts/build-lab.js')]);
