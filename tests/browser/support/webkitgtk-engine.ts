import type { Engine } from './tab.js';
import { type MiniBrowser, startMiniBrowser, type WebKitGtkPaths } from './webkitgtk-browser.js';
import { wrapWindow } from './webkitgtk-tab.js';

/** A browser that takes longer to answer, or to put its windows away, is replaced. */
const ANSWER_MS = 10_000;

async function isDoneInTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, late]);
  clearTimeout(timer);
  return isDone;
}

/**
 * One MiniBrowser for as long as the worker runs: starting one takes longer than most tests.
 * A test finds nothing of the one before. What is stored belongs to an address, and each test has
 * its own; cookies, which belong to the host, are deleted; windows are closed. A browser that died
 * or hangs is replaced before the next test: the one that it died in has failed.
 */
export async function startWebKitGtk(paths: WebKitGtkPaths): Promise<Engine> {
  let browser: MiniBrowser | undefined = await startMiniBrowser(paths);

  async function endBrowser() {
    const ended = browser;
    browser = undefined;
    await ended?.end();
  }

  return {
    async openSession(baseUrl) {
      if (browser && !(await isDoneInTime(browser.session.expectAnswer()))) await endBrowser();
      browser ??= await startMiniBrowser(paths);
      const { session } = browser;
      return {
        openTab: async () => wrapWindow(session, await session.openWindow(), baseUrl),
        async close() {
          if (!(await isDoneInTime(session.forget(baseUrl)))) await endBrowser();
        },
      };
    },
    close: endBrowser,
  };
}
