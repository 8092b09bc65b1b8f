import { compileConfig } from '../core/config/compile-config.js';
import { decide } from '../core/decide.js';
import { applyEvent } from '../core/state/apply-event.js';
import { emptyState } from '../core/state/empty-state.js';
import { runConformance } from './conformance.js';
import { readJson } from './json-source.js';
import { parseOptions } from './parse-options.js';
import type { Command } from './terminal.js';

const USAGE = 'taktvoll conformance FILE';

export const conformanceCommand: Command = {
  summary: 'runs worked cases through the core',
  help: `Usage: ${USAGE}

Runs the cases of a conformance file through this package's core: one line a case, and for one
that fails what was found and what was expected. The last line is 'N passed, N failed'; the exit
code is 1 if any failed.`,
  async run(args, { print }) {
    const [file] = parseOptions(args, { usage: USAGE, files: ['FILE'], options: {} }).files;
    const engine = { compileConfig, emptyState, applyEvent, decide };
    const report = runConformance(await readJson(file!), engine);
    for (const { id, title, passed, messages } of report.cases) {
      print(`${passed ? 'passed' : 'FAILED'} ${id}${title && `: ${title}`}`);
      for (const message of messages) print(`    ${message}`);
    }
    print(`${report.passed} passed, ${report.failed} failed`);
    return report.failed > 0 ? 1 : 0;
  },
};
