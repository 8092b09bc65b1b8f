import { onSettings, readSettings, tabTo as settingsTo, use } from './support/settings-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';
import {
  decideNext,
  onPage,
  openByKeyboard,
  readPage,
  shopPage,
  tabTo,
} from './support/why-page.js';

const SETTINGS = 'Angebots-Einstellungen';
const STOP = 'Dieses Angebot nicht mehr zeigen';

async function goOnToSettings(tab: Tab) {
  await tabTo(tab, SETTINGS);
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ isThere: true, focus: SETTINGS, problems: [] });
  // Only one of them is open at a time.
  expect((await tab.evaluate(readPage)).isOpen).toBe(false);
}

for (const way of ['Escape', '✕']) {
  test(`11 from Offer settings, opened from Why this?, the focus is back at its button: ${way}`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(shopPage()));
    await openByKeyboard(tab);
    await goOnToSettings(tab);
    if (way === 'Escape') await tab.press('Escape');
    else await use(tab, '✕');
    await onSettings(tab).toMatchObject({ isThere: false });
    await onPage(tab).toMatchObject({ focus: 'Warum?', focused: 'taktvoll-slot', problems: [] });
    // And the button still does what it did.
    await tab.press('Enter');
    await onPage(tab).toMatchObject({ isOpen: true });
  });
}

test('11 an offer that a lever took away leaves the focus at its slot, behind Offer settings, too', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tabTo(tab, STOP);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig', isDefault: true });
  await goOnToSettings(tab);
  await tab.press('Escape');
  await onSettings(tab).toMatchObject({ isThere: false });
  await onPage(tab).toMatchObject({ focused: 'taktvoll-slot', isDefault: true, problems: [] });
  expect(await decideNext(tab)).toBe('MUTED');
});

test('11 an offer that is hidden in Offer settings leaves the focus at its slot', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await goOnToSettings(tab);
  await use(tab, 'shown/summary');
  const { keys } = await tab.evaluate(readSettings);
  const hide = keys.find((key) => /^shown\/.+\/0$/.test(key))!;
  await settingsTo(tab, hide);
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ focus: hide.replace(/0$/, 'undo') });
  await tab.press('Escape');
  await onSettings(tab).toMatchObject({ isThere: false });
  await onPage(tab).toMatchObject({ focused: 'taktvoll-slot', isDefault: true, problems: [] });
});

test('11 asked for twice at once it is open once, the first time and later', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await onPage(tab).toMatchObject({ isOffered: true });
  for (const time of ['not loaded yet', 'loaded']) {
    await tab.evaluate(() => {
      const button = document.querySelector('taktvoll-slot')!.shadowRoot!.querySelector('button')!;
      button.focus();
      button.click();
      button.click();
    });
    await onPage(tab).toMatchObject({ isOpen: true, focus: 'Warum dieses Angebot?' });
    // By then the second question is answered, too.
    await decideNext(tab);
    const count = () => document.querySelectorAll('taktvoll-why').length;
    expect(await tab.evaluate(count), time).toBe(1);
    await tab.press('Escape');
    await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?', problems: [] });
  }
});

test('11 a lever that is pressed twice acts once, and asks once', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tab.evaluate(() => {
    const root = document.querySelector('taktvoll-why')!.shadowRoot!;
    const lever = root.querySelector<HTMLElement>('.act')!;
    lever.click();
    lever.click();
  });
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    status: ['Erledigt. Ab jetzt nicht mehr.'],
    isDefault: true,
  });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOffered: true, status: [], problems: [] });
  expect(await decideNext(tab)).toBe('show');
});
