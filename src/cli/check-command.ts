import { checkConfig, formatPath } from '../config/check-config.js';
import { compileConfig } from '../core/config/compile-config.js';
import type { Config } from '../model/config.js';
import { type JsonSource, type LocatedFinding, readJsonSource } from './json-source.js';
import { limitsThatHold } from './limits-that-hold.js';
import { type CommandLine, parseOptions } from './parse-options.js';
import { readText } from './read-text.js';
import type { Command } from './terminal.js';
import { checkTexts } from './texts/check-texts.js';
import { readSlots } from './texts/read-slots.js';

const LINE: CommandLine = {
  usage: 'taktvoll check CONFIG [PAGE …] [--only-findings]',
  files: ['CONFIG'],
  takesMore: true,
  options: { 'only-findings': true },
};

export const checkCommand: Command = {
  summary: 'says what is wrong with a config, where, and what to write instead',
  help: `Usage: ${LINE.usage}

Checks a config: errors are what the shop's page refuses too, and what nobody reviewed though the
law asks for it; warnings are worth a look.
Each is given as file:line:column, the place in the config, and what to write instead.
PAGE is an HTML file: what its templates say is held against the config (urgency without an end,
pressure, claims about the shopper), and whether slots and offers know each other.
Then come the limits that hold, each as a sentence.

  --only-findings   leaves the limits out

The exit code is 1 if there are errors.`,
  async run(args, { print }) {
    const { files, values } = parseOptions(args, LINE);
    const [file, ...pages] = files;
    const source = await readJsonSource(file!);
    const findings = findingsIn(source);
    for (const page of pages) findings.push(...(await findingsInPage(page, source)));
    findings.sort((a, b) => severityOf(a) - severityOf(b));
    for (const { location, severity, path, message, remedy } of findings) {
      const place = path.length > 0 ? ` ${formatPath(path)}:` : '';
      print(`${location}: ${severity}:${place} ${message}\n    ${remedy}`);
    }
    if (findings.length > 0) print('');
    const limits = values['only-findings'] === undefined ? limitsThatHold(source.value) : [];
    if (limits.length > 0) print(`${limits.join('\n')}\n`);
    print(summaryOf(findings, source));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function findingsIn(source: JsonSource): LocatedFinding[] {
  if (source.syntaxErrors.length > 0) return [...source.syntaxErrors];
  const found = checkConfig(source.value, { at: Date.now() });
  return [
    ...source.duplicates,
    ...found.map((finding) => ({ ...finding, location: source.locate(finding.path) })),
  ].sort((a, b) => severityOf(a) - severityOf(b) || compareLocations(a.location, b.location));
}

/** Against a config that is refused as a whole, nothing can be held. */
async function findingsInPage(file: string, { value }: JsonSource): Promise<LocatedFinding[]> {
  const slots = readSlots(await readText(file));
  const plan = compileConfig(value);
  if (plan.isInvalid) return [];
  const offers = [...plan.offers.values()].map(({ config }) => config);
  return checkTexts(slots, offers, (value as Config).campaigns)
    .map(({ position, ...finding }) => ({ ...finding, path: [], location: `${file}:${position}` }))
    .sort((a, b) => compareLocations(a.location, b.location));
}

const severityOf = ({ severity }: LocatedFinding): number => (severity === 'error' ? 0 : 1);

function compareLocations(a: string, b: string): number {
  const [[lineA = 0, columnA = 0], [lineB = 0, columnB = 0]] = [a, b].map((location) =>
    location.split(':').slice(-2).map(Number),
  ) as [number[], number[]];
  return lineA - lineB || columnA - columnB;
}

function summaryOf(findings: readonly LocatedFinding[], { value, syntaxErrors }: JsonSource) {
  const count = (severity: string, noun: string): string => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return `${length} ${noun}${length === 1 ? '' : 's'}`;
  };
  return `${count('error', 'error')}, ${count('warning', 'warning')}: ${
    syntaxErrors.length > 0 ? 'the file is not JSON, so nothing is shown.' : effectOf(value)
  }`;
}

/** What the page makes of it. */
function effectOf(config: unknown): string {
  const plan = compileConfig(config);
  if (plan.isInvalid) return 'the config is refused as a whole, so nothing is shown.';
  const { offers = [] } = config as { readonly offers?: readonly unknown[] };
  const [valid, all] = [plan.offers.size, offers.length];
  return valid === all
    ? all === 1
      ? 'its offer is valid.'
      : `all ${all} offers are valid.`
    : `${valid} of ${all} offers are valid, the others are left out.`;
}
