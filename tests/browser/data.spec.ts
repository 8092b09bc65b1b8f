import type { Client } from '../../src/model/client.js';
import type { Config } from '../../src/model/config.js';
import { GRANT } from './support/offer-page.js';
import { genericOffer, shopConfig } from './support/shop.js';
import { readStates } from './support/stored-state.js';
import type { Tab } from './support/tab.js';
import { expect, test } from './support/test.js';

interface ShopPage {
  taktvoll: { push(work: (client: Client) => void): unknown };
  changes?: number;
}

const CONFIG = shopConfig({
  signals: { size: { derivation: 'stated', origin: 'first-party', label: { en: 'Your size' } } },
  topics: { shoes: { label: { en: 'Shoes' } } },
  campaigns: { spring: { topic: 'shoes' } },
  limits: { frequencyCaps: [{ scope: 'offer', max: 1, within: '1d', formats: ['overlay'] }] },
  offers: [
    {
      ...genericOffer('fitting', 'home'),
      campaign: 'spring',
      audience: { signal: 'size', equals: '42' },
      creatives: [{ id: 'personal', uses: ['size'] }],
    },
    { ...genericOffer('bar', 'footer'), format: 'overlay' },
  ],
} as Partial<Config>);
const page = { config: CONFIG, scripts: [GRANT] };

/** Asks the client something; `of` is sent as text. */
const tell = <Result>(tab: Tab, of: (client: Client) => Promise<Result>): Promise<Result> =>
  tab.evaluate((source) => {
    // The page has no strict policy here.
    const work = new Function(`return ${source}`)() as (client: Client) => Promise<unknown>;
    return new Promise<unknown>((resolve, reject) => {
      (window as unknown as ShopPage).taktvoll.push((client) => work(client).then(resolve, reject));
    });
  }, of.toString()) as Promise<Result>;

const outcomeIn = (tab: Tab) =>
  tell(tab, async (client) => {
    const { outcome, creative } = await client.request({ placement: 'home', why: 'on-tap' });
    return `${outcome} ${creative}`;
  });
const note = (tab: Tab) =>
  tell(tab, async (client) => {
    client.signal('size', '42');
    return (await client.overview()).noted.map(({ value }) => value);
  });

/** All that the origin stores, looked at by a page without the script. */
const storedIn = (outside: Tab) =>
  outside.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
const NOTHING = { databases: [], local: [], session: [], caches: [], cookies: '' };

const countChanges = (tab: Tab) =>
  tell(tab, async (client) => {
    const shop = window as unknown as { changes: number };
    shop.changes = 0;
    client.on('change', () => {
      shop.changes++;
    });
  });
const changesIn = (tab: Tab) => tab.evaluate(() => (window as unknown as ShopPage).changes ?? 0);

test('12.1 the overview tells what was noted, shown, held back and chosen', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(page));
  expect(await note(tab)).toEqual(['42']);
  const overview = await tell(tab, async (client) => {
    const home = await client.request({ placement: 'home', why: 'on-tap' });
    await home.rendered();
    const first = await client.request({ placement: 'footer' });
    await first.rendered();
    first.closed();
    await client.request({ placement: 'footer' });
    await client.preferences.mute({ topic: 'shoes' });
    return client.overview();
  });
  expect(overview.noted).toMatchObject([
    { signal: 'size', value: '42', source: 'page', derivation: 'stated', origin: 'first-party' },
  ]);
  expect(overview.shown.map(({ offer, outcome }) => `${offer} ${outcome}`)).toEqual([
    'bar seen',
    'fitting seen',
  ]);
  expect(overview.held).toMatchObject([
    { offer: 'bar', placement: 'footer', reason: 'FREQUENCY_CAP_REACHED' },
  ]);
  expect(overview.held[0]!.until).toBe(overview.shown[0]!.at + 86_400_000);
  expect(overview.topics).toMatchObject([
    { topic: 'shoes', label: { en: 'Shoes' }, isResting: true, restsBy: 'shoes' },
  ]);
  expect(overview.choices).toMatchObject({ isPaused: false, isOff: false, level: null });
  expect(overview.isRemembered).toBe(true);
});

test('10.3 exported, erased and imported, the shop behaves as before', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const tab = await browser3.openTab(server.page(page));
  await note(tab);
  const before = await tell(tab, async (client) => {
    await client.preferences.mute({ offer: 'bar' });
    return client.exportData();
  });
  expect(JSON.parse(before)).toMatchObject({
    format: 'taktvoll-data',
    version: 1,
    shop: 'Laufladen',
    events: [
      { type: 'signal', signal: 'size', value: '42', source: 'page', origin: 'first-party' },
    ],
    choices: [{ choice: 'offer/bar', value: true }],
  });
  expect(await outcomeIn(tab)).toBe('show personal');
  await tell(tab, (client) => client.erase());
  await expect.poll(() => storedIn(outside)).toEqual(NOTHING);
  await tab.reload();
  expect(await outcomeIn(tab)).toBe('hold undefined');
  await tab.evaluate((text) => {
    return new Promise<void>((resolve, reject) => {
      (window as unknown as ShopPage).taktvoll.push((client) =>
        client.importData(text).then(resolve, reject),
      );
    });
  }, before);
  expect(await outcomeIn(tab)).toBe('show personal');
  await tab.reload();
  expect(await outcomeIn(tab)).toBe('show personal');
  const after = await tell(tab, (client) => client.overview());
  expect(after.choices.mutedOffers).toEqual(['bar']);
  expect(after.noted.map(({ times }) => times.length)).toEqual([1]);
});

test('10.3 what is no export is refused with its place, and changes nothing', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(page));
  await note(tab);
  const messages = await tell(tab, async (client) => {
    const good = JSON.parse(await client.exportData());
    const bad = [
      '{',
      '[]',
      JSON.stringify({ ...good, more: 1 }),
      JSON.stringify({ ...good, events: [{ ...good.events[0], at: 'yesterday' }] }),
      `${JSON.stringify(good).slice(0, -1)},"__proto__":{"isAdmin":true}}`,
    ];
    const said: string[] = [];
    for (const text of bad) {
      await client.importData(text).catch((error) => said.push(`${error}`));
    }
    return said;
  });
  expect(messages).toHaveLength(5);
  for (const message of messages) expect(message).toMatch(/^TypeError: .+ (Correct it|Give the)/);
  expect(messages[3]).toContain('events[0].at');
  expect((await tell(tab, (client) => client.overview())).noted).toHaveLength(1);
});

test('9.5 erased, nothing is left in any storage, in no tab', async ({ browser3, server }) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const path = server.page(page);
  const tab = await browser3.openTab(path);
  const other = await browser3.openTab(path);
  await note(tab);
  expect(await outcomeIn(other)).toBe('show personal');
  await tell(tab, (client) => client.erase());
  await expect.poll(() => storedIn(outside)).toEqual(NOTHING);
  expect(await outcomeIn(other)).toBe('hold undefined');
  expect(await outcomeIn(tab)).toBe('hold undefined');
  expect(await storedIn(outside)).toEqual(NOTHING);
});

test('9.5 the bit that everything personal is off may stay, and whatever begins obeys it', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const path = server.page(page);
  const tab = await browser3.openTab(path);
  await note(tab);
  expect(await outcomeIn(tab)).toBe('show personal');
  await tell(tab, (client) => client.erase({ keepsOff: true }));
  expect((await tell(tab, (client) => client.overview())).choices.isOff).toBe(true);
  await expect
    .poll(() => outside.evaluate(readStates))
    .toEqual({ state: '[1,"","",0,[],[],[],{"off":[true,0]}]' });
  expect(await storedIn(outside)).toEqual({ ...NOTHING, databases: ['taktvoll'] });
  await tab.reload();
  await note(tab);
  expect(await outcomeIn(tab)).toBe('hold undefined');
  const { choices, noted } = await tell(tab, (client) => client.overview());
  expect(choices.isOff).toBe(true);
  expect(noted).toHaveLength(1);
  await tell(tab, (client) => client.preferences.switchOn());
  expect(await outcomeIn(tab)).toBe('show personal');
});

test('9.5 without consent to storage nothing is written, whatever is to stay', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const tab = await browser3.openTab(server.page({ config: CONFIG }));
  await tell(tab, (client) => client.erase({ keepsOff: true }));
  const { choices, isRemembered } = await tell(tab, (client) => client.overview());
  expect([choices.isOff, isRemembered]).toEqual([true, false]);
  await expect(storedIn(outside)).resolves.toEqual(NOTHING);
});

test('5.3 another tab hears of choices and of what was shown, and nobody answers for ever', async ({
  browser3,
  server,
}) => {
  const path = server.page(page);
  const tab = await browser3.openTab(path);
  const other = await browser3.openTab(path);
  await note(tab);
  await outcomeIn(other);
  await countChanges(other);
  await tell(tab, (client) => client.preferences.pause());
  await expect.poll(() => changesIn(other)).toBe(1);
  expect((await tell(other, (client) => client.overview())).choices.isPaused).toBe(true);
  await tell(tab, (client) => client.preferences.resume());
  await tell(tab, async (client) => {
    const decision = await client.request({ placement: 'home', why: 'on-tap' });
    await decision.rendered();
  });
  await expect.poll(() => changesIn(other)).toBe(3);
  expect((await tell(other, (client) => client.overview())).shown).toHaveLength(1);
  expect(await changesIn(other)).toBe(3);
});

test('9.1 a source that falls silent withdraws nothing; denied, it does', async ({
  browser3,
  server,
}) => {
  const outside = await browser3.openTab(server.page({ scriptTags: 0 }));
  const tab = await browser3.openTab(server.page(page));
  await note(tab);
  expect(await outcomeIn(tab)).toBe('show personal');
  const state = () => outside.evaluate(readStates);
  const known = await state();
  await tell(tab, async (client) =>
    client.setConsent({ storage: 'unknown', personalisation: 'unknown' }),
  );
  expect(await outcomeIn(tab)).toBe('hold undefined');
  expect(await state()).toEqual(known);
  await tell(tab, async (client) =>
    client.setConsent({ storage: 'granted', personalisation: 'granted' }),
  );
  expect(await outcomeIn(tab)).toBe('show personal');
  await tell(tab, async (client) =>
    client.setConsent({ storage: 'unknown', personalisation: 'unknown' }),
  );
  await tell(tab, async (client) =>
    client.setConsent({ storage: 'denied', personalisation: 'denied' }),
  );
  await expect.poll(() => storedIn(outside)).toEqual(NOTHING);
});

test('10.1 what cannot be recorded is left out and named, and everything else goes on', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(server.page(page));
  const overview = await tell(tab, async (client) => {
    client.conversion({ products: [Symbol('no text') as never] });
    await client.preferences.mute({ offer: 'bar' });
    client.conversion({ products: ['tent'] });
    return client.overview();
  });
  expect(overview.choices.mutedOffers).toEqual(['bar']);
  expect(overview.bought.map(({ product }) => product)).toEqual(['tent']);
  // The console tells the test on a way of its own, so what was said can come after the answer.
  const errors = async () =>
    (await tab.consoleMessages()).filter(({ type }) => type === 'error').map(({ text }) => text);
  await expect.poll(async () => (await errors()).join()).toContain('could not be recorded');
});
