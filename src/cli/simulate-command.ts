import { writeFile } from 'node:fs/promises';
import { compileConfig } from '../core/config/compile-config.js';
import type { Plan } from '../core/plan.js';
import { DEFAULT_ASSUMPTIONS } from '../simulation/assumptions.js';
import { countDecisions } from '../simulation/count-decisions.js';
import { createReplay } from '../simulation/create-replay.js';
import { type ReplayedDecision, replayedDecision } from '../simulation/replay.js';
import { formatReport, type SimulationReport } from './format-report.js';
import { readJson } from './json-source.js';
import { type CommandLine, type GivenOptions, parseOptions, UsageError } from './parse-options.js';
import { readAssumptions } from './read-assumptions.js';
import { readPages } from './read-pages.js';
import { readShoppers } from './read-shoppers.js';
import { FileError } from './read-text.js';
import type { Command, Terminal } from './terminal.js';

const listOf = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${' '.repeat(22)}${name}: ${value}`)
    .join('\n');

const LINE: CommandLine = {
  usage:
    'taktvoll simulate CONFIG (--sessions FILE | --shoppers N --seed S) [--pages FILE] [--assumptions FILE] [--json FILE]',
  files: ['CONFIG'],
  options: {
    sessions: 'FILE',
    shoppers: 'N',
    seed: 'S',
    pages: 'FILE',
    assumptions: 'FILE',
    'time-zone': 'ZONE',
    json: 'FILE',
  },
};

export const simulateCommand: Command = {
  summary: 'replays shopping sessions through the core and counts what is shown',
  help: `Usage: ${LINE.usage}

Lets shoppers walk through the shop again, each event a page view, and counts what would be
shown and what would be held, and why. They agree to everything, see what is shown, and neither
click nor close: recorded shopping does not tell. With assumptions they do.

  --sessions FILE   real sessions, one JSON object a line:
                    { "session": 1, "events": [{ "aid": 5, "ts": 1661200010000, "type": "clicks" }] }
  --shoppers N      or so many synthetic ones, over four weeks
  --seed S          a whole number: the same one always gives the same shoppers (default 1)
  --pages FILE      what the shop's pages do on load; default: pages.json beside the config,
                    else every placement of the config on every page view
  --assumptions FILE  who agrees, and what shoppers do with what is shown; triggers other than the
                    page view fire, too. default: as below; else a JSON object with any of these:
${listOf(DEFAULT_ASSUMPTIONS)}
  --time-zone ZONE  of the shoppers; default: that of the shop, else UTC
  --json FILE       writes all counts and every decision; - writes them instead of the tables

The last line of the output is the counts as JSON.`,
  async run(args, terminal) {
    const given = parseOptions(args, LINE);
    const run = await simulate(given, terminal);
    const { json } = given.values;
    if (json === '-') terminal.print(JSON.stringify({ ...run.report, decisions: run.decisions }));
    else {
      if (json !== undefined) {
        await write(json, `${JSON.stringify({ ...run.report, decisions: run.decisions })}\n`);
      }
      terminal.print(formatReport(run.report));
      terminal.print(JSON.stringify(run.report));
    }
    return 0;
  },
};

async function simulate({ files: [config], values }: GivenOptions, terminal: Terminal) {
  const plan = compileConfig(await readJson(config!));
  if (plan.isInvalid) throw new FileError(`${config}: is invalid; run: taktvoll check ${config}`);
  if (plan.problems.length > 0) {
    terminal.printError(`${config}: invalid parts are left out; run: taktvoll check ${config}`);
  }
  const { sessions, source, isSynthetic, seed } = await readShoppers(values, LINE.usage);
  const { pages, name } = await readPages(values.pages, config!, plan);
  const timeZone = zoneOf(values['time-zone'], plan);
  const assumptions = await readAssumptions(values.assumptions);
  const counter = countDecisions(plan.offers.keys());
  const decisions: DecisionRow[] = [];
  const made = createReplay({ plan, pages, timeZone, seed, assumptions });
  let spentMs = 0;
  for (const session of sessions) {
    const taken: ReplayedDecision[] = [];
    const start = performance.now();
    made.add(session, (step) => {
      if (step.kind === 'decision') taken.push(replayedDecision(session, step));
    });
    spentMs += performance.now() - start;
    // What only the tables need is not the replay's time.
    for (const decision of taken) {
      decisions.push(rowOf(decision));
      counter.add(decision);
    }
  }
  const tally = made.tally();
  const report: SimulationReport = {
    source,
    isSynthetic,
    pages: name,
    timeZone,
    sessions: sessions.length,
    pageViews: tally.pageViews,
    assumptions,
    decisionsPerSecond: Math.round(decisions.length / (spentMs / 1000)),
    counts: counter.counts(),
    tally,
  };
  return { report, decisions };
}

function zoneOf(given: string | undefined, plan: Plan): string {
  const zone = given ?? plan.timeZone ?? 'UTC';
  try {
    plan.zone(0, zone);
  } catch {
    throw new UsageError(`There is no time zone "${zone}". Give its IANA name: Europe/Berlin.`);
  }
  return zone;
}

/** A decision as it stands in the JSON; what does not apply is left out. */
type DecisionRow = ReturnType<typeof rowOf>;

function rowOf({ session, at, placement, decision }: ReplayedDecision) {
  const { outcome, offer, creative, reason, kept } = decision;
  return { session, at, placement, outcome, offer, creative, reason, kept };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new FileError(`${file}: cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}
