import type { Tab } from './tab.js';

interface PageOfTest {
  letPass: (ms: number) => void;
}

/**
 * For a page's `before`: whatever waits for five seconds and more waits until a test lets them
 * pass. Busy machines take seconds for what is done in between, and nobody has to wait for ten.
 */
export const LONG_TIMERS = `{
  const { setTimeout: begin, clearTimeout: end } = window;
  const waiting = new Map();
  let nowMs = 0;
  let last = 1e9;
  window.setTimeout = (work, ms = 0, ...values) => {
    if (ms < 5000) return begin(work, ms, ...values);
    waiting.set(++last, { atMs: nowMs + ms, work });
    return last;
  };
  window.clearTimeout = (id) => void (waiting.delete(id) || end(id));
  window.letPass = (ms) => {
    nowMs += ms;
    for (const [id, { atMs, work }] of waiting) {
      if (atMs <= nowMs && waiting.delete(id)) work();
    }
  };
}`;

/** So much later for the page's long timers, at once. */
export const letPass = (tab: Tab, ms: number): Promise<void> =>
  tab.evaluate((by) => (window as unknown as PageOfTest).letPass(by), ms);
