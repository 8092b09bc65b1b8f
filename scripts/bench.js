// `npm run bench`: what is fast and what is not yet, beside its budgets and its peers; the same in
// bench/results.json. `npm run bench -- decide script` runs only the named ones.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchDecide } from '../bench/bench-decide.js';
import { benchFresh } from '../bench/bench-fresh.js';
import { benchLab } from '../bench/bench-lab.js';
import { benchReplay } from '../bench/bench-replay.js';
import { benchScript } from '../bench/bench-script.js';
import { benchStorage } from '../bench/bench-storage.js';
import { benchWhy } from '../bench/bench-why.js';
import { buildEngine } from '../bench/build-engine.js';
import { describeResults } from '../bench/describe-results.js';
import { openBrowser } from '../bench/open-browser.js';
import { root } from './run.js';

const SUITES = {
  decide: { run: ({ directory }) => benchDecide(directory) },
  fresh: { run: ({ engine }) => benchFresh(engine) },
  replay: { run: ({ directory }) => benchReplay(directory) },
  lab: { needsBrowser: true, run: ({ browser }) => benchLab(browser) },
  storage: { needsBrowser: true, run: ({ engine, browser }) => benchStorage(engine, browser) },
  script: { needsBrowser: true, run: ({ browser, directory }) => benchScript(browser, directory) },
  why: { needsBrowser: true, run: ({ browser }) => benchWhy(browser) },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(SUITES, name));
if (unknown) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const names = wanted.length ? wanted : Object.keys(SUITES);
const directory = await mkdtemp(join(tmpdir(), 'taktvoll-bench-'));
let browser;
// The build's paths begin there, wherever this was called from.
process.chdir(root);
try {
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  console.log('Building what is measured, from src/.');
  await buildEngine(directory);
  const load = async (file) => import(pathToFileURL(join(directory, file)).href);
  const engine = { ...(await load('core.js')), ...(await load('codec.js')) };
  if (names.some((name) => SUITES[name].needsBrowser)) browser = await openBrowser(directory);

  const results = { node: process.versions.node };
  if (browser) results.chromium = browser.version;
  for (const name of names) {
    const { needsBrowser, run } = SUITES[name];
    console.log();
    if (needsBrowser && !browser) {
      console.log(`${name} was left out: no Chromium was found.`);
      continue;
    }
    results[name] = await run({ engine, browser, directory });
    console.log(describeResults(name, results[name]));
  }
  const [load1] = loadavg();
  if (load1 > availableParallelism()) {
    console.log(
      `\nOther programs kept the processors busy (load ${load1.toFixed(1)} on ${availableParallelism()}): ratios hold, absolute figures are too high.`,
    );
  }
  await writeFile(join(root, 'bench/results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
} finally {
  await browser?.close();
  await rm(directory, { recursive: true, force: true });
}
