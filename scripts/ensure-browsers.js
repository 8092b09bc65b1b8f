import { existsSync } from 'node:fs';
import { findMissingBrowsers } from './browsers.js';
import { run } from './run.js';

const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

function canUseApt() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

async function installWithApt(names) {
  const packages = names.flatMap((name) => PACKAGES[name]);
  console.log(`Installing ${packages.join(', ')} with apt-get (as root, from the network).`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], quiet)) !== 0) return;
  await run('apt-get', ['install', '-y', '-qq', ...packages], quiet);
}

async function downloadWithPlaywright(names) {
  // The libraries that the browsers need come from the distribution, which takes root.
  const withDeps = canUseApt() ? ['--with-deps'] : [];
  console.log(`Downloading ${names.join(', ')} with Playwright (from the network).`);
  await run('npx', ['playwright', 'install', ...withDeps, ...names]);
}

function describeRemedy(names) {
  const packages = names.flatMap((name) => PACKAGES[name]).join(' ');
  return [
    `No browser to test with: ${names.join(', ')}. One of these commands gets it:`,
    '  on Debian:',
    `    sudo apt-get update && sudo apt-get install -y ${packages}`,
    '  elsewhere:',
    `    npx playwright install --with-deps ${names.join(' ')}`,
  ].join('\n');
}

/**
 * Gets the three browsers: the system's own where there are, else the distribution's packages,
 * else Playwright's downloads. Resolves with false, after it said which is missing and what to do,
 * where one cannot be had: a browser that is left out silently is a test that passes silently.
 */
export async function ensureBrowsers() {
  const remedies = canUseApt()
    ? [installWithApt, downloadWithPlaywright]
    : [downloadWithPlaywright];
  for (const remedy of remedies) {
    const missing = findMissingBrowsers();
    if (missing.length === 0) return true;
    await remedy(missing);
  }
  const missing = findMissingBrowsers();
  if (missing.length > 0) console.error(describeRemedy(missing));
  return missing.length === 0;
}
