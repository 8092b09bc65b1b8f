import type { Client, SlotHost } from '../../src/model/client.js';
import { onSettings, panelPage, readSettings, use } from './support/settings-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';
import {
  decideNext,
  onPage,
  openByKeyboard,
  readPage,
  shopPage,
  slotOf,
  tabTo,
  whyConfig,
} from './support/why-page.js';

interface Shop {
  readonly taktvoll: SlotHost;
  isFull?: boolean;
}

const FORGET = 'Laufschuhe vergessen';
const DONE = 'Erledigt. Ab jetzt nicht mehr.';

/** From when it is told so the browser has no room for anything. */
const RUNS_FULL = `const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (...values) {
  if (window.isFull) throw new DOMException('No room', 'QuotaExceededError');
  return put.apply(this, values);
};`;

const runFull = (tab: Tab) =>
  tab.evaluate(() => {
    (window as unknown as Shop).isFull = true;
  });

test('10.5 where the storage is full a lever acts, and says that it lasts until reload', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage({ before: RUNS_FULL })));
  await openByKeyboard(tab);
  expect((await tab.evaluate(readPage)).text).not.toContain('Neuladen');
  await runFull(tab);
  await tabTo(tab, FORGET);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    isOffered: false,
    status: [`${DONE} Gilt bis zum Neuladen der Seite.`],
    problems: [],
  });
  expect(await decideNext(tab)).not.toBe('show');
});

test('10.5 Offer settings do not blame the shopper for a browser that cannot store', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(panelPage({ before: RUNS_FULL })));
  await onSettings(tab).toMatchObject({ text: expect.stringContaining('3 Notizen aus') });
  await runFull(tab);
  await use(tab, 'paused/switch', 'Space');
  await onSettings(tab).toMatchObject({
    heard: 'Ab jetzt erscheint kein Angebot mehr.',
    text: expect.stringContaining('Dieser Browser speichert hier gerade nichts.'),
    problems: [],
  });
  expect((await tab.evaluate(readSettings)).text).not.toContain('Einwilligung');
});

test('2.6 a clock that is set back meanwhile keeps nothing from being undone', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  for (const lever of [
    FORGET,
    'Dieses Angebot nicht mehr zeigen',
    'Alles Persönliche abschalten',
  ]) {
    await tabTo(tab, lever);
    await tab.press('Enter');
    await onPage(tab).toMatchObject({ focus: 'Rückgängig', isOffered: false });
    await tab.evaluate(() => window.testHarness.clock.stopAt(Date.now() - 3_600_000));
    await tab.press('Enter');
    await onPage(tab).toMatchObject({ focus: lever, isOffered: true, status: [], problems: [] });
    expect(await decideNext(tab)).toBe('show');
  }
});

test('9.5 what another tab deleted meanwhile is not stored again by an undo', async ({
  browser3,
  server,
}) => {
  const path = server.page(shopPage());
  const other = await browser3.openTab(path);
  await onPage(other).toMatchObject({ isOffered: true });
  const tab = await browser3.openTab(path);
  await openByKeyboard(tab);
  await tabTo(tab, FORGET);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig', isOffered: false });
  await other.evaluate(() => (window as unknown as Shop).taktvoll.erase());
  const stored = () => other.evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(stored).toBe(0);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: FORGET, status: [], problems: [] });
  expect(await stored()).toBe(0);
});

test('11 a page that takes the offer, its slot and the dialog away gets no error, and is answered again', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tab.evaluate(() => document.querySelector('taktvoll-slot')!.remove());
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, problems: [] });
  await tab.goto(server.page(shopPage()));
  await openByKeyboard(tab);
  // As a framework does that owns the whole body.
  await tab.evaluate(() => {
    document.querySelector('taktvoll-why')!.remove();
  });
  await onPage(tab).toMatchObject({ isOpen: false, problems: [] });
  await tab.evaluate(() =>
    document.querySelector('taktvoll-slot')!.shadowRoot!.querySelector('button')!.click(),
  );
  await onPage(tab).toMatchObject({ isOpen: true, problems: [] });
});

test('12 a page that shows nothing can still be asked why, and turn off what is personal', async ({
  browser3,
  server,
}) => {
  const body = `<button id="why" type="button">Warum?</button>${slotOf('elsewhere', 'none')}`;
  const tab = await browser3.openTab(server.page(shopPage({ body })));
  await tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { taktvoll } = window as unknown as { taktvoll: { push(work: unknown): void } };
        taktvoll.push(async (client: Client) => {
          const decision = await client.request({ placement: 'empty', why: 'on-tap' });
          void decision.openWhy(document.querySelector<HTMLElement>('#why')!);
          resolve();
        });
      }),
  );
  await onPage(tab).toMatchObject({
    isOpen: true,
    sentence: 'Hier ist gerade kein Angebot zu sehen.',
    problems: [],
  });
  const { text } = await tab.evaluate(readPage);
  expect(text).not.toContain('Dieses Angebot nicht mehr zeigen');
  await tabTo(tab, 'Alles Persönliche abschalten');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ status: ['Erledigt. Ab jetzt nichts Persönliches mehr.'] });
});

for (const [language, browsers, why, title] of [
  ['pt', 'de-DE', 'Why this?', 'Why this offer?'],
  ['', 'de-DE', 'Why this?', 'Why this offer?'],
  ['DE', 'en-US', 'Warum?', 'Warum dieses Angebot?'],
  ['de-AT', 'en-US', 'Warum?', 'Warum dieses Angebot?'],
  // Without a word of the page's the browser knows whom it serves.
  [undefined, 'de-DE', 'Warum?', 'Warum dieses Angebot?'],
] as const) {
  test(`the button, the dialog and its levers speak one language: page ${language}, browser ${browsers}`, async ({
    browser3,
    server,
  }) => {
    const before = `Object.defineProperty(navigator, 'language', { value: '${browsers}' });
      if (${language === undefined}) document.documentElement.removeAttribute('lang');`;
    const tab = await browser3.openTab(
      server.page(shopPage({ language: language ?? 'x', before })),
    );
    await openByKeyboard(tab, why);
    await onPage(tab).toMatchObject({ focus: title, problems: [] });
    const { text, language: of } = await tab.evaluate(readPage);
    const isGerman = why === 'Warum?';
    expect(of).toBe(isGerman ? 'de' : 'en');
    expect(text).toContain(isGerman ? 'Thema „Laufen“ ruhen lassen' : 'Rest the topic “Running”');
    await tabTo(tab, isGerman ? 'Angebots-Einstellungen' : 'Offer settings');
    await tab.press('Enter');
    await onSettings(tab).toMatchObject({ isThere: true, language: isGerman ? 'de' : 'en' });
  });
}

test('what a shop calls things is text, however long it is, and what has no name is quoted', async ({
  browser3,
  server,
}) => {
  const html = '<img src=x onerror="window.hurt=1"><b>fett</b>';
  // As long as the config lets it be, in one word.
  const long = 'x'.repeat(200 - html.length);
  const { signals } = whyConfig();
  const named = whyConfig({
    signals: {
      ...signals,
      viewed: { ...signals!.viewed!, values: { running: { de: html + long, en: html } } },
    },
    topics: { running: { label: { de: html, en: html } } },
  });
  const tab = await browser3.openTab(server.page(shopPage({ config: named })));
  await openByKeyboard(tab);
  const { sentence, text } = await tab.evaluate(readPage);
  expect(sentence).toContain(html);
  expect(text).toContain(`Thema „${html}“ ruhen lassen`);
  const found = await tab.evaluate(() => {
    const root = document.querySelector('taktvoll-why')!.shadowRoot!;
    const dialog = root.querySelector('dialog')!;
    const { height } = dialog.getBoundingClientRect();
    return {
      elements: root.querySelectorAll('img,b').length,
      isHurt: 'hurt' in window,
      fits: height <= innerHeight && dialog.scrollWidth <= dialog.clientWidth,
    };
  });
  expect(found).toEqual({ elements: 0, isHurt: false, fits: true });
  await tab.press('Escape');
  const { viewed } = signals!;
  const unnamed = whyConfig({
    signals: { viewed: { ...viewed!, values: ['running'] } },
    topics: {},
    offers: whyConfig().offers!.slice(0, 1),
  });
  await tab.goto(server.page(shopPage({ config: unnamed })));
  await openByKeyboard(tab);
  await onPage(tab).toMatchObject({
    sentence: 'Dieser Shop hat heute vermerkt: „running“ (viewed).',
    text: expect.stringContaining('Dieses Thema ruhen lassen'),
    problems: [],
  });
});
