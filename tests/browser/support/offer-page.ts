import type { Config, OfferConfig } from '../../../src/model/config.js';
import { findVisible } from './in-page.js';
import type { PageOptions } from './page.js';
import { genericOffer, shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

/** Consent as a returning shopper gave it, before anything else. */
export const GRANT = `(window.taktvoll ||= []).push((client) =>
  client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' }))`;

/** An offer for everyone in a placement of its own name. */
export const offerIn = (placement: string, given: Partial<OfferConfig> = {}): OfferConfig => ({
  ...genericOffer(placement, placement),
  ...given,
});

/** A slot for each offer, with a heading, a link and a button in its creative. */
export const slotsFor = (offers: readonly OfferConfig[]): string =>
  offers
    .map(
      ({ id, placements: [placement] }) => `<taktvoll-slot placement="${placement}">
  <template offer="${id}" creative="generic"><div id="${id}"><h2>Offer ${id}</h2>
    <a href="#${id}">Look</a> <button type="button">Note</button></div></template>
</taktvoll-slot>`,
    )
    .join('\n');

/** A page of a shop that shows these offers, several screens tall, with consent given. */
export function offerPage(
  offers: readonly OfferConfig[],
  { config, ...given }: PageOptions & { readonly config?: Partial<Config> } = {},
): PageOptions {
  return {
    config: shopConfig({ offers: [...offers], ...config }),
    body: `<main><h1>Laufladen</h1><p><a id="elsewhere" href="#top">Top</a>
<button id="buy" type="button">Buy</button></p>${slotsFor(offers)}
${'<br>'.repeat(200)}</main>`,
    ...given,
    scripts: [GRANT, ...(given.scripts ?? [])],
  };
}

/** Waits until exactly these offers are on the screen. */
export const expectShown = (tab: Tab, ids: readonly string[], among: readonly string[] = ids) =>
  expect
    .poll(() =>
      tab.evaluate(
        findVisible,
        [...new Set([...ids, ...among])].map((id) => `#${id}`),
      ),
    )
    .toEqual(ids.map((id) => `#${id}`));

/** Nothing of it is on the screen, now and for a while. */
export async function expectNotShown(tab: Tab, ids: readonly string[], forMs: number) {
  const seen = await tab.evaluate(
    async ({ selectors, ms }) => {
      const until = performance.now() + ms;
      const found = () => selectors.filter((one) => document.querySelector(one)?.checkVisibility());
      while (performance.now() < until && !found().length) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return found();
    },
    { selectors: ids.map((id) => `#${id}`), ms: forMs },
  );
  expect(seen).toEqual([]);
}

/** Resolves once the script is there and all that the page did so far is committed. */
export const settle = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const page = window as unknown as {
          taktvoll: {
            push(work: (client: { request(of: object): Promise<unknown> }) => void): void;
          };
        };
        page.taktvoll.push((client) => client.request({ placement: 'none' }).then(() => resolve()));
      }),
  );

/** The shopper does not want the offer any more. */
export const mute = (tab: Tab, offer: string) =>
  tab.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const page = window as unknown as {
          taktvoll: {
            push(
              work: (client: { preferences: { mute(what: object): Promise<void> } }) => void,
            ): void;
          };
        };
        page.taktvoll.push((client) =>
          client.preferences.mute({ offer: id }).then(resolve, reject),
        );
      }),
    offer,
  );
