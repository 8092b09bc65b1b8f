import { expect, test } from './support/test.js';
import {
  AGREE,
  decideNext,
  onPage,
  openByKeyboard,
  readPage,
  shopPage,
  slotOf,
  tabTo,
} from './support/why-page.js';

const fit = slotOf('fit', 'fit');
const club = slotOf('club', 'club');

test('10.4 what is wrong is corrected in two taps: the next decision obeys, and is undone', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage({ body: fit })));
  await openByKeyboard(tab);
  await onPage(tab).toMatchObject({ sentence: 'Weil Sie uns Größe 42 genannt haben.' });
  await tabTo(tab, 'Ändern');
  await tab.press('Enter');
  // The first of the values that the config names; the wrong one is none of them.
  await onPage(tab).toMatchObject({ focus: 'Größe 41', isOffered: true });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: 'Größe 43' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    isOffered: false,
    status: ['Erledigt. Ab jetzt gilt: Größe 43.'],
    problems: [],
  });
  expect(await decideNext(tab, 'fit')).toBe('AUDIENCE_NOT_MATCHED');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Ändern', isOffered: true, status: [], problems: [] });
  expect(await decideNext(tab, 'fit')).toBe('show');
});

test('10.4 none of the values need be right: it is only forgotten, or left as it is', async ({
  browser3,
  server,
}) => {
  const later = server.page(shopPage({ body: fit, scripts: [AGREE] }));
  const tab = await browser3.openTab(server.page(shopPage({ body: fit })));
  await openByKeyboard(tab);
  await tabTo(tab, 'Ändern');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Größe 41' });
  await tabTo(tab, 'Abbrechen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Ändern', isOffered: true, status: [] });
  expect(await decideNext(tab, 'fit')).toBe('show');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Größe 41' });
  await tabTo(tab, 'Nur vergessen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    status: ['Erledigt. Ab jetzt nicht mehr.'],
    isOffered: false,
  });
  await tab.goto(later);
  await expect.poll(() => decideNext(tab, 'fit')).toBe('AUDIENCE_NOT_MATCHED');
});

test('10.4 where the config names no values the shopper writes one, and what the shop would refuse is told', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage({ body: club })));
  await openByKeyboard(tab);
  await tabTo(tab, 'Ändern');
  await tab.press('Enter');
  await expect.poll(() => tab.evaluate(focusedField)).toBe('INPUT');
  // The pattern of the config wants a capital letter.
  for (const key of 'solo') await tab.press(key);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    status: ['Das kann dieser Shop nicht vermerken.'],
    isOffered: true,
    problems: [],
  });
  expect(await tab.evaluate(focusedField)).toBe('INPUT');
  expect(await decideNext(tab, 'club')).toBe('show');
  for (let letter = 0; letter < 4; letter++) await tab.press('Backspace');
  for (const key of 'Solo') await tab.press(key);
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    status: ['Erledigt. Ab jetzt gilt: Solo.'],
    isOffered: false,
    problems: [],
  });
  expect(await decideNext(tab, 'club')).toBe('AUDIENCE_NOT_MATCHED');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Ändern', isOffered: true });
  expect((await tab.evaluate(readPage)).problems).toEqual([]);
});

const focusedField = () =>
  document.querySelector('taktvoll-why')?.shadowRoot?.activeElement?.tagName ?? '';
