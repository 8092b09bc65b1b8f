import type { PageOptions } from './page.js';
import { genericOffer, shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

/** A Monday. */
export const NOON = Date.UTC(2026, 2, 16, 12);

const firstParty = { origin: 'first-party' } as const;
const labels = (de: string, en: string) => ({ de, en });

const config = shopConfig({
  shop: { name: 'Laufladen', privacyUrl: '/datenschutz' },
  signals: {
    viewed: {
      ...firstParty,
      derivation: 'observed',
      domain: 'browsing',
      label: labels('Kategorien, die Sie angesehen haben', 'Categories you looked at'),
      values: {
        running: labels('Laufschuhe', 'running shoes'),
        rain: labels('Regenkleidung', 'rain gear'),
      },
    },
    size: {
      ...firstParty,
      derivation: 'stated',
      holds: 'one',
      label: labels('Ihre Schuhgröße', 'Your shoe size'),
      values: { '42': labels('Größe 42', 'size 42'), '44': labels('Größe 44', 'size 44') },
    },
    club: {
      ...firstParty,
      derivation: 'stated',
      holds: 'one',
      label: labels('Ihr Verein', 'Your club'),
      values: '[A-Z][a-z]+',
    },
  },
  topics: {
    shoes: { label: labels('Schuhe', 'Shoes') },
    'road-shoes': { parent: 'shoes', label: labels('Straßenschuhe', 'Road shoes') },
  },
  campaigns: { spring: { topic: 'road-shoes' } },
  offers: [
    {
      id: 'shoes',
      label: labels('Zehn Prozent auf Laufschuhe', 'Ten per cent off running shoes'),
      campaign: 'spring',
      placements: ['home'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
    },
    // Asked for by tests: what stands in its place is not asked everything again.
    {
      id: 'more-shoes',
      campaign: 'spring',
      placements: ['more'],
      audience: { signal: 'viewed', equals: 'running' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
    },
    {
      ...genericOffer('big-sizes', 'aside'),
      audience: { signal: 'size', equals: '44' },
      creatives: [{ id: 'category', explicitness: 'category', uses: ['size'] }],
    },
    {
      ...genericOffer('news', 'news'),
      label: labels('Neu im Laden', 'New in the shop'),
      limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '4d' }] },
    },
  ],
});

const BODY = `<main>
<h1>Laufladen</h1>
<p><button id="opener" type="button">Einstellungen</button></p>
<taktvoll-slot placement="home">
  <template offer="shoes" creative="category"><p id="shoes">Zehn Prozent auf Laufschuhe</p></template>
  <p id="default">Willkommen</p>
</taktvoll-slot>
</main>`;

/** The page tells consent and what it knows, and has a button for the settings. */
const tell = (word: 'granted' | 'denied') =>
  `(window.taktvoll ||= []).push((client) => {
    client.setConsent({ storage: '${word}', personalisation: '${word}', measurement: 'denied' });
    client.signal('viewed', 'running');
    client.signal('size', '42');
    client.signal('club', 'Alster');
  });
  addEventListener('DOMContentLoaded', () => {
    const opener = document.querySelector('#opener');
    opener?.addEventListener('click', () =>
      window.taktvoll.push((client) => client.openSettings(opener)));
  });`;

export interface SettingsPage extends PageOptions {
  readonly consent?: 'granted' | 'denied';
}

export const settingsPage = ({
  consent = 'granted',
  ...given
}: SettingsPage = {}): PageOptions => ({
  config,
  body: BODY,
  language: 'de',
  clock: NOON,
  strictCsp: true,
  scripts: [tell(consent)],
  ...given,
});

/** A page with the panel as a part of it. */
export const panelPage = (given: SettingsPage = {}): PageOptions =>
  settingsPage({
    body: `<main><h1>Datenschutz</h1><p><button id="before" type="button">Davor</button></p>
<taktvoll-panel></taktvoll-panel></main>`,
    ...given,
  });

/** What the settings say, wherever they stand. */
export const readSettings = () => {
  const host = document.querySelector('taktvoll-settings, taktvoll-panel');
  const root = host?.shadowRoot;
  const active = root?.activeElement;
  const settings = root?.querySelector('.settings');
  const rows = [...(settings?.querySelectorAll('[data-key]') ?? [])];
  return {
    isThere: Boolean(settings),
    /** Key of what has the focus; of what has none, its text. */
    focus: active ? (active.getAttribute('data-key') ?? active.textContent ?? '') : null,
    focused: document.activeElement?.id || document.activeElement?.localName,
    language: settings?.closest<HTMLElement>('[lang]')?.lang,
    keys: rows.map((row) => row.getAttribute('data-key') ?? ''),
    rows: Object.fromEntries(
      rows.map((row) => [row.getAttribute('data-key') ?? '', row.textContent ?? '']),
    ),
    text: settings?.textContent ?? '',
    heard: root?.querySelector('[role=status]')?.textContent ?? '',
    question: root?.querySelector('dialog.question')?.textContent ?? null,
    problems: [...window.testHarness.violations, ...window.testHarness.uncaught],
  };
};

export const onSettings = (tab: Tab) => expect.poll(() => tab.evaluate(readSettings));

/** More controls than the settings ever have. */
const MAX_TABS = 60;

/** Goes there as somebody without a mouse does. */
export async function tabTo(tab: Tab, key: string, by: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let pressed = 0; pressed < MAX_TABS; pressed++) {
    if ((await tab.evaluate(readSettings)).focus === key) return;
    await tab.press(by);
  }
  throw new Error(`"${key}" was not reached: ${JSON.stringify(await tab.evaluate(readSettings))}`);
}

/** Goes there and presses. */
export async function use(tab: Tab, key: string, press = 'Enter') {
  await tabTo(tab, key);
  await tab.press(press);
}

/** By keyboard, from the page's own button. */
export async function openByKeyboard(tab: Tab) {
  await expect
    .poll(() => tab.evaluate(() => Boolean(document.querySelector('#shoes, #news, #default'))))
    .toBe(true);
  await tab.press('Tab');
  await onSettings(tab).toMatchObject({ focused: 'opener' });
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ isThere: true, focus: 'Angebots-Einstellungen' });
}
