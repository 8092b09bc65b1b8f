import { findVisible } from './support/in-page.js';
import { expectShown, offerIn, offerPage, settle } from './support/offer-page.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

const template = '<template offer="one" creative="generic"><b id="one">One</b></template>';
const placesOf = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('[slot=creative]')].map(({ parentElement }) => parentElement?.id),
  );

test('2.3 one offer fills one slot, though two slots name the same placement', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { placements: ['home'] });
  const body = ['first', 'second']
    .map((id) => `<taktvoll-slot id="${id}" placement="home">${template}</taktvoll-slot>`)
    .join('');
  const path = server.page({ ...offerPage([offer]), body });
  const tab = await browser3.openTab(path);
  await expectShown(tab, ['one']);
  await settle(tab);
  expect(await placesOf(tab)).toHaveLength(1);
  await tab.reload();
  await expectShown(tab, ['one']);
  await settle(tab);
  expect(await placesOf(tab)).toHaveLength(1);
});

test('2.3 a slot without the HTML of an offer keeps it from no other slot', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { placements: ['home'] });
  const body = `<taktvoll-slot id="bare" placement="home"></taktvoll-slot>
<taktvoll-slot id="ready" placement="home">${template}</taktvoll-slot>`;
  const tab = await browser3.openTab(server.page({ ...offerPage([offer]), body }));
  await expectShown(tab, ['one']);
  expect(await placesOf(tab)).toEqual(['ready']);
});

test('2.3 what was checked again keeps its place over the next page view', async ({
  browser3,
  server,
}) => {
  const offer = offerIn('one', { placements: ['above', 'below'] });
  const slot = (placement: string) =>
    `<taktvoll-slot id="${placement}" placement="${placement}">${template}</taktvoll-slot>`;
  const head = '<style>.is-late #above{display:none}</style>';
  const body = `${slot('above')}${slot('below')}`;
  const scripts = ['document.documentElement.className = "is-late";'];
  const tab = await browser3.openTab(
    server.page({ ...offerPage([offer], { scripts, head }), body }),
  );
  await expect.poll(() => placesOf(tab)).toEqual(['below']);
  await tab.evaluate(() => {
    document.documentElement.className = '';
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  // As on return to the tab: asked whether it may stay.
  await tab.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await settle(tab);
  await tab.evaluate(() => history.pushState(null, '', '?next'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await settle(tab);
  expect(await placesOf(tab)).toEqual(['below']);
  expect(await tab.evaluate(findVisible, ['#below #one'])).toEqual(['#below #one']);
});
