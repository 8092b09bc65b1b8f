import { parseArgs } from 'node:util';

/** The command was called wrongly: its message says how to call it. */
export class UsageError extends Error {}

/** What a command takes: option name to what its value is called, or `true` for a mere flag. */
export interface CommandLine {
  readonly usage: string;
  /** Names of the arguments without a dash, all required. */
  readonly files: readonly string[];
  /** Any number of further ones may follow. */
  readonly takesMore?: boolean;
  readonly options: Readonly<Record<string, string | true>>;
}

export interface GivenOptions {
  readonly files: readonly string[];
  /** `undefined` where not given. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the arguments of a command.
 * @throws UsageError naming the option that is unknown, twice there or without its value.
 */
export function parseOptions(args: readonly string[], line: CommandLine): GivenOptions {
  const fail = (text: string): never => {
    throw new UsageError(`${text}\nUsage: ${line.usage}`);
  };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(line.options).map(([name, value]) => [
        name,
        { type: value === true ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  });
  const files: string[] = [];
  const values: Record<string, string | undefined> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const expected = Object.hasOwn(line.options, name) ? line.options[name] : undefined;
    if (expected === undefined) {
      const known = Object.keys(line.options).map((option) => `--${option}`);
      fail(`Unknown option ${rawName}. Known: ${[...known, '--help'].join(', ')}.`);
    }
    if (expected !== true && (value === undefined || /^--./.test(value))) {
      fail(`${rawName} needs a value: ${rawName} ${expected}.`);
    }
    if (expected === true && value !== undefined) fail(`${rawName} takes no value.`);
    if (Object.hasOwn(values, name)) fail(`${rawName} is there twice: give it once.`);
    values[name] = value ?? 'true';
  }
  const missing = line.files[files.length];
  if (missing !== undefined) fail(`${missing} is missing.`);
  if (!line.takesMore && files.length > line.files.length)
    fail(`"${files[line.files.length]}" is one too many.`);
  return { files, values };
}
