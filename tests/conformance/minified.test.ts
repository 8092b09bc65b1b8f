import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { expect, test, vi } from 'vitest';
import { shortenNames } from '../../scripts/shorten-names.js';
import { transpile } from '../../scripts/transpile.js';
import { runConformance } from '../../src/cli/conformance.js';
import type * as core from '../../src/core.js';

// Building takes longer than a test may by default.
vi.setConfig({ testTimeout: 60_000 });

const kit = new URL('../../conformance/taktvoll-conformance-1.json', import.meta.url);

/** The core as the script tag has it: minified, and with shortened names. */
async function minifiedCore(): Promise<typeof core> {
  const bundle = await rollup({
    input: fileURLToPath(new URL('../../src/core.ts', import.meta.url)),
    plugins: [transpile(), shortenNames([])],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const code = Buffer.from(output[0].code).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

test('the conformance kit passes on what the build makes of the core', async () => {
  const { passed, cases } = runConformance(
    JSON.parse(readFileSync(kit, 'utf8')),
    await minifiedCore(),
  );
  expect(cases.flatMap(({ id, messages }) => messages.map((text) => `${id}: ${text}`))).toEqual([]);
  expect(passed).toBeGreaterThan(200);
});
