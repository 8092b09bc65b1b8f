import type { Client } from '../../src/model/client.js';
import { ask } from './support/in-page.js';
import { startServer } from './support/server.js';
import { onSettings, panelPage, readSettings, tabTo, use } from './support/settings-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

interface Shop {
  taktvoll: Client;
  /** What the page gave the browser to save. */
  saved: { name: string; text: Promise<string> }[];
}

const decideNext = async (tab: Tab) => {
  const { outcome, reason } = await tab.evaluate(ask, { placement: 'more', render: false });
  return reason ?? outcome;
};

/** Takes down what would be saved: where to, each browser decides for itself. */
const watchDownloads = () => {
  const page = window as unknown as Shop;
  page.saved = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    page.saved.push({ name: this.download, text: blobs.get(this.href)!.text() });
  };
};

const readSaved = () => {
  const { saved } = window as unknown as Shop;
  return Promise.all(saved.map(async ({ name, text }) => ({ name, text: await text })));
};

/** Chooses a file, as the browser's own dialog does once somebody pressed the button. */
const chooseFile = ({ name, text }: { name: string; text: string }) => {
  const root = document.querySelector('taktvoll-panel')!.shadowRoot!;
  const input = root.querySelector<HTMLInputElement>('[data-key="import/0"]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
};

const onNotes = (tab: Tab, count: number) =>
  onSettings(tab).toMatchObject({
    text: expect.stringContaining(count === 0 ? 'Keine Notizen' : `${count} Notizen aus`),
  });

const settle = (tab: Tab) =>
  tab.evaluate(() => (window as unknown as Shop).taktvoll.overview().then(() => {}));

test('everything is downloaded, and where nothing is known it is taken over', async ({
  browser3,
  server,
}) => {
  const path = server.page(panelPage());
  const tab = await browser3.openTab(path);
  await onNotes(tab, 3);
  await tab.evaluate(watchDownloads);
  // What the browser's own dialog is opened with is reached as everything else.
  await tabTo(tab, 'import/0');
  await tabTo(tab, 'export/0', 'Shift+Tab');
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ heard: 'Heruntergeladen.', focus: 'export/0' });
  const [saved] = await tab.evaluate(readSaved);
  expect(saved!.name).toMatch(/^angebots-einstellungen-2026-03-16\.json$/);
  expect(JSON.parse(saved!.text)).toBeTruthy();
  expect(saved!.text).toContain('Alster');

  // Another address has a storage of its own, as another browser has.
  const elsewhere = await startServer();
  try {
    const stranger = await browser3.openTab(
      elsewhere.url + elsewhere.page(panelPage({ scripts: [] })),
    );
    await onSettings(stranger).toMatchObject({ isThere: true });
    await stranger.evaluate(() =>
      (window as unknown as Shop).taktvoll.setConsent({
        storage: 'granted',
        personalisation: 'granted',
        measurement: 'denied',
      }),
    );
    await settle(stranger);
    await onNotes(stranger, 0);
    expect(await decideNext(stranger)).toBe('AUDIENCE_NOT_MATCHED');
    await stranger.evaluate(chooseFile, saved!);
    await onSettings(stranger).toMatchObject({ heard: 'Übernommen.' });
    await onNotes(stranger, 3);
    expect(await decideNext(stranger)).toBe('show');
  } finally {
    await elsewhere.close();
  }
});

test('a file that is none of these is refused by name, and changes nothing', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(panelPage()));
  await onNotes(tab, 3);
  for (const text of ['', 'urlaub.jpg', '{"orders":[]}', '[1,2,3]']) {
    await tab.evaluate(chooseFile, { name: `fotos-${text.length}.json`, text });
    await onSettings(tab).toMatchObject({
      heard: `„fotos-${text.length}.json“ wurde nicht übernommen. Nehmen Sie eine Datei, die hier heruntergeladen wurde.`,
      problems: [],
    });
  }
  await onNotes(tab, 3);
  expect(await decideNext(tab)).toBe('show');
});

test('before all is deleted it is asked, and nothing happens on Escape', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(panelPage()));
  await onNotes(tab, 3);
  await use(tab, 'erase/0');
  await onSettings(tab).toMatchObject({ question: expect.stringContaining('Alles löschen?') });
  // Where nothing is off there is no question of it.
  const { question, focus } = await tab.evaluate(readSettings);
  expect(question).not.toContain('abgeschaltet');
  // No answer has the focus: none is suggested.
  expect(focus).toBe('Alles löschen?');
  await tab.press('Escape');
  await onSettings(tab).toMatchObject({ question: null, focus: 'erase/0' });
  await onNotes(tab, 3);

  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ focus: 'Alles löschen?' });
  await use(tab, 'Alles löschen');
  await onSettings(tab).toMatchObject({
    heard: 'Alles ist gelöscht.',
    question: null,
    focus: 'erase/0',
  });
  await onNotes(tab, 0);
  expect(await tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

for (const { answer, reason } of [
  { answer: 'Löschen, und Persönliches bleibt abgeschaltet', reason: 'VETO_SWITCHED_OFF' },
  { answer: 'Löschen, auch das Abschalten', reason: 'show' },
]) {
  test(`9.5 where everything personal is off, it is asked whether that stays: ${answer}`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(panelPage()));
    await onNotes(tab, 3);
    await use(tab, 'off/switch', 'Space');
    await onSettings(tab).toMatchObject({ heard: 'Ab jetzt nichts Persönliches mehr.' });
    await use(tab, 'erase/0');
    await onSettings(tab).toMatchObject({
      question: expect.stringContaining('Soll das so bleiben?'),
      focus: 'Alles löschen?',
    });
    await use(tab, answer);
    await onSettings(tab).toMatchObject({ heard: 'Alles ist gelöscht.', problems: [] });
    await onNotes(tab, 0);
    // With the next page the shop begins anew, and notes what was looked at there.
    await tab.reload();
    await onNotes(tab, 3);
    expect(await decideNext(tab)).toBe(reason);
  });
}
