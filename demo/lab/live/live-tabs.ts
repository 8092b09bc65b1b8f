import type { PageMessage } from './link-names.js';

/** Tabs of the shop by when each was last heard of, in epoch ms. */
export type LiveTabs = ReadonlyMap<string, number>;

/** Pages are asked this often whether they are there. */
export const ASK_EVERY_MS = 2000;
/** Who has not answered for so long is gone without a word. */
const SILENT_MS = 3 * ASK_EVERY_MS;
/** From one page to the next a tab is gone, and back. */
export const BETWEEN_PAGES_MS = 1500;

export function tabsAfter(tabs: LiveTabs, { kind, tab }: PageMessage, now: number): LiveTabs {
  const heardAt = kind === 'gone' ? now - SILENT_MS + BETWEEN_PAGES_MS : now;
  return new Map([...tabs, [tab, heardAt]]);
}

export const tabsAt = (tabs: LiveTabs, now: number): LiveTabs =>
  new Map([...tabs].filter(([, heardAt]) => now - heardAt < SILENT_MS));
