import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.js';
import { serve } from '../scripts/serve.js';
import { medianOf } from './statistics.js';

const SHOPPERS = 1000;
const BUDGET_MS = 1000;
const LONGEST_TASK_MS = 100;
/** So many fields are moved, one after the other, each so often: going back would cost nothing. */
const FIELDS = 6;
const STEPS = 2;
/** Somebody looks, and moves on. */
const BETWEEN_MS = 500;
/** As many as are kept of a file. */
const SHOPPERS_OF_FILE = 5000;
const EVENTS_OF_SHOPPER = 200;
/** From dropping it on: it is read, handed to the threads, and their first pictures painted. */
const WATCH_FILE_MS = 8000;
const DIST = join(root, 'dist');

/** Runs in the page before all else: how long it was busy at a stretch. */
function watchTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page: from a field's change until all pictures of all shoppers are painted, in ms. */
function moveField(at) {
  const field = document.querySelectorAll('.limit .limit-number')[at];
  const start = performance.now();
  field.value = `${Number(field.value) + 1}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (document.querySelector('[data-replayed]')) {
    throw new Error(`Field ${at + 1} does not take ${field.value}.`);
  }
  return new Promise((resolve) => {
    const look = () => {
      // It leaves with the change, and comes back with the last of the pictures.
      if (!document.querySelector('[data-replayed]')) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      // What follows a frame's work runs when it is painted.
      port1.onmessage = () => resolve(performance.now() - start);
      return requestAnimationFrame(() => port2.postMessage(undefined));
    };
    look();
  });
}

/** Runs in the page: a file of so many shoppers is dropped; resolves when it was read. */
function dropFile([shoppers, events]) {
  const lines = Array.from({ length: shoppers }, (_, session) => {
    const event = (_, index) => ({ aid: index, ts: 1.66e12 + index * 600_000, type: 'clicks' });
    return `${JSON.stringify({ session, events: Array.from({ length: events }, event) })}\n`;
  });
  const file = new File(lines, 'large.jsonl');
  window.longTasks.splice(0);
  return document.querySelector('lab-shoppers').readFile(file);
}

/** The lab as it is built: fields of limits are moved, the usual shoppers are replayed. */
export async function benchLab(browser) {
  if (!existsSync(join(DIST, 'demo/lab'))) {
    throw new Error('The lab is not built yet: run `npm run build` first.');
  }
  const server = await serve({ roots: [join(DIST, 'demo'), DIST] });
  try {
    return await browser.onNewPage((page) => measure(page, `${server.url}lab/`));
  } finally {
    await server.close();
  }
}

async function measure(page, address) {
  await page.addInitScript(watchTasks);
  const takeLongest = () =>
    page.evaluate(() => Math.round(Math.max(0, ...window.longTasks.splice(0))));
  await page.goto(address);
  await page.locator('[data-replayed]').waitFor();
  const longestAtStartMs = await takeLongest();
  const fields = Math.min(FIELDS, await page.locator('.limit .limit-number').count());
  const times = [];
  for (let at = 0; at < fields; at++) {
    for (let step = 0; step < STEPS; step++) {
      await page.waitForTimeout(BETWEEN_MS);
      times.push(await page.evaluate(moveField, at));
    }
  }
  const longestTaskMs = await takeLongest();
  await page.evaluate(dropFile, [SHOPPERS_OF_FILE, EVENTS_OF_SHOPPER]);
  await page.waitForTimeout(WATCH_FILE_MS);
  return {
    shoppers: SHOPPERS,
    moves: times.length,
    medianMs: medianOf(times),
    fastestMs: Math.min(...times),
    slowestMs: Math.max(...times),
    budgetMs: BUDGET_MS,
    longestAtStartMs,
    longestTaskMs,
    eventsOfFile: SHOPPERS_OF_FILE * EVENTS_OF_SHOPPER,
    longestOfFileMs: await takeLongest(),
    longestTaskBudgetMs: LONGEST_TASK_MS,
  };
}
