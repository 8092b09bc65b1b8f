import type { Config } from '../../../src/model/config.js';
import { ask } from './in-page.js';
import type { PageOptions } from './page.js';
import { genericOffer, shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

const NOON = Date.UTC(2026, 2, 16, 12);
export const SENTENCE = 'Weil Sie sich heute Laufschuhe angesehen haben.';

const sizeOf = (value: string) => ({ de: `Größe ${value}`, en: `size ${value}` });

export const whyConfig = (given: Partial<Config> = {}): Config =>
  shopConfig({
    shop: { name: 'Laufladen', privacyUrl: '/datenschutz' },
    signals: {
      viewed: {
        derivation: 'observed',
        origin: 'first-party',
        domain: 'browsing',
        values: { running: { de: 'Laufschuhe', en: 'running shoes' } },
      },
      size: {
        derivation: 'stated',
        origin: 'first-party',
        holds: 'one',
        values: { 41: sizeOf('41'), 42: sizeOf('42'), 43: sizeOf('43') },
      },
      club: { derivation: 'stated', origin: 'first-party', holds: 'one', values: '^[A-Z].*' },
    },
    topics: { running: { label: { de: 'Laufen', en: 'Running' } } },
    campaigns: { spring: { topic: 'running' } },
    offers: [
      {
        id: 'shoes',
        campaign: 'spring',
        placements: ['home'],
        audience: { signal: 'viewed', equals: 'running' },
        creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
      },
      {
        id: 'fit',
        placements: ['fit'],
        audience: { signal: 'size', equals: '42' },
        creatives: [{ id: 'category', explicitness: 'category', uses: ['size'] }],
      },
      {
        id: 'club',
        placements: ['club'],
        audience: { signal: 'club', equals: 'Lauftreff' },
        creatives: [{ id: 'category', explicitness: 'category', uses: ['club'] }],
      },
      genericOffer('news', 'aside'),
    ],
    ...given,
  });

/** A slot of one offer, with its own content. */
export const slotOf = (placement: string, offer: string, creative = 'category'): string => `<main>
<h1>Laufladen</h1>
<taktvoll-slot placement="${placement}">
  <template offer="${offer}" creative="${creative}"><p id="offered">Zehn Prozent auf Laufschuhe</p></template>
  <p id="default">Willkommen</p>
</taktvoll-slot>
</main>`;

/** What the page tells: consent, and what the shopper looked at and said. */
export const tell = (storage: 'granted' | 'denied') =>
  `(window.taktvoll ||= []).push((client) => {
    client.setConsent({ storage: '${storage}', personalisation: '${storage}', measurement: 'denied' });
    client.signal('viewed', 'running');
    client.signal('size', '42');
    client.signal('club', 'Lauftreff');
  })`;

/** As on a later page: what was said before is not said again. */
export const AGREE = `(window.taktvoll ||= []).push((client) =>
  client.setConsent({ storage: 'granted', personalisation: 'granted', measurement: 'denied' }))`;

export const shopPage = (given: PageOptions = {}): PageOptions => ({
  config: whyConfig(),
  body: slotOf('home', 'shoes'),
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
  const focused = root?.activeElement ?? slot?.shadowRoot?.activeElement;
  // Of a button the label, without what stands in smaller letters below it.
  const label = focused?.matches('button') ? focused.firstChild : focused;
  const isVisible = (selector: string) =>
    Boolean(document.querySelector(selector)?.checkVisibility());
  const textOf = (element: Element) => element.textContent ?? '';
  return {
    isOffered: isVisible('#offered'),
    isDefault: isVisible('#default'),
    isOpen: Boolean(dialog?.open),
    language: dialog?.lang,
    sentence: dialog?.querySelector('.sentence')?.textContent,
    /** What was said in the place of levers. */
    status: [...(root?.querySelectorAll('[role=status]') ?? [])].map(textOf).filter(Boolean),
    effects: [...(root?.querySelectorAll('.act small') ?? [])].map(textOf),
    details: [...(root?.querySelectorAll('.details h3') ?? [])]
      .filter((each) => each.checkVisibility())
      .map(textOf),
    isUnfolded: root?.querySelector('.fold')?.ariaExpanded === 'true',
    text: dialog?.textContent ?? '',
    /** Where the focus is: in the dialog, else in the slot's frame, else on the page. */
    focus: label?.textContent ?? '',
    focused: document.activeElement?.localName,
    problems: [...window.testHarness.violations, ...window.testHarness.uncaught],
  };
};

export const onPage = (tab: Tab) => expect.poll(() => tab.evaluate(readPage));

/** By keyboard, from the slot's own button. */
export async function openByKeyboard(tab: Tab, why = 'Warum?') {
  await onPage(tab).toMatchObject({ isOffered: true });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: why });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: true });
}

/** No dialog has more to tab through. */
const MOST_STOPS = 40;

/** Goes on by the Tab key until the focus is on a button of this label. */
export async function tabTo(tab: Tab, label: string) {
  const seen: string[] = [];
  while (seen.length < MOST_STOPS) {
    await tab.press('Tab');
    const { focus } = await tab.evaluate(readPage);
    if (focus === label) return;
    seen.push(focus);
  }
  throw new Error(`The Tab key leads to ${JSON.stringify(seen)}, not to "${label}".`);
}

/** The very next decision. */
export async function decideNext(tab: Tab, placement = 'home') {
  const { outcome, reason } = await tab.evaluate(ask, { placement, render: false });
  return reason ?? outcome;
}
