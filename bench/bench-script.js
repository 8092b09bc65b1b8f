import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { medianOf, ratioOf } from './statistics.js';
import { traceScript } from './trace-script.js';

const SLOWDOWNS = [1, 6];
const RUNS = 21;
/**
 * The budget is to stay below Unleash, which took 21 ms where GrowthBook took 55: it is no
 * dependency of this project, GrowthBook is.
 */
const BUDGET = 21 / 55;
const GROWTH_BOOK = fileURLToPath(
  new URL('../node_modules/@growthbook/growthbook/dist/bundles/index.min.js', import.meta.url),
);

async function benchAt(browser, slowdown, scripts) {
  const names = Object.keys(scripts);
  const runs = { ours: [], growthBook: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of run % 2 ? names.toReversed() : names) {
      const source = `/*${name} ${slowdown} ${run}*/${scripts[name]}`;
      const traced = await browser.onNewPage(async (page, context) => {
        const protocol = await context.newCDPSession(page);
        await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        return traceScript(page, protocol, source);
      });
      runs[name].push(traced);
    }
  }
  const [ours, growthBook] = names.map((name) => runs[name].map(({ ms }) => ms));
  return {
    slowdown,
    oursMs: medianOf(ours),
    compileMs: medianOf(runs.ours.map(({ compileMs }) => compileMs)),
    fastestMs: Math.min(...ours),
    growthBookMs: medianOf(growthBook),
    fastestGrowthBookMs: Math.min(...growthBook),
    ofGrowthBook: ratioOf(ours, growthBook),
    ...(slowdown > 1 && { budget: BUDGET }),
    bytes: Buffer.byteLength(scripts.ours),
    brotliBytes: brotliCompressSync(scripts.ours).length,
  };
}

/** A module that imports nothing, as a script that calls the one function it is there for. */
function asScript(module, call) {
  const script = module.replace(/export\{([^}]*)\};?\s*$/, (_, exported) => {
    const [, name] = /([\w$]+) as startScript\b/.exec(exported) ?? [];
    if (!name) throw new Error('taktvoll.main.js does not export startScript.');
    return `;${name}(${call})`;
  });
  return `(()=>{${script}})();`;
}

/**
 * Parse and evaluation of the script tag with its static imports, and of GrowthBook's beside it, each run on a page of its
 * own, at full speed and on a device six times slower.
 * @param {string} directory of the built files
 */
export async function benchScript(browser, directory) {
  const read = (file) => readFile(join(directory, file), 'utf8');
  const scripts = {
    ours: (await read('taktvoll.js')) + asScript(await read('taktvoll.main.js'), 'true'),
    growthBook: await readFile(GROWTH_BOOK, 'utf8'),
  };
  const rows = [];
  for (const slowdown of SLOWDOWNS) rows.push(await benchAt(browser, slowdown, scripts));
  return rows;
}
