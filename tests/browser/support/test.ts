import { test as base } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.js';
import { createPlaywrightEngine } from './playwright-engine.js';
import { startServer, type TestServer } from './server.js';
import type { Engine, Session, Tab } from './tab.js';
import { LONGEST_START_MS } from './webkitgtk-browser.js';
import { startWebKitGtk } from './webkitgtk-engine.js';

/** The browser of the project, whichever drives it. */
export interface Browser3 {
  /** Opens a tab; all tabs of a test share storage, none shares it with another test. */
  openTab(path: string): Promise<Tab>;
}

/**
 * For starting browsers. It does not count as time of the test: a browser that has to be started
 * anew says nothing about the page that it is going to show.
 */
const START_MS = Math.max(LONGEST_START_MS, 60_000);

interface TestFixtures {
  server: TestServer;
  session: Session;
  browser3: Browser3;
}

export const test = base.extend<TestFixtures, { engine: Engine }>({
  // Not Playwright's own `browser` fixture: it would start a browser that WebKitGTK stands in for.
  engine: [
    async ({ playwright, browserName, channel, launchOptions }, use) => {
      const system = findBrowser(browserName);
      const engine =
        browserName === 'webkit' && system?.executablePath && system.driverPath
          ? await startWebKitGtk({
              executablePath: system.executablePath,
              driverPath: system.driverPath,
            })
          : createPlaywrightEngine(
              await playwright[browserName].launch({
                ...launchOptions,
                ...(channel && { channel }),
              }),
            );
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: START_MS },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  session: [
    async ({ engine, server }, use) => {
      const session = await engine.openSession(server.url);
      await use(session);
      await session.close();
    },
    { timeout: START_MS },
  ],
  browser3: async ({ session }, use) => {
    await use({
      async openTab(path) {
        const tab = await session.openTab();
        await tab.goto(path);
        return tab;
      },
    });
  },
});

export { expect } from '@playwright/test';
