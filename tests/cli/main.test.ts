import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, removeFoldersAfterEach, runCli } from '../support/run-cli.js';

removeFoldersAfterEach();

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the command line', () => {
  test.each([['--help'], ['-h'], ['help']])(
    '%s lists the commands, and no others',
    async (flag) => {
      const { exitCode, output } = await runCli(flag);
      expect(exitCode).toBe(0);
      expect(
        output.filter((line) => /^ {2}\S/.test(line)).map((line) => line.split(/\s+/)[1]),
      ).toEqual(['check', 'conformance', 'simulate']);
    },
  );

  test('without a command it says how to call it, and fails', async () => {
    const { exitCode, output } = await runCli();
    expect([exitCode, output[0]]).toEqual([2, 'Usage: taktvoll COMMAND …']);
  });

  test.each(['check', 'conformance', 'simulate'])(
    '%s --help tells how to call it',
    async (name) => {
      const { exitCode, output } = await runCli(name, 'x', '--help');
      expect(exitCode).toBe(0);
      expect(output[0]).toMatch(new RegExp(`^Usage: taktvoll ${name} `));
    },
  );

  test.each<[string, string[], string]>([
    ['an unknown command', ['chek', 'x'], 'There is no command "chek".'],
    ['a command by a name of JavaScript', ['constructor'], 'There is no command "constructor".'],
    [
      'an unknown option',
      ['check', '--verbose', 'x'],
      'Unknown option --verbose. Known: --only-findings, --help.',
    ],
    [
      'a misspelt option',
      ['simulate', 'x', '--session', 'y'],
      'Unknown option --session. Known: --sessions, --shoppers, --seed, --pages, --assumptions, ' +
        '--time-zone, --json, --help.',
    ],
    ['no file', ['check'], 'CONFIG is missing.'],
    ['a file too many', ['conformance', 'x', 'y'], '"y" is one too many.'],
    [
      'an option without its value',
      ['simulate', 'x', '--pages'],
      '--pages needs a value: --pages FILE.',
    ],
    [
      'an option in place of a value',
      ['simulate', 'x', '--pages', '--json', '-'],
      '--pages needs a value: --pages FILE.',
    ],
    [
      'an option twice',
      ['simulate', 'x', '--seed', '1', '--seed', '2'],
      '--seed is there twice: give it once.',
    ],
  ])('%s is named', async (_, args, message) => {
    const { exitCode, errors, output } = await runCli(...args);
    expect([exitCode, errors[0], output]).toEqual([2, message, []]);
  });

  test.each(['check', 'conformance'])('%s names a file that is not there', async (name) => {
    const { exitCode, errors } = await runCli(name, 'nowhere.json');
    expect([exitCode, errors]).toEqual([
      1,
      ['nowhere.json: cannot be read: there is no such file'],
    ]);
  });

  test('a folder is no file', async () => {
    const { exitCode, errors } = await runCli('check', 'src');
    expect([exitCode, errors]).toEqual([1, ['src: cannot be read: it is a folder']]);
  });
});

function runNode(script: string, ...args: string[]) {
  return new Promise<{ exitCode: number; output: string; errors: string }>((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (_, output, errors) => {
      resolve({ exitCode: child.exitCode ?? -1, output, errors });
    });
  });
}

describe('bin/taktvoll.js', () => {
  const bin = join(root, 'bin/taktvoll.js');

  function copyOfBin(): string {
    const copy = folderWith({ 'package.json': { type: 'module' } })('bin/taktvoll.js');
    mkdirSync(dirname(copy));
    copyFileSync(bin, copy);
    return copy;
  }

  test('says what to do where nothing was built', async () => {
    expect(await runNode(copyOfBin(), 'check', 'x')).toEqual({
      exitCode: 1,
      output: '',
      errors: 'taktvoll is not built yet: run `npm run build` first.\n',
    });
  });

  test('hands its arguments on, and exits with what comes back', async () => {
    const copy = copyOfBin();
    const cli = join(dirname(copy), '../dist/cli.js');
    mkdirSync(dirname(cli));
    writeFileSync(cli, 'export const runCommand = async (args) => (console.log(args.join()), 7);');
    expect(await runNode(copy, 'check', 'x')).toEqual({
      exitCode: 7,
      output: 'check,x\n',
      errors: '',
    });
  });

  // `npm test` builds first; a test run alone may find nothing built.
  test.runIf(existsSync(join(root, 'dist/cli.js')))('runs the built command line', async () => {
    const config = join(root, 'demo/shop/taktvoll.json');
    const { exitCode, output } = await runNode(bin, 'check', config, '--only-findings');
    expect([exitCode, output]).toEqual([0, '0 errors, 0 warnings: all 19 offers are valid.\n']);
  });
});
