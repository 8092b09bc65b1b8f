import type { Client } from '../../src/model/client.js';
import { ask } from './support/in-page.js';
import { LONG_TIMERS, letPass } from './support/long-timers.js';
import type { TestServer } from './support/server.js';
import {
  onSettings,
  openByKeyboard,
  panelPage,
  readSettings,
  settingsPage,
  tabTo,
  use,
} from './support/settings-page.js';
import type { Tab } from './support/tab.js';
import { type Browser3, expect, test } from './support/test.js';

/** The very next decision. */
const decideNext = async (tab: Tab, placement = 'more') => {
  const { outcome, reason } = await tab.evaluate(ask, { placement, render: false });
  return reason ?? outcome;
};
const onDecision = (tab: Tab, placement?: string) => expect.poll(() => decideNext(tab, placement));

/** Waits until what the page noted is there. */
const onShown = (tab: Tab) =>
  expect
    .poll(() => tab.evaluate(() => Boolean(document.querySelector('#shoes')?.checkVisibility())))
    .toBe(true);

/** A page with an offer on it, and the settings open over it. */
async function openInShop(browser3: Browser3, server: TestServer): Promise<Tab> {
  const tab = await browser3.openTab(server.page(settingsPage()));
  await onShown(tab);
  await openByKeyboard(tab);
  return tab;
}

test('opens by keyboard, names nothing before a tap, and gives the focus back', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  const { text, language, problems, keys } = await tab.evaluate(readSettings);
  expect(language).toBe('de');
  expect(text).toContain('3 Notizen aus 3 Bereichen – anzeigen');
  expect(text).toContain('Heute 1 Angebot – anzeigen');
  expect(text).not.toMatch(/Laufschuhe|Größe 42|Alster|Straßenschuhe/);
  expect(keys.filter((key) => /^(noted|shown|topic)\//.test(key))).toEqual([
    'noted/summary',
    'shown/summary',
  ]);
  expect(problems).toEqual([]);
  await tab.press('Escape');
  await onSettings(tab).toMatchObject({ isThere: false, focused: 'opener' });
  // And again: nothing of the first time is in the way.
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ isThere: true });
  await use(tab, '✕');
  await onSettings(tab).toMatchObject({ isThere: false, focused: 'opener', problems: [] });
});

test('says what was noted, by whom and until when, once it is asked to', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  await use(tab, 'noted/summary');
  await onSettings(tab).toMatchObject({ focus: 'noted/summary' });
  const { rows } = await tab.evaluate(readSettings);
  expect(rows['noted/viewed/running']).toContain('Sie haben sich heute Laufschuhe angesehen.');
  expect(rows['noted/viewed/running']).toContain('Von dieser Website. Bleibt bis 12. September.');
  expect(rows['noted/size/42']).toContain('Sie haben uns Größe 42 genannt.');
  expect(rows['noted/size/42']).toContain('Von Ihnen.');
  // And folded again, nothing is named any more.
  await tab.press('Enter');
  await onSettings(tab).not.toMatchObject({ text: expect.stringContaining('Laufschuhe') });
});

test('10.4 what is forgotten decides nothing any more, and comes back while it can', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  expect(await decideNext(tab)).toBe('show');
  await use(tab, 'noted/summary');
  await use(tab, 'noted/viewed/running/0');
  await onSettings(tab).toMatchObject({ focus: 'noted/viewed/running/undo' });
  expect(await decideNext(tab)).toBe('AUDIENCE_NOT_MATCHED');
  expect((await tab.evaluate(readSettings)).heard).toBe('Vergessen. Wird nicht mehr vermerkt.');
  await tab.press('Enter');
  await onDecision(tab).toBe('show');
  const { rows, problems } = await tab.evaluate(readSettings);
  expect(rows['noted/viewed/running']).toContain('Sie haben sich heute Laufschuhe angesehen.');
  expect(problems).toEqual([]);
});

test('10.4 a value is corrected from the list that the shop knows', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  expect(await decideNext(tab, 'aside')).toBe('AUDIENCE_NOT_MATCHED');
  await use(tab, 'noted/summary');
  await use(tab, 'noted/size/42/correct');
  await onSettings(tab).toMatchObject({ focus: 'noted/size/42/right' });
  await tab.press('ArrowDown');
  await use(tab, 'noted/size/42/save');
  // Painted is what was committed before: the decision alone does not tell that it is.
  await onSettings(tab).toMatchObject({ focus: 'noted/size/42/undo' });
  expect(await decideNext(tab, 'aside')).toBe('show');
  const { rows } = await tab.evaluate(readSettings);
  expect(rows['noted/size/44']).toContain('Sie haben uns Größe 44 genannt.');
  await tab.press('Enter');
  await onDecision(tab, 'aside').toBe('AUDIENCE_NOT_MATCHED');
});

test('10.4 what the shop cannot note is not noted, and the old value stays', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  await use(tab, 'noted/summary');
  await use(tab, 'noted/club/Alster/correct');
  await onSettings(tab).toMatchObject({ focus: 'noted/club/Alster/right' });
  for (const key of '12') await tab.press(key);
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({
    heard: 'Das kann der Shop hier nicht vermerken. Es bleibt, wie es war.',
  });
  expect((await tab.evaluate(readSettings)).rows['noted/club/Alster']).toContain('„Alster“');
});

test('6.3 the slider only tightens, and leaves it to the shop at its upper end', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  const levelOf = () =>
    tab.evaluate(async () => {
      const page = window as unknown as { taktvoll: Client };
      const { level, shopLevel } = (await page.taktvoll.overview()).choices;
      return { level, shopLevel };
    });
  await tabTo(tab, 'level/slider');
  await tab.press('Home');
  await onDecision(tab).toBe('TOO_PERSONAL');
  expect((await tab.evaluate(readSettings)).text).toContain('Nichts Persönliches.');
  expect(await levelOf()).toEqual({ level: 0, shopLevel: 35 });
  await tab.press('End');
  await onDecision(tab).toBe('show');
  await onSettings(tab).toMatchObject({ focus: 'level/slider' });
  expect(await levelOf()).toEqual({ level: null, shopLevel: 35 });
  // One step below is a limit of the shopper's own.
  await tab.press('ArrowLeft');
  await expect.poll(levelOf).toEqual({ level: 34, shopLevel: 35 });
  await tab.press('Home');
  await onDecision(tab).toBe('TOO_PERSONAL');
  // Back to where it was drawn from, however many steps it took.
  await use(tab, 'level/undo');
  await onDecision(tab).toBe('show');
  await expect.poll(levelOf).toEqual({ level: null, shopLevel: 35 });
});

for (const { name, section, key, press, reason, placement } of [
  { name: 'everything personal off', key: 'off/switch', press: ' ', reason: 'VETO_SWITCHED_OFF' },
  { name: 'everything paused', key: 'paused/switch', press: ' ', reason: 'PAUSED_BY_SHOPPER' },
  {
    name: 'a topic family rests',
    section: 'topics',
    key: 'topic/shoes/switch',
    press: ' ',
    reason: 'MUTED',
  },
  {
    name: 'an offer is hidden',
    section: 'shown',
    key: 'hide',
    press: 'Enter',
    reason: 'MUTED',
    placement: 'home',
  },
] as const) {
  test(`${name}: the very next decision obeys, and it is undone`, async ({ browser3, server }) => {
    const tab = await browser3.openTab(server.page(settingsPage()));
    await onShown(tab);
    await openByKeyboard(tab);
    expect(await decideNext(tab, placement)).toBe('show');
    if (section) await use(tab, `${section}/summary`);
    const { keys } = await tab.evaluate(readSettings);
    const control = key === 'hide' ? keys.find((each) => /^shown\/.+\/0$/.test(each))! : key;
    await use(tab, control, press === ' ' ? 'Space' : press);
    await onDecision(tab, placement).toBe(reason);
    await use(tab, control.replace(/[^/]+$/, 'undo'));
    await onDecision(tab, placement).toBe('show');
    await onSettings(tab).toMatchObject({ focus: control, problems: [] });
  });
}

test('each switch goes back by itself, and the next decision obeys that, too', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  for (const [key, reason, on, off] of [
    [
      'off',
      'VETO_SWITCHED_OFF',
      'Ab jetzt nichts Persönliches mehr.',
      'Persönliche Angebote sind wieder zugelassen.',
    ],
    [
      'paused',
      'PAUSED_BY_SHOPPER',
      'Ab jetzt erscheint kein Angebot mehr.',
      'Angebote erscheinen wieder.',
    ],
    ['topic/road-shoes', 'MUTED', 'Ruht ab jetzt.', 'Ruht nicht mehr.'],
  ] as const) {
    if (key.startsWith('topic')) await use(tab, 'topics/summary');
    await use(tab, `${key}/switch`, 'Space');
    await onSettings(tab).toMatchObject({ heard: on, focus: `${key}/switch` });
    expect(await decideNext(tab)).toBe(reason);
    await tab.press('Space');
    await onSettings(tab).toMatchObject({ heard: off, focus: `${key}/switch`, problems: [] });
    expect(await decideNext(tab)).toBe('show');
  }
});

test('a topic rests with the one above it, and a hidden offer is allowed again', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(settingsPage()));
  await onShown(tab);
  await tab.evaluate(async () => {
    const { preferences } = (window as unknown as { taktvoll: Client }).taktvoll;
    await preferences.mute({ topic: 'shoes' });
    await preferences.mute({ offer: 'news' });
  });
  await openByKeyboard(tab);
  await use(tab, 'topics/summary');
  expect((await tab.evaluate(readSettings)).rows['topic/road-shoes']).toContain('Ruht mit: Schuhe');
  expect(await decideNext(tab, 'news')).toBe('MUTED');
  await use(tab, 'hidden/summary');
  await use(tab, 'hidden/news/0');
  await onDecision(tab, 'news').toBe('show');
  expect((await tab.evaluate(readSettings)).rows['hidden/news']).toContain('Neu im Laden');
});

test('what was held back is there, with its limit and when it comes', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(settingsPage()));
  await onShown(tab);
  await tab.evaluate(async () => {
    const { taktvoll } = window as unknown as { taktvoll: Client };
    const seen = await taktvoll.request({ placement: 'news' });
    await seen.rendered();
    await seen.dismissed();
  });
  expect(await decideNext(tab, 'news')).toBe('FREQUENCY_CAP_REACHED');
  await openByKeyboard(tab);
  await use(tab, 'held/summary');
  const row = (await tab.evaluate(readSettings)).rows['held/news/FREQUENCY_CAP_REACHED'];
  expect(row).toContain('Neu im Laden');
  expect(row).toContain('zurückgehalten. Es war oft genug zu sehen.');
  expect(row).toContain('Nicht vor Freitag.');
});

test('what stands on the page is found from the list of what was seen', async ({
  browser3,
  server,
}) => {
  const tab = await openInShop(browser3, server);
  await use(tab, 'shown/summary');
  const { keys } = await tab.evaluate(readSettings);
  await use(tab, keys.find((key) => key.endsWith('/find'))!);
  await onSettings(tab).toMatchObject({ isThere: false, focused: 'taktvoll-slot', problems: [] });
});

test('the ways back are there for ten seconds', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(settingsPage({ before: LONG_TIMERS })));
  await onShown(tab);
  await openByKeyboard(tab);
  await use(tab, 'noted/summary');
  await use(tab, 'noted/viewed/running/0');
  await onSettings(tab).toMatchObject({ focus: 'noted/viewed/running/undo' });
  await letPass(tab, 9_999);
  expect((await tab.evaluate(readSettings)).focus).toBe('noted/viewed/running/undo');
  await letPass(tab, 1);
  // The focus goes on where it was; that it is not noted any more is still said, and can be changed.
  const { focus, rows } = await tab.evaluate(readSettings);
  expect(focus).toBe('noted/summary');
  expect(rows['noted/viewed/running']).toBeUndefined();
  expect(rows['forgotten/viewed/running']).toContain('Laufschuhe');
  await use(tab, 'forgotten/viewed/running/0');
  await onSettings(tab).toMatchObject({ heard: 'Wird wieder vermerkt.' });
});

test('as a part of a page it says the same, in the language of the page', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(panelPage({ language: 'en' })));
  await onSettings(tab).toMatchObject({ isThere: true, language: 'en' });
  await onSettings(tab).toMatchObject({ text: expect.stringContaining('3 notes of 3 kinds') });
  expect((await tab.evaluate(readSettings)).text).not.toContain('running shoes');
  await use(tab, 'noted/summary');
  const { rows, problems } = await tab.evaluate(readSettings);
  expect(rows['noted/viewed/running']).toContain('You looked at running shoes today.');
  expect(problems).toEqual([]);
});

test('9.5 without consent to storage it says that nothing is kept, and keeps nothing', async ({
  browser3,
  server,
}) => {
  const path = server.page(panelPage({ consent: 'denied' }));
  const tab = await browser3.openTab(path);
  await onSettings(tab).toMatchObject({ isThere: true });
  const { text } = await tab.evaluate(readSettings);
  expect(text).toContain('Hier wird nichts gespeichert');
  expect(text).toContain('bis Sie die Seite neu laden');
  expect(text).toContain('Keine Notizen');
  await use(tab, 'paused/switch', 'Space');
  await onDecision(tab, 'news').toBe('PAUSED_BY_SHOPPER');
  expect(await tab.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await tab.reload();
  await onDecision(tab, 'news').toBe('show');
});
