import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { runCommand } from '../../src/cli/main.js';

interface CliRun {
  readonly exitCode: number;
  /** Lines on standard output and on standard error. */
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** Runs the command line as a terminal would, in this process. */
export async function runCli(...args: readonly string[]): Promise<CliRun> {
  const output: string[] = [];
  const errors: string[] = [];
  const exitCode = await runCommand(args, {
    print: (text) => output.push(...text.split('\n')),
    printError: (text) => errors.push(...text.split('\n')),
  });
  return { exitCode, output, errors };
}

const folders: string[] = [];

/** A folder with files, which goes when the test ends. */
export function folderWith(files: Readonly<Record<string, unknown>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'taktvoll-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    writeFileSync(join(folder, name), text);
  }
  return (name) => join(folder, name);
}

export function removeFoldersAfterEach(): void {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
}
