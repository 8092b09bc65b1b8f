import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browsers.js';

/** The system's browser by its path; without one, Playwright's own. */
function systemBrowser(name: 'chromium' | 'firefox', options: object) {
  const executablePath = findBrowser(name)?.executablePath;
  return executablePath ? { ...options, executablePath } : {};
}

/**
 * The suggestions of the address bar are pages of their own: two for each window, which cost more
 * than the page under test. Of two such lists Chromium takes the last, so the rest is Playwright's.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
// Chromium's sandbox cannot start for root, as in most containers.
const chromiumArgs = [
  '--no-sandbox',
  `--disable-features=${FEATURES_OFF}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** What axe and layout say holds for the page, whichever engine shows it. */
const CHROMIUM_ONLY = '**/*.chromium.spec.ts';
const firefox = systemBrowser('firefox', {});

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // A retry would hide that something happens only now and then.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  // One more than the fewest processors: pages wait a good part of their time.
  workers: 3,
  timeout: 60_000,
  // On a busy machine a page may take long; nobody waits longer than it does.
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          args: chromiumArgs,
          // Shoppers' browsers have this cache; Playwright turns it off.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
          ...systemBrowser('chromium', {}),
        },
      },
    },
    {
      name: 'firefox',
      testIgnore: CHROMIUM_ONLY,
      use: {
        browserName: 'firefox',
        // A Firefox that is not Playwright's build is driven by the standard protocol.
        ...('executablePath' in firefox && { channel: 'moz-firefox' }),
        launchOptions: firefox,
      },
    },
    { name: 'webkit', testIgnore: CHROMIUM_ONLY, use: { browserName: 'webkit' } },
  ],
});
