import type { Client } from '../../src/model/client.js';
import { onSettings, panelPage, readSettings, tabTo, use } from './support/settings-page.js';
import { expect, test } from './support/test.js';

interface Shop {
  taktvoll: Client;
}

test('what another tab changes is painted, and what is being typed stays', async ({
  browser3,
  server,
}) => {
  const path = server.page(panelPage());
  // First, so that the keys go to the tab that was opened last.
  const other = await browser3.openTab(path);
  await onSettings(other).toMatchObject({ text: expect.stringContaining('3 Notizen') });
  const tab = await browser3.openTab(path);
  await onSettings(tab).toMatchObject({ text: expect.stringContaining('3 Notizen') });
  await use(tab, 'noted/summary');
  await use(tab, 'topics/summary');
  await tabTo(tab, 'noted/club/Alster/correct', 'Shift+Tab');
  await tab.press('Enter');
  for (const key of 'Elbe') await tab.press(key);
  const place = () =>
    tab.evaluate(() => {
      const root = document.querySelector('taktvoll-panel')!.shadowRoot!;
      const field = root.activeElement as HTMLInputElement;
      const { top, bottom } = field.getBoundingClientRect();
      const isInView = top >= 0 && bottom <= innerHeight;
      return { value: field.value, caret: field.selectionStart, isInView };
    });
  const before = await place();
  expect(before).toMatchObject({ value: 'Elbe', caret: 4, isInView: true });

  await other.evaluate(async () => {
    const { preferences, signal } = (window as unknown as Shop).taktvoll;
    signal('viewed', 'rain');
    await preferences.mute({ topic: 'shoes' });
    await preferences.switchOff();
    await preferences.forget({ signal: 'viewed', value: 'running' });
  });
  await onSettings(tab).not.toMatchObject({
    keys: expect.arrayContaining(['noted/viewed/running']),
  });
  await onSettings(tab).toMatchObject({
    keys: expect.arrayContaining(['noted/viewed/rain', 'forgotten/viewed/running']),
    focus: 'noted/club/Alster/right',
    problems: [],
  });
  expect((await tab.evaluate(readSettings)).rows['topic/road-shoes']).toContain('Ruht mit');
  expect(await place()).toMatchObject({ value: 'Elbe', caret: 4, isInView: true });
  expect(
    await tab.evaluate(() => {
      const root = document.querySelector('taktvoll-panel')!.shadowRoot!;
      return root.querySelector<HTMLInputElement>('[data-key="off/switch"]')!.checked;
    }),
  ).toBe(true);
  // And what was typed is still what is said.
  await tab.press('Enter');
  await onSettings(tab).toMatchObject({ heard: 'Berichtigt.' });
  await onSettings(other).toMatchObject({ text: expect.stringContaining('Notizen') });
});

test('what has the focus and is gone gives it to where it stood', async ({ browser3, server }) => {
  const path = server.page(panelPage());
  const other = await browser3.openTab(path);
  await onSettings(other).toMatchObject({ isThere: true });
  const tab = await browser3.openTab(path);
  await onSettings(tab).toMatchObject({ text: expect.stringContaining('3 Notizen') });
  await use(tab, 'noted/summary');
  await tabTo(tab, 'noted/size/42/0');
  await other.evaluate(() =>
    (window as unknown as Shop).taktvoll.preferences.forget({ signal: 'size' }),
  );
  await onSettings(tab).toMatchObject({ focus: 'noted/summary', problems: [] });
});
