import { expectNotShown, expectShown, offerIn, offerPage, settle } from './support/offer-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const keepClient = `(window.taktvoll ||= []).push((client) => { window.client = client; });`;
const raise = (tab: Tab) =>
  tab.evaluate(() =>
    (window as unknown as { client: { event(name: string): void } }).client.event('go'),
  );
const uncaught = (tab: Tab) => tab.evaluate(() => window.testHarness.uncaught);

test('11 where the browser cannot show what floats nothing is thrown, and nothing kept busy', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { format: 'slide-in', when: { trigger: 'event', value: 'go' } });
  const before = `window.open_ = HTMLElement.prototype.showPopover; delete HTMLElement.prototype.showPopover;`;
  const tab = await browser3.openTab(
    server.page(offerPage([offer], { scripts: [keepClient], before })),
  );
  await settle(tab);
  await raise(tab);
  const held = () =>
    tab.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return [held.length, document.querySelectorAll('[slot=creative]').length];
    });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect.poll(held).toEqual([0, 0]);
  expect(await uncaught(tab)).toEqual([]);
  // The next one finds the slot at work.
  await tab.evaluate(() => {
    HTMLElement.prototype.showPopover = (window as unknown as { open_(): void }).open_;
  });
  await raise(tab);
  await expectShown(tab, ['one']);
});

test('7.2 without the code of triggers nothing is thrown into the page', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { format: 'overlay', when: { trigger: 'dwell', value: '1s' } });
  server.answer('/taktvoll.triggers.js', { status: 500 });
  const tab = await browser3.openTab(server.page(offerPage([offer])));
  await settle(tab);
  await expect.poll(() => server.requests('/taktvoll.triggers.js')).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await uncaught(tab)).toEqual([]);
});

test('11.1 without the code of what is shown nothing is shown, and nothing is thrown into the page', async ({
  browser3,
  server,
}) => {
  const page = offerPage([offerIn('one')]);
  const body = page.body!.replace('</taktvoll-slot>', '<i>Default</i>$&');
  server.answer('/taktvoll.shown.js', { status: 500 });
  const tab = await browser3.openTab(server.page({ ...page, body }));
  await settle(tab);
  await expect.poll(() => server.requests('/taktvoll.shown.js')).toBeGreaterThan(0);
  await expectNotShown(tab, ['one'], 500);
  expect(
    await tab.evaluate(() => document.querySelector('taktvoll-slot i')!.checkVisibility()),
  ).toBe(true);
  expect(await uncaught(tab)).toEqual([]);
});

test('11.1 a creative that the page removes again and again makes room for the default content', async ({
  browser3,
  server,
}) => {
  const page = offerPage([offerIn('one')], {});
  const tab = await browser3.openTab(
    server.page({ ...page, body: page.body!.replace('</taktvoll-slot>', '<i>Default</i>$&') }),
  );
  await expectShown(tab, ['one']);
  const remove = () => tab.evaluate(() => document.querySelector('[slot=creative]')?.remove());
  await remove();
  await expectShown(tab, ['one']);
  await remove();
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('taktvoll-slot i')!.checkVisibility()))
    .toBe(true);
});

test('7.3 a page that does not let its history be changed, and names a signal as JavaScript does, has its offers', async ({
  browser3,
  server,
}) => {
  const before = `Object.defineProperty(window, 'navigation', { value: undefined });
Object.defineProperty(history, 'pushState', { value: history.pushState, writable: false });`;
  const head = '<meta name="taktvoll:constructor" content="a"><meta name="taktvoll:__proto__">';
  const tab = await browser3.openTab(server.page(offerPage([offerIn('one')], { before, head })));
  await expectShown(tab, ['one']);
  expect(await uncaught(tab)).toEqual([]);
});

test('7.4 consent that was given while the config could not be read counts once it can', async ({
  browser3,
  server,
}) => {
  test.setTimeout(90_000);
  const { config, ...page } = offerPage([offerIn('one', { format: 'sticky' })]);
  const path = server.page({ ...page, configAnswer: { status: 503 } });
  const tab = await browser3.openTab(path);
  await settle(tab);
  server.answer(`/config${path}.json`, { body: JSON.stringify(config) });
  await new Promise((resolve) => setTimeout(resolve, 10_500));
  await tab.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await expectShown(tab, ['one']);
});

test('11 an overlay that is a picture has its name, and selecting text does not put it away', async ({
  browser3,
  server,
}) => {
  const page = offerPage([offerIn('one', { format: 'overlay' })]);
  const body = `<taktvoll-slot placement="one"><template offer="one" creative="generic">
<style>.x{color:red}</style><a id="one" href="#x"><img alt="A fifth off" width="99" height="99" src="data:,"></a>
</template></taktvoll-slot>`;
  const tab = await browser3.openTab(server.page({ ...page, body }));
  await expectShown(tab, ['one']);
  const dialog = () =>
    tab.evaluate(() => {
      const box = document.querySelector('taktvoll-slot')!.shadowRoot!.querySelector('dialog')!;
      // A click whose button went down inside goes to what both have in common.
      box.querySelector('slot')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      box.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return [box.isConnected, box.ariaLabel];
    });
  expect(await dialog()).toEqual([true, 'A fifth off']);
});
