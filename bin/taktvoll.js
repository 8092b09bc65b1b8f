#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);

if (existsSync(cli)) {
  const { runCommand } = await import(cli.href);
  // Set, not called: output that a pipe has not yet taken is still written.
  process.exitCode = await runCommand(process.argv.slice(2));
} else {
  console.error('taktvoll is not built yet: run `npm run build` first.');
  process.exitCode = 1;
}
