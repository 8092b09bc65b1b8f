import type { Client } from '../../../src/model/client.js';
import type { Outcome } from '../../../src/model/decision.js';

// Functions for `tab.evaluate`. They are sent to the page as text: each stands alone.

interface ShopPage {
  taktvoll: { push(work: (client: Client) => void): unknown };
  answers: Promise<readonly Answer[]>;
}

interface Answer {
  readonly outcome: Outcome;
  readonly placement: string;
  readonly impression?: string | undefined;
  readonly kept?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly until?: number | undefined;
}

/** What a shopper who accepted everything but measurement says. */
export function grantConsent(): Promise<void> {
  const page = window as unknown as ShopPage;
  return new Promise((resolve) => {
    page.taktvoll ??= [];
    page.taktvoll.push((client) => {
      client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' });
      resolve();
    });
  });
}

/** Asks for a placement, and says it was rendered only where told so. */
export function ask({ placement, render }: { placement: string; render: boolean }) {
  const page = window as unknown as ShopPage;
  return new Promise<Answer>((resolve, reject) => {
    page.taktvoll.push((client) => {
      client.request({ placement, why: 'on-tap' }).then(async (decision) => {
        if (render && decision.outcome === 'show') await decision.rendered();
        const { outcome, impression, kept } = decision;
        const { reason, until } = await decision.trace();
        resolve({ outcome, placement, impression, kept, reason, until });
      }, reject);
    });
  });
}

/** Asks for all placements at once, as soon as any tab says go; `readAnswers` waits for them. */
export function askWhenTold(placements: readonly string[]) {
  const page = window as unknown as ShopPage;
  const askOne = async (client: Client, placement: string) => {
    const decision = await client.request({ placement });
    if (decision.outcome === 'show') await decision.rendered();
    const { outcome, impression, kept } = decision;
    const { reason, until } = await decision.trace();
    return { outcome, placement, impression, kept, reason, until };
  };
  page.answers = new Promise((resolve, reject) => {
    new BroadcastChannel('go').onmessage = () =>
      page.taktvoll.push((client) => {
        Promise.all(placements.map((placement) => askOne(client, placement))).then(resolve, reject);
      });
  });
}

export function tellToGo() {
  new BroadcastChannel('go').postMessage('go');
}

export function readAnswers() {
  return (window as unknown as ShopPage).answers;
}

/** What a browser tells when the mouse goes up into its tabs. */
export function tellThatMouseLeft() {
  document.body.dispatchEvent(
    new PointerEvent('pointerout', {
      bubbles: true,
      clientX: 200,
      clientY: -5,
      pointerType: 'mouse',
      relatedTarget: null,
    }),
  );
}

/** Selectors of the elements that a shopper can see, of those asked for. */
export function findVisible(selectors: readonly string[]) {
  return selectors.filter((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return Boolean(element?.checkVisibility() && element.getBoundingClientRect().height > 0);
  });
}
