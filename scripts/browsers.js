import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/**
 * Where a browser is.
 * @typedef {object} Browser
 * @property {'system' | 'playwright'} from Playwright's own needs no path.
 * @property {string} [executablePath]
 * @property {string} [driverPath] WebKitGTK only: its WebDriver.
 */

const BROWSER_NAMES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** Ubuntu's packages of these names are small scripts that call snap; snap is absent in containers. */
function isSnapStub(path) {
  return statSync(path).size < 16_384 && readFileSync(path, 'latin1').includes('/snap/');
}

/** @returns {string | undefined} */
function findOnPath(...names) {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find((path) => existsSync(path) && !isSnapStub(path));
}

/** WebKitGTK's MiniBrowser lies outside of PATH. */
function findMiniBrowser() {
  const parents = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((path) => existsSync(path));
  const nested = parents.flatMap((parent) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.includes('linux'))
      .map((entry) => join(parent, entry.name)),
  );
  return [...parents, ...nested]
    .flatMap((parent) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((api) => join(parent, api)))
    .map((directory) => join(directory, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** @returns {Browser | undefined} */
function findOnSystem(name) {
  if (process.platform !== 'linux') return undefined;
  if (name === 'webkit') {
    const driverPath = findOnPath('WebKitWebDriver');
    const executablePath = findMiniBrowser();
    // It needs a display; a virtual one of its own leaves a person's screen and keyboard alone.
    if (!driverPath || !executablePath || !findOnPath('Xvfb')) return undefined;
    return { from: 'system', executablePath, driverPath };
  }
  const executablePath =
    name === 'chromium'
      ? findOnPath('chromium', 'chromium-browser', 'google-chrome-stable')
      : findOnPath('firefox-esr');
  return executablePath ? { from: 'system', executablePath } : undefined;
}

/** @returns {Browser | undefined} */
function findDownloaded(name) {
  try {
    // Loaded late: this file is also read before the packages are installed.
    const playwright = createRequire(import.meta.url)('@playwright/test');
    return existsSync(playwright[name].executablePath()) ? { from: 'playwright' } : undefined;
  } catch {
    return undefined;
  }
}

/** The system's own browser, else the one that Playwright downloaded before. */
export function findBrowser(/** @type {'chromium' | 'firefox' | 'webkit'} */ name) {
  return findOnSystem(name) ?? findDownloaded(name);
}

export function findMissingBrowsers() {
  return BROWSER_NAMES.filter((name) => !findBrowser(name));
}
