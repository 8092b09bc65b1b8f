import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.js';

const OLDEST_NODE = 20;

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is installed is what the lockfile asks for. The contents are compared, not the times
 * of the files: a checkout touches the lockfile without changing it, and the other way round.
 */
function areDependenciesInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      // The project itself is not listed; optional packages are those of other systems.
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * Installs the packages of the lockfile where they are missing or others.
 * Resolves with false, after it said why and what to do, where it cannot.
 */
export async function ensureDependencies() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) {
    console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
    return false;
  }
  if (areDependenciesInstalled()) return true;
  console.log('Installing the packages of package-lock.json (npm ci, from the network).');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) === 0) return true;
  console.error('The packages could not be installed. Once the registry can be reached:\n  npm ci');
  return false;
}
