import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's own directory, wherever it was cloned to. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command to its end with the terminal's own output, and resolves with its exit code.
 * It never waits for input: scripts run in pipelines without a terminal.
 */
export function run(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      // npm and npx are batch files on Windows.
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
