import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowsers } from './ensure-browsers.js';
import { ensureDependencies } from './ensure-dependencies.js';
import { root } from './run.js';
import { REPORT, STEPS } from './test-steps.js';

// `npm test` runs every step; `npm test -- biome types` only the named ones.

const reports = mkdtempSync(join(tmpdir(), 'taktvoll-test-'));
let passed = 0;
let failed = 0;

function finish() {
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${passed} passed, ${failed} failed`);
  // Set, not called: output that a pipe has not yet taken is still written.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function tell(name, count, seconds) {
  passed += count.passed;
  failed += count.failed;
  const parts = [
    count.failed > 0 ? 'FAILED' : 'ok    ',
    name.padEnd(22),
    `${seconds.toFixed(1).padStart(6)} s`,
    count.passed + count.failed > 1 ? ` ${count.passed} passed` : '',
    count.failed > 0 && count.passed + count.failed > 1 ? ` ${count.failed} failed` : '',
    count.note ? ` (${count.note})` : '',
  ];
  console.log(parts.join(' ').trimEnd());
  for (const detail of count.details) {
    console.log(stripVTControlCharacters(detail).replace(/^/gm, '    '));
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs a command and keeps its output, which is of interest only where it fails. */
function execute([name, ...values], reportPath) {
  return new Promise((resolve) => {
    const chunks = [];
    const args = values.map((value) => value.replace(REPORT, reportPath));
    const child = spawn(name, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        // Playwright takes it from here only.
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath,
      },
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 1, output, report: readReport(reportPath) });
    });
  });
}

async function runStep({ name, command, count }) {
  const start = performance.now();
  const result = await execute(command, join(reports, `${name}.json`));
  tell(name, count(result), (performance.now() - start) / 1000);
}

/** As many steps side by side as there are processors; one after the other within each. */
async function runStage(steps) {
  const waiting = [...steps];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runStep(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function runAll(steps) {
  let chosen = steps;
  if (steps.some(({ name }) => name === 'browsers') && !(await ensureBrowsers())) {
    // Hundreds of tests that cannot start would say no more than this; the rest is of use.
    tell('browsers', { passed: 0, failed: 1, details: ['Not run: see above.'] }, 0);
    chosen = steps.filter(({ name }) => name !== 'browsers');
  }
  for (const stage of new Set(chosen.map((step) => step.stage))) {
    await runStage(chosen.filter((step) => step.stage === stage));
  }
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  failed = 1;
} else if (await ensureDependencies()) {
  await runAll(names.length > 0 ? STEPS.filter(({ name }) => names.includes(name)) : STEPS);
} else {
  failed = 1;
}
finish();
