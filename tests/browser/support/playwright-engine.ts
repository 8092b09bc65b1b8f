import type { Browser, BrowserContext, Page } from '@playwright/test';
import { tellThatMouseLeft } from './in-page.js';
import type { ConsoleMessage, Engine, Session, Tab } from './tab.js';

/** A crashed page answers nothing more; its closing need not be waited for longer than this. */
const CRASH_MS = 5_000;

async function crash(page: Page) {
  const crashed = page.waitForEvent('crash', { timeout: CRASH_MS });
  const protocol = await page.context().newCDPSession(page);
  // Never answered: whoever would answer is gone.
  protocol.send('Page.crash').catch(() => {});
  await crashed;
}

const AWAY_MS = 5_000;

export async function goBack(page: Page) {
  const before = page.url();
  await page.evaluate(() => void setTimeout(() => history.back()));
  const end = Date.now() + AWAY_MS;
  // Calls fail while one document takes the place of the other.
  const address = () => page.evaluate(() => location.href).catch(() => before);
  while ((await address()) === before) {
    if (Date.now() > end) throw new Error(`There is no way back from ${before}.`);
  }
}

function wrapPage(page: Page, isChromium: boolean): Tab {
  const messages: ConsoleMessage[] = [];
  page.on('console', (message) => messages.push({ type: message.type(), text: message.text() }));
  return {
    async goto(path) {
      await page.goto(path);
    },
    async reload() {
      await page.reload();
    },
    evaluate: <Argument, Result>(fn: (argument: Argument) => Result, argument?: Argument) =>
      page.evaluate(fn as never, argument as never) as Promise<never>,
    click: (selector) => page.locator(selector).first().click(),
    press: (key) => page.keyboard.press(key),
    movePointer: (x, y) => page.mouse.move(x, y),
    leaveAtTop: () =>
      isChromium ? page.mouse.move(200, -5) : page.evaluate(tellThatMouseLeft).then(() => {}),
    // Playwright's own waits for a load, which a page from the back/forward cache does not have.
    goBack: () => goBack(page),
    async consoleMessages() {
      // Messages come by events; a round trip lets those under way arrive.
      await page.evaluate(() => 0).catch(() => {});
      return messages;
    },
    screenshot: () => page.screenshot(),
    close: () => page.close(),
    async kill() {
      await page.evaluate(() => window.testHarness.kill());
      if (isChromium) await crash(page);
      await page.close();
    },
  };
}

export function createPlaywrightEngine(browser: Browser): Engine {
  const isChromium = browser.browserType().name() === 'chromium';
  return {
    async openSession(baseURL): Promise<Session> {
      const context: BrowserContext = await browser.newContext({ baseURL });
      return {
        openTab: async () => wrapPage(await context.newPage(), isChromium),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
