// `npm run screenshots [-- PART …]`: pictures of the demo shop as it stands in dist/, in every state
// that `screenshots/` plays. They go to screenshots/ with a page of all of them, the README's also
// to docs/images/. A part of a name, as `why-phone` or `settings*dark-en`, takes only the pictures
// that contain it.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.js';
import { root } from './run.js';
import { writeContactSheet } from './screenshots/contact-sheet.js';
import { inviteShoppers } from './screenshots/shoppers.js';
import { takePictures } from './screenshots/take-pictures.js';
import { serve } from './serve.js';

/** Picture of the README → where it lies in the repository. */
export const README_PICTURES = {
  'offer-desktop-light-en': 'docs/images/offer.png',
  'why-phone-light-en': 'docs/images/why.png',
};

const FOLDER = join(root, 'screenshots');

async function take(page, name) {
  const path = join(FOLDER, `${name}.png`);
  const kept = README_PICTURES[name];
  if (kept) {
    await page.screenshot({ path, animations: 'disabled' });
    await copyFile(path, join(root, kept));
    return;
  }
  // A quarter of the time, in larger files.
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { optimizeForSpeed: true });
  await browser.detach();
  await writeFile(path, data, 'base64');
}

/** A star in a part stands for anything. */
const hasPart = (name, part) =>
  part.split('*').reduce((from, each) => {
    const at = from < 0 ? -1 : name.indexOf(each, from);
    return at < 0 ? -1 : at + each.length;
  }, 0) >= 0;

/** @returns whether all were taken */
async function takeAll(wanted) {
  // Loaded late: a test reads only the list above.
  const { chromium } = await import('@playwright/test');
  const executablePath = findBrowser('chromium')?.executablePath;
  if (!existsSync(join(root, 'dist/demo/shop'))) {
    throw new Error('The demo shop is not built yet: run `npm run build` first.');
  }
  if (!wanted.length) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await mkdir(join(root, 'docs/images'), { recursive: true });
  const server = await serve({ roots: [join(root, 'dist/demo'), join(root, 'dist')] });
  // Chromium's sandbox cannot start for root, as in most containers.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const shoppers = inviteShoppers(browser, server.url);
    const isWanted = (name) => !wanted.length || wanted.some((part) => hasPart(name, part));
    const place = { browser, url: server.url, shoppers };
    const { taken, failed } = await takePictures(place, isWanted, take);
    const there = new Set(await readdir(FOLDER));
    const sheet = writeContactSheet((name) => there.has(`${name}.png`));
    await writeFile(join(FOLDER, 'index.html'), sheet);
    for (const { name, error } of failed) console.error(`${name}: ${error.message}\n`);
    const all = `${taken.length} pictures taken, ${failed.length} failed`;
    console.log(`${all}. They lie in screenshots/, with index.html to see them all.`);
    if (!taken.length && !failed.length) console.error(`No name contains: ${wanted.join(' ')}`);
    return taken.length > 0 && !failed.length;
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await takeAll(process.argv.slice(2)))) process.exitCode = 1;
}
