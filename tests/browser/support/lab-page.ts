import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { serve } from '../../../scripts/serve.js';
import { test as base } from './test.js';

const dist = new URL('../../../dist/', import.meta.url);

interface LabFixtures {
  /** Address of lab and shop as they are built, one of its own for each test. */
  site: string;
  /** That of the lab. */
  lab: string;
}

export const test = base.extend<LabFixtures>({
  // Far fewer than usual: every page that is opened replays all of them once for each limit.
  context: async ({ context }, use) => {
    await context.addInitScript(() => {
      try {
        localStorage['taktvoll-lab-shoppers'] ??= '{"seed":1,"count":20}';
      } catch {
        // Pages without storage of their own.
      }
    });
    await use(context);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from it.
  site: async ({}, use) => {
    const roots = ['demo/', ''].map((at) => fileURLToPath(new URL(at, dist)));
    const server = await serve({ roots });
    await use(server.url);
    await server.close();
  },
  lab: async ({ site }, use) => {
    await use(`${site}lab/`);
  },
});

/** Opens the lab in English and waits until it stands. */
export async function openLab(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('tab', { name: 'JSON' }).waitFor();
}

/** Opens the editor. */
export async function openEditor(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.locator('.cm-content').waitFor();
}

/** Opens the lab, and in it the part that holds an element. */
export async function openPart(page: Page, site: string, element: string): Promise<Locator> {
  await page.goto(`${site}lab/`);
  const part = page.locator(element);
  const card = page.locator('details', { has: part });
  await card.locator('summary').click();
  return part;
}
