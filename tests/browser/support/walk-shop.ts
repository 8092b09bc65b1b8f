import type { Page } from '@playwright/test';
import { createCodec } from '../../../src/core/state/codec.js';
import type { State } from '../../../src/core/state/state.js';
import { HOUR_MS, SECOND_MS } from '../../../src/core/time/duration.js';
import { emptyState } from '../../../src/core.js';
import type { Client } from '../../../src/model/client.js';
import type { ShoppingSession } from '../../../src/simulation/sessions.js';
import { pageOfEvent, type ShopPages } from '../../../src/simulation/shop-pages.js';
import type { WalkedDecision } from '../../support/steps-of-walk.js';
import { readStates, writeState } from './stored-state.js';

interface WalkOptions {
  /** Address of the demonstration shop's server. */
  readonly shop: string;
  readonly session: ShoppingSession;
  readonly pages: ShopPages;
  /** Of the shopper's state. */
  readonly seed: string;
  readonly replica: string;
}

interface Walk {
  /** All that the script took, in their order. */
  readonly decisions: readonly (WalkedDecision & { readonly path: string })[];
  /** What is stored in the end. */
  readonly state: State;
}

interface ShopWindow {
  taktvoll: ((client: Client) => void)[];
  decisions: Walk['decisions'][number][];
  /** Resolves once a decision was taken for the placement. */
  decided: (placement: string) => Promise<unknown>;
}

/** Seen is what was on the screen for this long; who leaves sooner has not seen it. */
const VIEWABLE_AFTER_MS = SECOND_MS;

/**
 * Walks through the built shop as the replay does: a new shopper who agrees to everything, a page
 * for each event, at its time. What is shown is really on the screen; nothing is clicked.
 */
export async function walkShop(page: Page, options: WalkOptions): Promise<Walk> {
  await agreeToEverything(page, options);
  await page.addInitScript(noteDecisions);
  const { shop, session, pages } = options;
  const events = [...session.events].sort((a, b) => a.ts - b.ts);
  const decisions: Walk['decisions'][number][] = [];
  let stored: Record<string, unknown> = {};
  // It runs on until it is stopped, and is never set back.
  await page.clock.install({ time: events[0]!.ts - HOUR_MS });
  for (const [index, event] of events.entries()) {
    const { path, query = '', placements } = pageOfEvent(pages, session, event);
    await page.clock.pauseAt(event.ts);
    await page.goto(new URL(path + query, shop).href, { waitUntil: 'domcontentloaded' });
    for (const placement of placements) {
      await page.evaluate(goToSlot, placement);
      await page.evaluate(lookAtSlot, placement);
    }
    const leftAt = events[index + 1]?.ts ?? Infinity;
    if (leftAt >= event.ts + VIEWABLE_AFTER_MS) await page.clock.runFor(VIEWABLE_AFTER_MS);
    // Transactions come one after the other: with this one, those of the page are committed.
    stored = await page.evaluate(readStates);
    const taken = await page.evaluate(() => (window as unknown as ShopWindow).decisions);
    // Slots of what waits for more than a page view ask as well, in vain; pages.json has no such.
    decisions.push(...taken.filter(({ placement }) => placements.includes(placement)));
  }
  return { decisions, state: createCodec().decode(stored.state as string) };
}

/** On the real clock, for the browser forgets the answer half a year after it was given. */
async function agreeToEverything(page: Page, { shop, seed, replica }: WalkOptions): Promise<void> {
  // This page has no script that could be there first.
  await page.goto(shop);
  await page.evaluate(writeState, createCodec().encode(emptyState({ seed, replica })));
  // Nothing is recorded on this one: the shopper is as new as before.
  await page.goto(`${shop}shop/de/privacy.html`);
  await page.locator('#cc-main [data-role="all"]').first().click();
}

/** For `addInitScript`: first in the queue, so that no decision goes by unheard. */
function noteDecisions() {
  const page = window as unknown as ShopWindow;
  page.decisions = [];
  const slots = new EventTarget();
  const listen = (client: Client) =>
    client.on('decision', async (decision) => {
      const { at, placement, outcome, offer, creative, kept } = decision;
      const path = location.pathname;
      const { reason } = await decision.trace();
      page.decisions.push({ at, path, placement, outcome, offer, creative, reason, kept });
      slots.dispatchEvent(new Event(placement));
    });
  page.taktvoll = [listen];
  page.decided = async (asked) =>
    page.decisions.some(({ placement }) => placement === asked) ||
    new Promise((resolve) => slots.addEventListener(asked, resolve, { once: true }));
}

/** For `evaluate`: until the slot has its answer. */
async function goToSlot(placement: string) {
  const slot = document.querySelector(`taktvoll-slot[placement="${placement}"]`);
  slot!.scrollIntoView({ block: 'center', behavior: 'instant' });
  await (window as unknown as ShopWindow).decided(placement);
}

/** For `evaluate`: until the browser says that half of what the slot shows is on the screen. */
function lookAtSlot(placement: string) {
  const slot = document.querySelector(`taktvoll-slot[placement="${placement}"]`)!;
  const shown = slot.querySelector(':scope > [slot="creative"]') ?? slot;
  shown.scrollIntoView({ block: 'center', behavior: 'instant' });
  return new Promise<void>((resolve) => {
    // Observers are told in the order in which they began: the script knows it by then.
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry!.intersectionRatio < 0.5) return;
        observer.disconnect();
        resolve();
      },
      { threshold: 0.5 },
    );
    observer.observe(shown);
  });
}
