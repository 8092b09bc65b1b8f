import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browsers.js';
import { servePages } from './serve-pages.js';

// Quiet: what the browser asks its maker for costs time too. Root has no sandbox in a container.
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium with a profile on disk, as shoppers have it (a private window keeps IndexedDB in
 * memory), and pages to measure in.
 * @param {string} directory whose files the pages may load
 * @returns `undefined` where there is no Chromium
 */
export async function openBrowser(directory) {
  const found = findBrowser('chromium');
  if (!found) return undefined;
  const server = await servePages(directory);
  const profile = await mkdtemp(join(tmpdir(), 'taktvoll-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    args: ARGS,
    ...(found.executablePath && { executablePath: found.executablePath }),
  });
  return {
    version: context.browser()?.version() ?? '',
    /** Runs work on a page of its own. */
    async onNewPage(work) {
      const page = await context.newPage();
      await page.goto(server.url);
      try {
        return await work(page, context);
      } finally {
        await page.close();
      }
    },
    async close() {
      await context.close();
      await server.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
