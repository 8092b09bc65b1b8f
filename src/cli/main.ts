import { checkCommand } from './check-command.js';
import { conformanceCommand } from './conformance-command.js';
import { UsageError } from './parse-options.js';
import { FileError } from './read-text.js';
import { simulateCommand } from './simulate-command.js';
import type { Command, Terminal } from './terminal.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  conformance: conformanceCommand,
  simulate: simulateCommand,
};

const HELP = `Usage: taktvoll COMMAND …

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`)
  .join('\n')}

taktvoll COMMAND --help tells more of one.`;

const onTerminal: Terminal = {
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
};

/**
 * Runs the command that the arguments name.
 * @returns the exit code: 0 fine, 1 something is wrong with what was given, 2 wrongly called.
 */
export async function runCommand(
  args: readonly string[],
  terminal: Terminal = onTerminal,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(HELP);
    return name === '' ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.printError(`There is no command "${name}".\n\n${HELP}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    terminal.printError(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}
