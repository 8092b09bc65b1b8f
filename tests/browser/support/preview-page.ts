import type { Config } from '../../../src/model/config.js';
import type { PageOptions } from './page.js';
import { shopConfig } from './shop.js';
import type { Tab } from './tab.js';
import { expect } from './test.js';

/** The parameter with its settings. */
export const preview = (settings = '') => `?taktvoll-preview${settings && `=${settings}`}`;

const generic = [{ id: 'generic', explicitness: 'generic' as const, uses: [] }];

/** An offer of each kind: for everyone, for some, floating, waiting, and one for another page. */
const config = (): Config =>
  shopConfig({
    signals: {
      viewed: {
        derivation: 'observed',
        origin: 'first-party',
        domain: 'browsing',
        halfLife: '14d',
        values: { running: { de: 'Laufschuhe', en: 'running shoes' } },
      },
    },
    limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: 'lifetime' }] },
    offers: [
      { id: 'plan', placements: ['home'], creatives: generic },
      {
        id: 'shoes',
        placements: ['home'],
        audience: { signal: 'viewed', equals: 'running' },
        creatives: [{ id: 'category', explicitness: 'category', uses: ['viewed'] }],
      },
      {
        id: 'leaving',
        placements: ['float'],
        format: 'overlay',
        when: { trigger: 'exit-intent' },
        creatives: generic,
      },
      {
        id: 'added',
        placements: ['float'],
        format: 'slide-in',
        when: { trigger: 'event', value: 'add_to_cart' },
        creatives: generic,
      },
      {
        id: 'strip',
        placements: ['float'],
        format: 'sticky',
        when: { trigger: 'idle', value: '9min' },
        creatives: generic,
      },
      { id: 'later', placements: ['basket'], creatives: generic },
    ],
  });

const template = (offer: string, creative: string, text: string) =>
  `<template offer="${offer}" creative="${creative}"><h2 class="offer" id="${offer}">${text}</h2></template>`;

const BODY = `<main>
<h1>Laufladen</h1>
<p><a id="inside" href="?next">Next page</a> <a id="outside" href="https://shop.example/">Elsewhere</a></p>
<form action="" method="get"><input type="hidden" name="next" value="2"><button id="send">Send</button></form>
<taktvoll-slot placement="home">
  ${template('plan', 'generic', 'An eight-week plan')}
  ${template('shoes', 'category', 'Ten per cent off shoes')}
  <p id="default">Welcome</p>
</taktvoll-slot>
<taktvoll-slot placement="float">
  ${template('leaving', 'generic', 'Before you go')}
  ${template('added', 'generic', 'It goes well with')}
  ${template('strip', 'generic', 'Free delivery')}
</taktvoll-slot>
</main>`;

/** Notes every access to what a device keeps, whoever asks. */
const SPY = `window.touched = [];
for (const name of ['open', 'deleteDatabase', 'databases']) {
  const real = IDBFactory.prototype[name];
  if (real) IDBFactory.prototype[name] = function (...given) {
    window.touched.push('indexedDB.' + name);
    return real.apply(this, given);
  };
}
for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (...given) {
    window.touched.push('storage.' + name);
    return real.apply(this, given);
  };
}
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
Object.defineProperty(Document.prototype, 'cookie', {
  get() { window.touched.push('cookie'); return cookie.get.call(this); },
  set(value) { window.touched.push('cookie'); cookie.set.call(this, value); },
});`;

/** What a shop's page does: it grants consent, notes what was viewed, and counts what is shown. */
const SCRIPT = `window.counted = [];
(window.taktvoll ||= []).push((client) => {
  client.setConsent({ storage: 'granted', personalisation: 'granted' });
  for (const type of ['decision', 'impression', 'viewable-impression', 'click', 'dismissal', 'conversion']) {
    client.on(type, () => window.counted.push(type));
  }
  client.conversion({ orderId: '1' });
})`;

export const previewedPage = (given: PageOptions = {}): PageOptions => ({
  config: config(),
  body: BODY,
  before: SPY,
  scripts: [SCRIPT],
  strictCsp: true,
  ...given,
});

export const readPreview = () => {
  const page = window as unknown as { touched: string[]; counted: string[] };
  const root = document.querySelector('taktvoll-preview')?.shadowRoot;
  const shown = [...document.querySelectorAll<HTMLElement>('[slot=creative]')];
  const cards = [...(root?.querySelectorAll('.card') ?? [])];
  const markOf = (element: Element) => getComputedStyle(element, '::after').content;
  return {
    hasBar: Boolean(root?.querySelector('section')?.matches(':popover-open')),
    says: root?.querySelector('.strip')?.textContent ?? '',
    offers: shown.map((element) => element.textContent?.trim()),
    marks: shown.map(markOf),
    sentences: Object.fromEntries(
      cards.map((card) => [
        card.querySelector('code')?.textContent ?? card.querySelector('h4')?.textContent,
        card.querySelector('p')?.textContent,
      ]),
    ),
    query: location.search,
    touched: page.touched,
    counted: page.counted,
    requested: performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1)!)
      .filter((name) => /^taktvoll\.(preview|debug)\.js/.test(name)),
    problems: [...window.testHarness.violations, ...window.testHarness.uncaught],
  };
};

/** A page that is just being left has no answer; the next one will. */
export const onPreview = (tab: Tab) =>
  expect.poll(() => tab.evaluate(readPreview).catch(() => 'between two pages'));

/** Presses a button of a panel by the beginning of its name, wherever it is folded away. */
export const press = (tab: Tab, name: string) =>
  tab.evaluate((wanted) => {
    const roots = ['taktvoll-preview', 'taktvoll-debug'].map(
      (panel) => document.querySelector(panel)?.shadowRoot,
    );
    const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
    const found = buttons.find((button) =>
      (button.ariaLabel ?? button.textContent ?? '').startsWith(wanted),
    );
    if (!found)
      throw new Error(`No button "${wanted}": ${buttons.map((b) => b.ariaLabel ?? b.textContent)}`);
    // Afterwards: it may lead to another page.
    setTimeout(() => found.click());
  }, name);
