import type { PageOptions } from './page.js';
import { genericOffer, shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

const NOON = Date.UTC(2026, 2, 16, 12);
export const SENTENCE = 'Weil Sie sich heute Laufschuhe angesehen haben.';

const config = shopConfig({
  shop: { name: 'Laufladen', privacyUrl: '/datenschutz' },
  signals: {
    viewed: {
      derivation: 'observed',
      origin: 'first-party',
      domain: 'browsing',
      values: { running: { de: 'Laufschuhe', en: 'running shoes' } },
    },
  },
  offers: [
    {
      id: 'shoes',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
    },
    genericOffer('news', 'aside'),
  ],
});

const SLOTS = `<main>
<h1>Laufladen</h1>
<taktvoll-slot placement="home">
  <template offer="shoes" creative="category"><p id="shoes">Zehn Prozent auf Laufschuhe</p></template>
  <p id="default">Willkommen</p>
</taktvoll-slot>
</main>`;

/** What the page tells: consent, and what the shopper looked at. */
export const tell = (storage: 'granted' | 'denied') =>
  `(window.taktvoll ||= []).push((client) => {
    client.setConsent({ storage: '${storage}', personalisation: '${storage}', measurement: 'denied' });
    client.signal('viewed', 'running');
  })`;

export const shopPage = (given: PageOptions = {}): PageOptions => ({
  config,
  body: SLOTS,
  language: 'de',
  clock: NOON,
  strictCsp: true,
  scripts: [tell('granted')],
  ...given,
});

export const readPage = () => {
  const slot = document.querySelector('taktvoll-slot');
  const root = document.querySelector('taktvoll-why')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  const isVisible = (selector: string) =>
    Boolean(document.querySelector(selector)?.checkVisibility());
  return {
    isOffered: isVisible('#shoes') || isVisible('#news'),
    isDefault: isVisible('#default'),
    isOpen: Boolean(dialog?.open),
    language: dialog?.lang,
    sentence: dialog?.querySelector('.sentence')?.textContent,
    status: [...(root?.querySelectorAll('[role=status]') ?? [])].map((each) => each.textContent),
    text: dialog?.textContent ?? '',
    /** Where the focus is: in the dialog, else in the slot's frame, else on the page. */
    focus: (root?.activeElement ?? slot?.shadowRoot?.activeElement)?.textContent,
    focused: document.activeElement?.localName,
    problems: [...window.testHarness.violations, ...window.testHarness.uncaught],
  };
};

export const onPage = (tab: Tab) => expect.poll(() => tab.evaluate(readPage));

/** By keyboard, from the slot's own button. */
export async function openByKeyboard(tab: Tab) {
  await onPage(tab).toMatchObject({ isOffered: true });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: 'Warum?' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: true });
}
