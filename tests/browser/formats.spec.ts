import { findVisible } from './support/in-page.js';
import { expectNotShown, expectShown, offerIn, offerPage, settle } from './support/offer-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const overlay = offerIn('overlay', { format: 'overlay' });
const slideIn = offerIn('slide-in', { format: 'slide-in' });
const sticky = offerIn('sticky', { format: 'sticky' });

/** Where the focus is, whether the page behind can be used, and what was recorded. */
const readPage = () => {
  const active = document.activeElement;
  const inShadow = active?.shadowRoot?.activeElement;
  const buy = document.querySelector<HTMLElement>('#buy')!;
  const { left, top } = buy.getBoundingClientRect();
  return {
    focus: inShadow?.localName ?? active?.id ?? '',
    label: inShadow?.ariaLabel,
    isModal: Boolean(inShadow?.closest('dialog:modal')),
    isPageInUse: document.elementFromPoint(left + 2, top + 2) === buy,
    problems: [...window.testHarness.uncaught, ...window.testHarness.violations],
  };
};
const onPage = (tab: Tab) => expect.poll(() => tab.evaluate(readPage));

/** Counts what the client tells of. */
const countEvents = `window.told = [];
(window.taktvoll ||= []).push((client) => {
  for (const type of ['impression', 'viewable-impression', 'click', 'dismissal'])
    client.on(type, ({ format }) => told.push(type + ' ' + format));
});`;
const told = (tab: Tab) => tab.evaluate(() => (window as unknown as { told: string[] }).told);
const clickButton = (tab: Tab, name: string) => tab.click(`button:is([aria-label="${name}"])`);

const focusOnBuy = (tab: Tab) =>
  tab.evaluate(() => document.querySelector<HTMLElement>('#buy')?.focus());
const openLater = `(window.taktvoll ||= []).push((client) => { window.client = client; });`;
const raise = (tab: Tab) =>
  tab.evaluate(() =>
    (window as unknown as { client: { event(name: string): void } }).client.event('go'),
  );

test('11 an overlay is modal, says what it is, and gives the focus back on Escape', async ({
  browser3,
  server,
}) => {
  const offer = { ...overlay, when: { trigger: 'event', value: 'go' } as const };
  const page = offerPage([offer], { scripts: [countEvents, openLater], strictCsp: true });
  const tab = await browser3.openTab(server.page(page));
  await settle(tab);
  await focusOnBuy(tab);
  await raise(tab);
  await expectShown(tab, ['overlay']);
  await onPage(tab).toMatchObject({
    focus: 'dialog',
    label: 'Offer overlay',
    isModal: true,
    isPageInUse: false,
  });
  // The focus stays inside, or with the browser: never on what lies behind.
  for (let step = 0; step < 8; step++) {
    await tab.press('Tab');
    expect((await tab.evaluate(readPage)).focus).not.toMatch(/^(buy|elsewhere)$/);
  }
  await tab.press('Escape');
  await expectShown(tab, [], ['overlay']);
  await onPage(tab).toMatchObject({ focus: 'buy', isPageInUse: true, problems: [] });
  await expect.poll(() => told(tab)).toContain('dismissal overlay');
});

test('11 a slide-in takes no focus, leaves the page in use, and goes on Escape', async ({
  browser3,
  server,
}) => {
  const offer = { ...slideIn, when: { trigger: 'event', value: 'go' } as const };
  const page = offerPage([offer], { scripts: [countEvents, openLater], strictCsp: true });
  const tab = await browser3.openTab(server.page(page));
  await settle(tab);
  await focusOnBuy(tab);
  await raise(tab);
  await expectShown(tab, ['slide-in']);
  await onPage(tab).toMatchObject({ focus: 'buy', isPageInUse: true, problems: [] });
  // Said once to whoever does not see it.
  await expect
    .poll(() =>
      tab.evaluate(() =>
        document
          .querySelector('taktvoll-slot')
          ?.shadowRoot?.querySelector('[role=status]')
          ?.textContent?.trim(),
      ),
    )
    .toBe('Offer slide-in');
  await tab.press('Escape');
  await expectShown(tab, [], ['slide-in']);
  await expect.poll(() => told(tab)).toContain('dismissal slide-in');
});

test('2.3 a sticky bar stays over page views as the same impression, until it is hidden', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([sticky], { scripts: [countEvents] }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['sticky']);
  // Escape belongs to the page where the focus is not in the bar.
  await tab.press('Escape');
  await expectShown(tab, ['sticky']);
  await expect.poll(() => told(tab)).toContain('viewable-impression sticky');
  await tab.goto(path);
  await expectShown(tab, ['sticky']);
  await clickButton(tab, 'Hide');
  await expectShown(tab, [], ['sticky']);
  await tab.goto(path);
  await settle(tab);
  await expectShown(tab, ['sticky']);
  expect((await told(tab)).filter((each) => each.startsWith('impression'))).toHaveLength(1);
});

test('2.1 what is hidden by ✕ or beside it was dismissed; what was used and then closed was not', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([overlay], { scripts: [countEvents] }));
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['overlay']);
  await clickButton(tab, 'Hide');
  await expectShown(tab, [], ['overlay']);
  await expect.poll(() => told(tab)).toContain('dismissal overlay');

  await tab.goto(path);
  await expectShown(tab, ['overlay']);
  await tab.click('#overlay button');
  await clickButton(tab, 'Hide');
  await expectShown(tab, [], ['overlay']);
  await settle(tab);
  expect(await told(tab)).toContain('click overlay');
  expect(await told(tab)).not.toContain('dismissal overlay');
});

test('11 Why this? opens above an overlay, and its lever takes the overlay away', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(offerPage([overlay])));
  await expectShown(tab, ['overlay']);
  await tab.press('Tab');
  await tab.press('Enter');
  await expect
    .poll(() =>
      tab.evaluate(() =>
        document
          .querySelector('taktvoll-why')
          ?.shadowRoot?.querySelector('dialog')
          ?.matches(':modal'),
      ),
    )
    .toBe(true);
  await tab.click('.act');
  await expectShown(tab, [], ['overlay']);
  await tab.press('Escape');
  await onPage(tab).toMatchObject({ isPageInUse: true, problems: [] });
});

test('10.2 one interrupting offer at a time: two slots of one page', async ({
  browser3,
  server,
}) => {
  const offers = [overlay, slideIn];
  const tab = await browser3.openTab(server.page(offerPage(offers)));
  await expectShown(tab, ['overlay'], ['slide-in']);
  await expectNotShown(tab, ['slide-in'], 500);
  await tab.press('Escape');
  await tab.reload();
  await expect
    .poll(async () => (await tab.evaluate(findVisible, ['#overlay', '#slide-in'])).length)
    .toBe(1);
});

test('10.2 one interrupting offer at a time, over all tabs; closing it makes room', async ({
  browser3,
  server,
}) => {
  const event = { trigger: 'event', value: 'go' } as const;
  const path = server.page(offerPage([{ ...overlay, when: event }], { scripts: [openLater] }));
  const first = await browser3.openTab(path);
  const second = await browser3.openTab(path);
  await settle(first);
  await settle(second);
  await raise(first);
  await expectShown(first, ['overlay']);
  await raise(second);
  await expectNotShown(second, ['overlay'], 1500);
  await first.press('Escape');
  await expectShown(first, [], ['overlay']);
  await raise(second);
  await expectShown(second, ['overlay']);
});

for (const end of ['kill', 'close', 'leave'] as const) {
  test(`10.2 a tab that is gone (${end}) interrupts no more`, async ({ browser3, server }) => {
    const path = server.page(offerPage([overlay]));
    const first = await browser3.openTab(path);
    await expectShown(first, ['overlay']);
    if (end === 'leave') await first.goto(server.page({ body: 'Elsewhere' }));
    else await first[end]();
    const second = await browser3.openTab(path);
    await expectShown(second, ['overlay']);
  });
}

test('10.2 a tab that sleeps loses its turn, and its offer goes when it wakes', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([overlay], { scripts: [countEvents] }));
  const first = await browser3.openTab(path);
  await expectShown(first, ['overlay']);
  await first.evaluate(() => window.testHarness.sleep());
  const second = await browser3.openTab(path);
  await expectShown(second, ['overlay']);
  await expectShown(first, [], ['overlay']);
  // It was taken away, not dismissed.
  expect(await told(first)).not.toContain('dismissal overlay');
});

test('10.2 a tab that the browser freezes gives its turn back, and closes what interrupted', async ({
  browser3,
  server,
}) => {
  const path = server.page(offerPage([overlay]));
  const first = await browser3.openTab(path);
  await expectShown(first, ['overlay']);
  await first.evaluate(() => void document.dispatchEvent(new Event('freeze')));
  await expectShown(first, [], ['overlay']);
  const second = await browser3.openTab(path);
  await expectShown(second, ['overlay']);
});

test('10.2 without Web Locks nothing interrupts; what stands in the page does', async ({
  browser3,
  server,
}) => {
  const offers = [overlay, sticky, offerIn('inline')];
  const before = `Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });`;
  const tab = await browser3.openTab(server.page(offerPage(offers, { before })));
  await expectShown(tab, ['sticky', 'inline'], ['overlay']);
  await expectNotShown(tab, ['overlay'], 500);
});

test('5.3 pausing takes away what floats, and nothing comes in its place', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(
    server.page(offerPage([sticky, slideIn], { scripts: [openLater] })),
  );
  await expectShown(tab, ['sticky', 'slide-in']);
  await tab.evaluate(() =>
    (
      window as unknown as { client: { preferences: { pause(): Promise<void> } } }
    ).client.preferences.pause(),
  );
  await expectShown(tab, [], ['sticky', 'slide-in']);
});
