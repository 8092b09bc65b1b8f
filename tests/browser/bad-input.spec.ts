import { badPage, expectHarmless } from './support/bad-page.js';
import type { PageOptions } from './support/page.js';
import { genericOffer, shopConfig } from './support/shop.js';
import { readStates, writeState } from './support/stored-state.js';
import { expect, test } from './support/test.js';

// Whatever a page, a config or a device brings: the shop's page goes on, its own content stays,
// and the console says once what is wrong and how to mend it.

interface Case {
  readonly title: string;
  readonly page: PageOptions;
  readonly says: readonly (string | RegExp)[];
  readonly shows?: 'offer';
}

const offer = genericOffer('offer', 'home');
const isShown = (selector: string): boolean =>
  document.querySelector(selector)?.checkVisibility() ?? false;
/** JSON whose `__proto__` is a key like any other; an object literal would make it the prototype. */
const protoKeys = JSON.stringify(
  shopConfig({
    signals: { PROTO: { derivation: 'observed', origin: 'first-party' } },
    campaigns: { PROTO: {}, constructor: {} },
    topics: { PROTO: {} },
    offers: [{ ...offer, id: 'PROTO', campaign: 'PROTO' }],
  }),
).replaceAll('PROTO', '__proto__');

const cases: readonly Case[] = [
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
    title: 'a key of the shop is misspelt',
    page: { config: { ...shopConfig(), limitz: {} } },
    says: ['limitz', 'limits'],
  },
  {
    title: 'a key of an offer is misspelt',
    page: { config: shopConfig({ offers: [{ ...offer, campain: 'spring' } as typeof offer] }) },
    says: ['campain', 'campaign'],
  },
  {
    title: 'a cap has max 0',
    page: {
      config: shopConfig({
        limits: { frequencyCaps: [{ scope: 'everything', max: 0, within: '1d' }] },
      }),
    },
    says: ['limits.frequencyCaps.0.max'],
  },
  {
    title: 'a window is negative',
    page: {
      config: shopConfig({
        limits: { frequencyCaps: [{ scope: 'everything', max: 1, within: '-1d' }] },
      }),
    },
    says: ['limits.frequencyCaps.0.within'],
  },
  {
    title: 'ids are __proto__',
    page: { configAnswer: { body: protoKeys } },
    says: ['__proto__'],
  },
  {
    title: 'an offer uses a signal that is not declared',
    page: {
      config: shopConfig({
        offers: [{ ...offer, creatives: [{ id: 'generic', uses: ['viewed-category'] }] }],
      }),
    },
    says: ['viewed-category', 'signals'],
  },
  {
    title: 'the page reports a signal that is not declared',
    page: { scripts: ["taktvoll.push((t) => t.signal('viewed-category', 'running'))"] },
    says: ['viewed-category', 'Declare'],
    shows: 'offer',
  },
  {
    title: 'an offer has no creative',
    page: { config: shopConfig({ offers: [{ ...offer, creatives: [] }] }) },
    says: ['offers.0.creatives'],
  },
  {
    title: 'a template is for no offer',
    page: { config: shopConfig({ paused: true, offers: [genericOffer('other', 'home')] }) },
    says: ['"offer"', 'template'],
  },
  {
    title: 'a slot is for no placement',
    page: { config: shopConfig({ offers: [genericOffer('offer', 'basket')] }) },
    says: ['"home"', 'placement'],
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

for (const { title, page, says, shows = 'default' } of cases) {
  test(`${title}: the page goes on, and the console says it once`, async ({ browser3, server }) => {
    const tab = await browser3.openTab(server.page(badPage(page)));
    await expectHarmless(tab, { says, shows });
    expect(await tab.evaluate(() => Object.getOwnPropertyNames(Object.prototype).sort())).toEqual(
      await tab.evaluate(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const { Object: Other } = frame.contentWindow as unknown as { Object: ObjectConstructor };
        return Other.getOwnPropertyNames(Other.prototype).sort();
      }),
    );
  });
}

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

for (const { form, value } of [
  { form: 'no JSON', value: '{"version":1' },
  { form: 'JSON of another shape', value: '[1,2,3]' },
  { form: 'an object', value: '{"seed":"a"}' },
  {
    form: 'a list with nothing in its places',
    value: '[1,null,null,null,null,null,null,null]',
  },
  { form: 'empty places but one', value: '[1,"seed","replica",0,[],[],[],null]' },
  { form: 'no visits', value: '[1,"seed","replica",0,[],[],null,{}]' },
  { form: 'no text at all', value: { seed: 'a' } },
]) {
  test(`a state of garbage (${form}) is kept aside, and the next page begins anew`, async ({
    browser3,
    server,
  }) => {
    const writer = await browser3.openTab(server.page({ scriptTags: 0 }));
    await writer.evaluate(writeState, value);

    const path = server.page(badPage({}));
    const tab = await browser3.openTab(path);
    await expectHarmless(tab, { says: ['cannot be read', 'state-unreadable'], shows: 'offer' });
    expect(await writer.evaluate(readStates)).toEqual({ 'state-unreadable': value });

    await tab.goto(path);
    const readState = async () => (await writer.evaluate(readStates)).state;
    await expect.poll(readState).toEqual(expect.stringMatching(/^\[1,/));
  });
}
