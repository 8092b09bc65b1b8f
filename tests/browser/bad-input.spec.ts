import {
  type BadPage,
  badPage,
  expectHarmless,
  testGarbage,
  testHarmless,
} from './support/bad-page.js';
import type { PageOptions } from './support/page.js';
import { genericOffer, shopConfig } from './support/shop.js';
import { readStates, writeState } from './support/stored-state.js';
import { expect, test } from './support/test.js';

// Whatever a page, a config or a device brings: the shop's page goes on, its own content stays,
// and the console says once what is wrong and how to mend it.

const offer = genericOffer('offer', 'home');
const isShown = (selector: string): boolean =>
  document.querySelector(selector)?.checkVisibility() ?? false;
const cases: readonly BadPage[] = [
  {
    title: 'the config is missing',
    page: { configAnswer: { status: 404, type: 'text/plain', body: 'Not found' } },
    says: ['could not be loaded', '404', 'data-config'],
  },
  {
    title: 'no config is named',
    page: { scriptTags: 0, head: '<script async src="/taktvoll.js"></script>' },
    says: ['could not be loaded', 'data-config'],
  },
  {
    title: 'the inline config is empty',
    page: { inlineConfig: '' },
    says: ['not JSON', 'npx taktvoll check'],
  },
  {
    title: 'the config is not JSON',
    page: { configAnswer: { body: '{ "version": 1, "shop": ' } },
    says: ['not JSON', 'npx taktvoll check'],
  },
  {
    title: 'the config is a page of HTML',
    page: { configAnswer: { type: 'text/html', body: '<!doctype html><title>Shop</title>' } },
    says: ['not JSON', 'npx taktvoll check'],
  },
  {
    title: 'the config is 5 MB of JSON',
    page: { config: { ...shopConfig(), $comment: 'x'.repeat(5 * 1024 * 1024) } },
    says: [/larger than 1,048,576/, 'Split'],
  },
  {
    title: 'the script is on the page twice',
    page: { scriptTags: 2 },
    says: ['twice', 'take one'],
    shows: 'offer',
  },
  // Without storage the page remembers nothing: impersonal inline offers only (3.6).
  {
    title: 'there is no IndexedDB',
    page: { before: "Object.defineProperty(window, 'indexedDB', { value: undefined })" },
    says: ['IndexedDB'],
    shows: 'offer',
  },
  {
    title: 'IndexedDB may not be used',
    page: {
      before: `Object.defineProperty(window, 'indexedDB', {
        get() { throw new DOMException('Not allowed here.', 'SecurityError'); },
      })`,
    },
    says: ['IndexedDB', 'Not allowed here'],
    shows: 'offer',
  },
  {
    title: 'IndexedDB refuses to open',
    page: {
      before: `IDBFactory.prototype.open = () => {
        throw new DOMException('Not allowed here.', 'InvalidStateError');
      }`,
    },
    says: ['IndexedDB', 'Not allowed here'],
    shows: 'offer',
  },
];

testHarmless(cases);

const personalFirst: PageOptions = {
  config: shopConfig({
    signals: { viewed: { derivation: 'observed', origin: 'first-party' } },
    campaigns: { first: { priority: 10 } },
    offers: [
      {
        ...genericOffer('personal', 'home'),
        campaign: 'first',
        creatives: [{ id: 'viewed', explicitness: 'category', uses: ['viewed'] }],
      },
      offer,
    ],
  }),
  body: `<taktvoll-slot placement="home">
    <template offer="personal" creative="viewed"><p id="personal">Personal</p></template>
    <template offer="offer" creative="generic"><p id="offer">Offer</p></template>
  </taktvoll-slot>`,
};

test('1.2 without the code of signals nothing that names one is shown, and all else goes on', async ({
  browser3,
  server,
}) => {
  server.answer('/taktvoll.personal.js', { status: 500 });
  const tab = await browser3.openTab(server.page(badPage(personalFirst)));
  const says = ['taktvoll.personal.js', 'Serve all files'];
  await expectHarmless(tab, { says, shows: 'offer' });
  expect(await tab.evaluate(() => document.querySelector('#personal'))).toBe(null);
});

test('the code of signals is loaded where the config declares one, and nowhere else', async ({
  browser3,
  server,
}) => {
  const personal = await browser3.openTab(server.page(badPage(personalFirst)));
  await expect.poll(() => personal.evaluate(isShown, '#personal')).toBe(true);
  expect(server.requests('/taktvoll.personal.js')).toBe(1);
  const impersonal = await browser3.openTab(server.page(badPage({})));
  await expect.poll(() => impersonal.evaluate(isShown, '#offer')).toBe(true);
  expect(server.requests('/taktvoll.personal.js')).toBe(1);
});

test('a script inside a creative never runs', async ({ browser3, server }) => {
  const body = `
<taktvoll-slot placement="home">
  <template offer="offer" creative="generic">
    <p id="offer">Offer</p><script>window.hasRun = true</script>
  </template>
  <p id="default">Default</p>
</taktvoll-slot>`;
  const tab = await browser3.openTab(server.page(badPage({ body })));
  await expectHarmless(tab, { says: ['script', 'offer/generic', 'left out'], shows: 'offer' });
  const hasRun = () => (window as unknown as { hasRun?: boolean }).hasRun;
  expect(await tab.evaluate(hasRun)).toBeUndefined();
});

test('a function of the page fails in the queue: as anywhere in the page, and we go on', async ({
  browser3,
  server,
}) => {
  const scripts = [
    "taktvoll.push(() => { throw new Error('of the page'); })",
    'taktvoll.push(() => { window.later = true; })',
  ];
  const tab = await browser3.openTab(server.page(badPage({ scripts })));
  const read = () =>
    tab.evaluate(() => ({
      shows: Boolean(document.querySelector<HTMLElement>('#offer')?.checkVisibility()),
      later: (window as unknown as { later?: boolean }).later,
      uncaught: [...window.testHarness.uncaught],
    }));
  await expect
    .poll(read)
    .toEqual({ shows: true, later: true, uncaught: [expect.stringContaining('of the page')] });
});

test('a state of a newer version is left alone', async ({ browser3, server }) => {
  const newer = JSON.stringify([999, 'seed', 'replica', { of: 'another shape' }]);
  const writer = await browser3.openTab(server.page({ scriptTags: 0 }));
  await writer.evaluate(writeState, newer);

  const tab = await browser3.openTab(server.page(badPage({})));
  await expectHarmless(tab, { says: ['newer', '999', 'newest taktvoll.js'], shows: 'offer' });
  expect(await writer.evaluate(readStates)).toEqual({ state: newer });
});

testGarbage([
  { form: 'no JSON', value: '{"version":1' },
  { form: 'JSON of another shape', value: '[1,2,3]' },
  { form: 'no text at all', value: { seed: 'a' } },
]);
