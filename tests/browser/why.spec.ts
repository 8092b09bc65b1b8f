import { ask } from './support/in-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';
import { onPage, openByKeyboard, readPage, SENTENCE, shopPage, tell } from './support/why-page.js';

/** The very next decision. */
const decideNext = async (tab: Tab, placement = 'home') => {
  const { outcome, reason } = await tab.evaluate(ask, { placement, render: false });
  return reason ?? outcome;
};

test('opens by keyboard, tells why, and gives the focus back on Escape (11)', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  expect(await tab.evaluate(readPage)).toMatchObject({
    language: 'de',
    sentence: SENTENCE,
    focus: 'Warum dieses Angebot?',
    focused: 'taktvoll-why',
    problems: [],
  });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?', problems: [] });
  // And again: nothing of the first time is in the way.
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: true, sentence: SENTENCE });
  await tab.press('Tab');
  await onPage(tab).toMatchObject({ focus: '✕' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?' });
});

for (const { name, lever, done, reason } of [
  {
    name: 'not this offer',
    lever: 1,
    done: 'Erledigt. Ab jetzt nicht mehr.',
    reason: 'MUTED',
  },
  {
    name: 'everything personal off',
    lever: 2,
    done: 'Erledigt. Ab jetzt nichts Persönliches mehr.',
    reason: 'VETO_SWITCHED_OFF',
  },
]) {
  test(`the lever "${name}" acts on the very next decision, and is undone`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(shopPage()));
    await openByKeyboard(tab);
    expect(await decideNext(tab)).toBe('show');

    await tab.click(`.levers li:nth-child(${lever}) .act`);
    await expect.poll(() => decideNext(tab)).toBe(reason);
    await onPage(tab).toMatchObject({
      isOpen: true,
      isOffered: false,
      isDefault: true,
      focus: 'Rückgängig',
      problems: [],
    });
    expect((await tab.evaluate(readPage)).status[lever - 1]).toBe(done);

    await tab.press('Enter');
    await expect.poll(() => decideNext(tab)).toBe('show');
    await onPage(tab).toMatchObject({ isOffered: true, status: ['', ''], problems: [] });
  });
}

test('what was not undone lasts, in every tab, and the focus stays at the slot', async ({
  browser3,
  server,
}) => {
  const path = server.page(shopPage());
  // First, so that the keys go to the tab that was opened last.
  const other = await browser3.openTab(path);
  const tab = await browser3.openTab(path);
  await openByKeyboard(tab);
  await tab.click('.levers li:nth-child(1) .act');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig', isDefault: true });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focused: 'taktvoll-slot', problems: [] });
  expect(await decideNext(other)).toBe('MUTED');
  await tab.reload();
  await expect.poll(() => decideNext(tab)).toBe('MUTED');
  await onPage(tab).toMatchObject({ isOffered: false, isDefault: true });
});

test('the way back is there for ten seconds', async ({ browser3, server }) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tab.click('.levers li:nth-child(2) .act');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig' });
  const wait = (ms: number) =>
    tab.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);
  await wait(9_000);
  expect((await tab.evaluate(readPage)).focus).toBe('Rückgängig');
  await wait(1_500);
  // The focus goes on inside the dialog; what was done is still said.
  expect(await tab.evaluate(readPage)).toMatchObject({
    isOpen: true,
    focus: '✕',
    status: ['', 'Erledigt. Ab jetzt nichts Persönliches mehr.'],
  });
  expect(await decideNext(tab)).toBe('VETO_SWITCHED_OFF');
});

test('without consent to storage it says that a lever lasts until reload (9.5)', async ({
  browser3,
  server,
}) => {
  const body = `<taktvoll-slot placement="aside">
    <template offer="news" creative="generic"><p id="news">Neu im Laden</p></template>
    <p id="default">Willkommen</p>
  </taktvoll-slot>`;
  const tab = await browser3.openTab(server.page(shopPage({ body, scripts: [tell('denied')] })));
  await openByKeyboard(tab);
  const { sentence, text } = await tab.evaluate(readPage);
  expect(sentence).toBe(
    'Dieses Angebot richtet sich an alle, die diese Seite besuchen. Über Sie haben wir nichts benutzt.',
  );
  expect(text).toContain('nur bis zum Neuladen der Seite');
  expect(text).toContain('Dieses benutzt nichts über Sie.');
  await tab.click('.levers li:nth-child(1) .act');
  await expect.poll(() => decideNext(tab, 'aside')).toBe('MUTED');
  await tab.reload();
  await expect.poll(() => decideNext(tab, 'aside')).toBe('show');
});
