import { countOne, countPlaywright, countVitest } from './test-counts.js';

/** Stands for the path where a runner leaves its report. */
export const REPORT = '{report}';

/**
 * What `npm test` runs, a step a line. Steps of one stage run side by side, begun in this order,
 * stages one after the other; `count` tells how many tests passed and failed, where a step is more
 * than one. No shell reads the commands: words end at a space, and nothing is quoted.
 */
export const STEPS = [
  // First, for it writes the generated sources that the checks read.
  step(0, 'build', 'npm run build --silent'),
  // The longest first: pages wait a good part of their time, and the others use it.
  step(1, 'browsers', 'playwright test --reporter=json', countPlaywright),
  step(1, 'types', 'tsc -p .'),
  step(1, 'types-core', 'tsc -p src/core'),
  step(1, 'imports', 'depcruise src demo/lab'),
  step(1, 'knip', 'knip'),
  step(1, 'package-types', 'attw --pack . --profile esm-only --exclude-entrypoints script'),
  step(1, 'publint', 'publint --strict'),
  step(1, 'biome', 'biome ci --colors=off .'),
  step(1, 'size', 'size-limit'),
  step(1, 'vitest', `vitest run --reporter=json --outputFile=${REPORT}`, countVitest),
];

function step(stage, name, command, count = countOne) {
  return { stage, name, command: command.split(' '), count };
}
