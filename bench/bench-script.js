import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { timeScript } from './in-page.js';
import { medianOf, ratioOf } from './statistics.js';

const SLOWDOWN = 6;
const RUNS = 31;
const GROWTH_BOOK = fileURLToPath(
  new URL('../node_modules/@growthbook/growthbook/dist/bundles/index.min.js', import.meta.url),
);

/**
 * Parse and evaluation of the script tag on a device six times slower, and of GrowthBook's beside
 * it, each run on a page of its own.
 * @param {string} directory of the built files
 */
export async function benchScript(browser, directory) {
  const scripts = {
    ours: await readFile(join(directory, 'taktvoll.js'), 'utf8'),
    growthBook: await readFile(GROWTH_BOOK, 'utf8'),
  };
  const names = Object.keys(scripts);
  const times = { ours: [], growthBook: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of run % 2 ? names.toReversed() : names) {
      const ms = await browser.onNewPage(async (page, context) => {
        const protocol = await context.newCDPSession(page);
        await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
        // A text that the engine has not seen before: it keeps what it compiled.
        return page.evaluate(timeScript, { source: `/*${name} ${run}*/${scripts[name]}` });
      });
      times[name].push(ms);
    }
  }
  return {
    slowdown: SLOWDOWN,
    oursMs: medianOf(times.ours),
    fastestMs: Math.min(...times.ours),
    growthBookMs: medianOf(times.growthBook),
    fastestGrowthBookMs: Math.min(...times.growthBook),
    ofGrowthBook: ratioOf(times.ours, times.growthBook),
    bytes: Buffer.byteLength(scripts.ours),
    brotliBytes: brotliCompressSync(scripts.ours).length,
    runs: RUNS,
  };
}
