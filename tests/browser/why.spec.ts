import { LONG_TIMERS, letPass } from './support/long-timers.js';
import { expect, test } from './support/test.js';
import {
  AGREE,
  decideNext,
  onPage,
  openByKeyboard,
  readPage,
  SENTENCE,
  shopPage,
  slotOf,
  tabTo,
  tell,
} from './support/why-page.js';

const DAY_MS = 86_400_000;

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
    name: 'forget this',
    lever: 'Laufschuhe vergessen',
    done: 'Erledigt. Ab jetzt nicht mehr.',
    reason: 'AUDIENCE_NOT_MATCHED',
  },
  {
    name: 'not this offer',
    lever: 'Dieses Angebot nicht mehr zeigen',
    done: 'Erledigt. Ab jetzt nicht mehr.',
    reason: 'MUTED',
  },
  {
    name: 'rest the topic',
    lever: 'Thema „Laufen“ ruhen lassen',
    done: 'Erledigt. Ab jetzt nicht mehr.',
    reason: 'MUTED',
  },
  {
    name: 'everything personal off',
    lever: 'Alles Persönliche abschalten',
    done: 'Erledigt. Ab jetzt nichts Persönliches mehr.',
    reason: 'VETO_SWITCHED_OFF',
  },
]) {
  test(`the lever "${name}" by keyboard alone: the very next decision obeys, and is undone`, async ({
    browser3,
    server,
  }) => {
    const tab = await browser3.openTab(server.page(shopPage()));
    await openByKeyboard(tab);
    expect(await decideNext(tab)).toBe('show');

    await tabTo(tab, lever);
    await tab.press('Enter');
    await onPage(tab).toMatchObject({
      isOpen: true,
      isOffered: false,
      isDefault: true,
      focus: 'Rückgängig',
      status: [done],
      problems: [],
    });
    expect(await decideNext(tab)).toBe(reason);

    await tab.press('Enter');
    await onPage(tab).toMatchObject({ isOffered: true, status: [], focus: lever, problems: [] });
    expect(await decideNext(tab)).toBe('show');
    // And again, from where the focus is now.
    await tab.press('Enter');
    await onPage(tab).toMatchObject({ status: [done], focus: 'Rückgängig' });
    expect(await decideNext(tab)).toBe(reason);
  });
}

test('10.4 what was forgotten comes back with its days, where it is undone', async ({
  browser3,
  server,
}) => {
  const noon = shopPage().clock!;
  const earlier = server.page(shopPage({ clock: noon - 2 * DAY_MS }));
  const today = server.page(shopPage());
  const later = server.page(shopPage({ scripts: [AGREE] }));
  const tab = await browser3.openTab(earlier);
  await onPage(tab).toMatchObject({ isOffered: true });
  await tab.goto(today);
  await openByKeyboard(tab);
  const sentence = 'Weil Sie sich am 14. März und heute Laufschuhe angesehen haben.';
  await onPage(tab).toMatchObject({ sentence });
  await tabTo(tab, 'Laufschuhe vergessen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig' });
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Laufschuhe vergessen' });
  await tab.goto(later);
  await openByKeyboard(tab);
  await onPage(tab).toMatchObject({ sentence });
});

test('10.4 what was forgotten is gone for good, where it is not undone', async ({
  browser3,
  server,
}) => {
  const later = server.page(shopPage({ scripts: [AGREE] }));
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tabTo(tab, 'Laufschuhe vergessen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig', isDefault: true });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focused: 'taktvoll-slot', problems: [] });
  await tab.goto(later);
  await expect.poll(() => decideNext(tab)).toBe('AUDIENCE_NOT_MATCHED');
});

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

test('the way back is there for ten seconds; then the focus stays where it was done', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage({ before: LONG_TIMERS })));
  await openByKeyboard(tab);
  await tabTo(tab, 'Alles Persönliche abschalten');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig' });
  await letPass(tab, 9_999);
  expect((await tab.evaluate(readPage)).focus).toBe('Rückgängig');
  await letPass(tab, 1);
  // What was done is still said.
  const done = 'Erledigt. Ab jetzt nichts Persönliches mehr.';
  expect(await tab.evaluate(readPage)).toMatchObject({ isOpen: true, focus: done, status: [done] });
  expect(await decideNext(tab)).toBe('VETO_SWITCHED_OFF');
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focused: 'taktvoll-slot', problems: [] });
});

test('what is off already can be turned on again', async ({ browser3, server }) => {
  const news = slotOf('aside', 'news', 'generic');
  const tab = await browser3.openTab(server.page(shopPage({ body: news })));
  await openByKeyboard(tab);
  await tabTo(tab, 'Alles Persönliche abschalten');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ focus: 'Rückgängig' });
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?', problems: [] });
  await tab.reload();
  await openByKeyboard(tab);
  await onPage(tab).toMatchObject({
    text: expect.stringContaining('Alles Persönliche ist abgeschaltet.'),
  });
  expect(await decideNext(tab)).toBe('VETO_SWITCHED_OFF');
  await tabTo(tab, 'Persönliches einschalten');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    focus: 'Rückgängig',
    status: ['Erledigt. Persönliches ist eingeschaltet.'],
  });
  expect(await decideNext(tab)).toBe('show');
});

test('what is folded away is unfolded by keyboard, loaded then, and folded again', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  expect(server.requests('/taktvoll.why-more.js')).toBe(0);
  await onPage(tab).toMatchObject({ isUnfolded: false, details: [] });
  await tabTo(tab, 'Mehr dazu');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({ isUnfolded: true, focus: 'Mehr dazu', problems: [] });
  await expect.poll(async () => (await tab.evaluate(readPage)).details.length).toBe(5);
  expect(server.requests('/taktvoll.why-more.js')).toBe(1);
  await tab.press('Space');
  await onPage(tab).toMatchObject({ isUnfolded: false, details: [] });
  await tab.press('Space');
  await expect.poll(async () => (await tab.evaluate(readPage)).details.length).toBe(5);
});

test('a lever that fails says so, keeps the focus, and can be used again', async ({
  browser3,
  server,
}) => {
  server.answer('/taktvoll.why-more.js', { status: 503, type: 'text/plain' });
  const tab = await browser3.openTab(server.page(shopPage()));
  await openByKeyboard(tab);
  await tabTo(tab, 'Laufschuhe vergessen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    isOpen: true,
    isOffered: true,
    focus: 'Laufschuhe vergessen',
    status: ['Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.'],
    problems: [],
  });
  expect(await decideNext(tab)).toBe('show');
});

for (const tone of ['formal', 'informal'] as const) {
  test(`a shop that is ${tone} says so in every sentence, and loads no other`, async ({
    browser3,
    server,
  }) => {
    const { config, ...page } = shopPage();
    const shop = { name: 'Laufladen', privacyUrl: '/datenschutz', tone };
    const tab = await browser3.openTab(server.page({ ...page, config: { ...config, shop } }));
    await openByKeyboard(tab);
    const { text, sentence } = await tab.evaluate(readPage);
    const isInformal = tone === 'informal';
    expect(sentence).toBe(isInformal ? 'Weil du dir heute Laufschuhe angesehen hast.' : SENTENCE);
    expect(/\b(Sie|Ihnen|Ihre?[mnrs]?)\b/.test(text)).toBe(!isInformal);
    expect(/\b(du|dir|dich|deine?[mnrs]?)\b/i.test(text)).toBe(isInformal);
    expect(server.requests('/taktvoll.de-informal.js')).toBe(isInformal ? 1 : 0);
  });
}

test('without consent to storage it says that a lever lasts until reload (9.5)', async ({
  browser3,
  server,
}) => {
  const body = slotOf('aside', 'news', 'generic');
  const tab = await browser3.openTab(server.page(shopPage({ body, scripts: [tell('denied')] })));
  await openByKeyboard(tab);
  const { sentence, text, effects } = await tab.evaluate(readPage);
  expect(sentence).toBe(
    'Dieses Angebot richtet sich an alle, die diese Seite besuchen. Über Sie haben wir nichts benutzt.',
  );
  expect(text).toContain('erlauben Sie Laufladen das Speichern');
  expect(text).toContain('Dieses benutzt nichts über Sie.');
  // Of each lever, and not of the settings.
  expect(
    effects.filter((effect) => effect.includes('Gilt bis zum Neuladen der Seite.')),
  ).toHaveLength(2);
  await tabTo(tab, 'Dieses Angebot nicht mehr zeigen');
  await tab.press('Enter');
  await onPage(tab).toMatchObject({
    status: ['Erledigt. Ab jetzt nicht mehr. Gilt bis zum Neuladen der Seite.'],
  });
  expect(await decideNext(tab, 'aside')).toBe('MUTED');
  await tab.reload();
  await expect.poll(() => decideNext(tab, 'aside')).toBe('show');
});

const listen = `(window.taktvoll ||= []).push((client) =>
  client.on('consent-wanted', () => {
    document.querySelector('h1').textContent = 'Consent settings';
  }))`;

for (const isListening of [true, false]) {
  test(`9.5 the way to the consent settings is offered only where the page opens them: ${isListening}`, async ({
    browser3,
    server,
  }) => {
    const body = slotOf('aside', 'news', 'generic');
    const scripts = [tell('denied'), ...(isListening ? [listen] : [])];
    const tab = await browser3.openTab(server.page(shopPage({ body, scripts })));
    await openByKeyboard(tab);
    const button = 'Zu diesen Einstellungen';
    if (!isListening) {
      return expect((await tab.evaluate(readPage)).text).not.toContain(button);
    }
    await tabTo(tab, button);
    await tab.press('Enter');
    await onPage(tab).toMatchObject({ isOpen: false, focus: 'Warum?', problems: [] });
    expect(await tab.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      'Consent settings',
    );
  });
}
