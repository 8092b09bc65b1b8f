import type { Client } from '../../src/model/client.js';
import { settle } from './support/offer-page.js';
import { genericOffer } from './support/shop.js';
import {
  CATEGORY,
  expectNoted,
  readDiagnostics,
  readNoted,
  signalPage,
  viewItem,
} from './support/signal-page.js';
import { expect, test } from './support/test.js';

interface ShopPage {
  dataLayer: unknown[];
  taktvoll: { push(work: (client: Client) => void): unknown };
  seen: unknown[];
}

const shoe = { item_id: 'stadtpark', item_name: 'Stadtpark', item_category: 'Laufschuhe' };
const PRODUCT = {
  derivation: 'observed',
  origin: 'first-party',
  from: 'viewed-product',
} as const;
const push = (...entries: unknown[]) =>
  `window.dataLayer = window.dataLayer || []; ${entries
    .map((entry) => `dataLayer.push(${JSON.stringify(entry)});`)
    .join('')}`;

test('10.5 a page with the GA4 events of a GTM shop needs no further code for its signals', async ({
  browser3,
  server,
}) => {
  const gtag = `window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('js', new Date());
    gtag('event', 'add_to_cart', { items: [{ item_id: 'isar', item_category: 'Schuhe', item_category2: 'REGENKLEIDUNG' }] });`;
  const page = signalPage(
    {
      viewed: CATEGORY,
      product: PRODUCT,
      basket: { ...CATEGORY, from: 'basket-category' },
      term: { derivation: 'observed', from: [{ event: 'search', read: 'search_term' }] },
    },
    { scripts: [gtag, push(viewItem(shoe), { event: 'search', search_term: ' trail ' })] },
  );
  const tab = await browser3.openTab(server.page(page));
  await expectNoted(tab, [
    ['viewed', 'running', 'dataLayer'],
    ['product', 'stadtpark', 'dataLayer'],
    ['basket', 'rain', 'dataLayer'],
    ['term', 'trail', 'dataLayer'],
  ]);
  // What comes later is taken as well; what one page view says twice is noted once.
  await tab.evaluate(() => {
    const item = { item_id: 'isar', item_category: 'Regenkleidung' };
    const { dataLayer } = window as unknown as ShopPage;
    dataLayer.push({ event: 'view_item', ecommerce: { items: [item] } });
    dataLayer.push({ event: 'view_item', ecommerce: { items: [item] } });
  });
  await expectNoted(tab, [
    ['viewed', 'running', 'dataLayer'],
    ['viewed', 'rain', 'dataLayer'],
    ['product', 'stadtpark', 'dataLayer'],
    ['product', 'isar', 'dataLayer'],
    ['basket', 'rain', 'dataLayer'],
    ['term', 'trail', 'dataLayer'],
  ]);
  expect((await tab.consoleMessages()).filter(({ type }) => type === 'error')).toEqual([]);
});

test('10.5 other readers of the dataLayer see exactly what they saw before', async ({
  browser3,
  server,
}) => {
  // One listens from before the script, one like a tag manager comes later: it puts its own push
  // over the one that is there, and trims the array to three entries.
  const recorder = `window.seen = []; window.returned = [];
    window.dataLayer = [];
    const first = dataLayer.push;
    dataLayer.push = function () { seen.push(['before', [...arguments], this === dataLayer]); return first.apply(this, arguments); };
    dataLayer.push({ event: 'view_item', ecommerce: { items: [${JSON.stringify(shoe)}] } });`;
  const tab = await browser3.openTab(
    server.page(signalPage({ viewed: CATEGORY }, { scripts: [recorder] })),
  );
  await expectNoted(tab, [['viewed', 'running', 'dataLayer']]);
  const seen = await tab.evaluate(async () => {
    const page = window as unknown as ShopPage;
    const { dataLayer, seen } = page;
    const below = dataLayer.push;
    dataLayer.push = function (...entries: unknown[]) {
      const result = below.apply(this, entries);
      seen.push(['after', entries, this === dataLayer]);
      while (dataLayer.length > 3) dataLayer.shift();
      return result;
    };
    const results = [
      dataLayer.push({ event: 'a' }, { event: 'b' }),
      dataLayer.push(),
      dataLayer.push('text'),
      dataLayer.push({
        event: 'view_item',
        get ecommerce() {
          throw new Error('not yours');
        },
      }),
      dataLayer.push({
        event: 'view_item',
        ecommerce: { items: [{ item_category: 'Regenkleidung' }] },
      }),
    ];
    await new Promise((resolve) => setTimeout(resolve));
    const keys: string[] = [];
    for (const key in dataLayer) keys.push(key);
    return {
      results,
      calls: seen.map((call) => {
        const [who, entries, isItself] = call as [string, unknown[], boolean];
        return `${who} ${entries.length} ${isItself}`;
      }),
      left: dataLayer.length,
      keys: keys.filter((key) => Number.isNaN(Number(key))),
      uncaught: window.testHarness.uncaught,
    };
  });
  // As an array answers: how long it is, before the tag manager trims it.
  expect(seen.results).toEqual([3, 3, 4, 4, 4]);
  expect(seen.calls).toEqual([
    'before 1 true',
    ...[2, 0, 1, 1, 1].flatMap((count) => [`before ${count} true`, `after ${count} true`]),
  ]);
  expect(seen.left).toBe(3);
  expect(seen.keys).toEqual(['push']);
  expect(seen.uncaught).toEqual([]);
  await expectNoted(tab, [
    ['viewed', 'running', 'dataLayer'],
    ['viewed', 'rain', 'dataLayer'],
  ]);
});

test('10.5 a dataLayer that the page replaced is read again, its old entries are not', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(
    server.page(signalPage({ product: PRODUCT }, { scripts: [push(viewItem(shoe))] })),
  );
  await expectNoted(tab, [['product', 'stadtpark', 'dataLayer']]);
  await tab.evaluate(() => {
    const page = window as unknown as ShopPage;
    page.dataLayer = [
      ...page.dataLayer,
      { event: 'view_item', ecommerce: { items: [{ item_id: 'isar' }] } },
    ];
    history.pushState(null, '', '?next');
    page.dataLayer.push({ event: 'view_item', ecommerce: { items: [{ item_id: 'elbe' }] } });
  });
  await expectNoted(tab, [
    ['product', 'stadtpark', 'dataLayer'],
    ['product', 'isar', 'dataLayer'],
    ['product', 'elbe', 'dataLayer'],
  ]);
});

test('10.5 a page with schema.org microdata only needs no further code', async ({
  browser3,
  server,
}) => {
  const body = `<ol itemscope itemtype="https://schema.org/BreadcrumbList">
  <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">Start</span></a><meta itemprop="position" content="1"></li>
  <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/l"><span itemprop="name">Laufschuhe</span></a><meta itemprop="position" content="2"></li>
</ol>
<main itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Stadtpark</h1>
  <meta itemprop="sku" content="stadtpark">
  <div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">Isarlauf</span></div>
  <div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="other"></div>
</main>`;
  const config = {
    offers: [
      {
        ...genericOffer('here', 'home'),
        audience: { signal: 'page-category', equals: 'running' },
      },
    ],
  };
  const tab = await browser3.openTab(
    server.page(
      signalPage(
        {
          viewed: CATEGORY,
          product: PRODUCT,
          brand: { derivation: 'observed', from: 'viewed-brand' },
          'page-category': { ...CATEGORY, derivation: 'contextual', from: [{ page: 'category' }] },
        },
        {
          config,
          body: `<taktvoll-slot placement="home"><template offer="here" creative="generic"><p id="here">Fits</p></template></taktvoll-slot>${body}`,
        },
      ),
    ),
  );
  await expectNoted(tab, [
    ['viewed', 'running', 'page-context'],
    ['product', 'stadtpark', 'page-context'],
    ['brand', 'Isarlauf', 'page-context'],
  ]);
  await expect.poll(() => tab.evaluate(() => !!document.querySelector('#here'))).toBe(true);
});

test('10.5 JSON-LD is read past what is malformed, and anew on the next route', async ({
  browser3,
  server,
}) => {
  const jsonLd = (value: string) => `<script type="application/ld+json">${value}</script>`;
  const product = (sku: string) =>
    JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Product', sku }] });
  const tab = await browser3.openTab(
    server.page(
      signalPage(
        { product: PRODUCT },
        { head: `${jsonLd('{ oh dear')}<div id="ld">${jsonLd(product('stadtpark'))}</div>` },
      ),
    ),
  );
  await expectNoted(tab, [['product', 'stadtpark', 'page-context']]);
  await tab.evaluate(async () => {
    history.pushState(null, '', '/isar');
    // The old page stands for a while.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const script = [...document.querySelectorAll('script[type="application/ld+json"]')].at(-1)!;
    script.textContent = script.textContent!.replace('stadtpark', 'isar');
  });
  await expectNoted(tab, [
    ['product', 'stadtpark', 'page-context'],
    ['product', 'isar', 'page-context'],
  ]);
});

test('5.2 a purchase of the dataLayer counts once an order, however often its page is opened', async ({
  browser3,
  server,
}) => {
  const purchase = {
    event: 'purchase',
    ecommerce: { transaction_id: 'L-4711', items: [shoe] },
  };
  const path = server.page(
    signalPage(
      { bought: { ...CATEGORY, derivation: 'purchase', from: 'bought-category' } },
      {
        scripts: [push(purchase)],
        config: { offers: [{ ...genericOffer('offer', 'home'), about: { product: 'stadtpark' } }] },
      },
    ),
  );
  const tab = await browser3.openTab(path);
  await expectNoted(tab, [['bought', 'running', 'dataLayer']]);
  await tab.reload();
  await settle(tab);
  const reason = () =>
    tab.evaluate(
      () =>
        new Promise((resolve, reject) => {
          (window as unknown as ShopPage).taktvoll.push((client) => {
            client
              .request({ placement: 'home' })
              .then((decision) => decision.trace())
              .then((trace) => resolve(trace.reason), reject);
          });
        }),
    );
  expect(await reason()).toBe('VETO_BOUGHT');
  await expectNoted(tab, [['bought', 'running', 'dataLayer']]);
});

test('10.5 without consent to personalisation nothing is noted, whoever says it', async ({
  browser3,
  server,
}) => {
  const { scripts, ...page } = signalPage(
    { viewed: CATEGORY },
    {
      head: `<script type="application/ld+json">{"@type":"Product","sku":"a","category":"rain"}</script>`,
    },
  );
  const storageOnly = (scripts ?? []).map((script) =>
    script.replace("personalisation: 'granted'", "personalisation: 'denied'"),
  );
  const tab = await browser3.openTab(
    server.page({ ...page, scripts: [...storageOnly, push(viewItem(shoe))] }),
  );
  await settle(tab);
  const { refused } = await readDiagnostics(tab);
  expect(refused).toEqual([
    expect.objectContaining({ signal: 'viewed', reason: 'CONSENT_MISSING', values: [] }),
    // Running was viewed, and the page is about rain gear.
  ]);
  expect(await readNoted(tab)).toEqual([]);
});

for (const measurement of ['granted', 'denied'] as const) {
  test(`promotions are pushed for what is shown and clicked where measurement is ${measurement}`, async ({
    browser3,
    server,
  }) => {
    const body = `<taktvoll-slot placement="home"><template offer="offer" creative="generic"><a id="offer" href="#there">Look</a></template></taktvoll-slot>`;
    const page = signalPage(
      { viewed: CATEGORY },
      { body, config: { dataLayer: { promotions: true } } },
    );
    const scripts = page.scripts!.map((script) =>
      script.replace("measurement: 'denied'", `measurement: '${measurement}'`),
    );
    const tab = await browser3.openTab(server.page({ ...page, scripts }));
    await expect.poll(() => tab.evaluate(() => !!document.querySelector('#offer'))).toBe(true);
    await tab.click('#offer');
    await settle(tab);
    const pushed = await tab.evaluate(() => [...(window as unknown as ShopPage).dataLayer]);
    const item = {
      promotion_id: 'offer',
      promotion_name: 'offer',
      creative_name: 'generic',
      creative_slot: 'home',
      location_id: 'home',
    };
    expect(pushed).toEqual(
      measurement === 'denied'
        ? []
        : [
            { ecommerce: null },
            { event: 'view_promotion', ecommerce: { items: [item] } },
            { ecommerce: null },
            { event: 'select_promotion', ecommerce: { items: [item] } },
          ],
    );
    // Our own are never read back.
    expect((await readDiagnostics(tab)).unused.events).toEqual([]);
  });
}

test('10.6 diagnostics say what was refused and why, and what lies unused', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(
    server.page(
      signalPage(
        { viewed: CATEGORY, size: { derivation: 'stated', origin: 'first-party' } },
        {
          scripts: [
            push(
              viewItem({ item_category: 'Zelte' }),
              viewItem({ item_category: 'Zelte', item_id: 'again' }),
              { event: 'view_cart' },
              { event: 'gtm.js' },
            ),
            "(window.taktvoll ||= []).push((t) => { t.signal('unknown', 'x'); t.signal('viewed', { an: 'object' }); })",
          ],
          head: `<script type="application/ld+json">{"@type":"Product","sku":"a","brand":"Isarlauf"}</script>`,
        },
      ),
    ),
  );
  await settle(tab);
  const found = await readDiagnostics(tab);
  expect(found.refused.map(({ signal, reason, values }) => [signal, reason, values])).toEqual(
    expect.arrayContaining([
      ['viewed', 'NOT_LISTED', ['Zelte']],
      ['unknown', 'UNDECLARED', []],
      ['viewed', 'WRONG_TYPE', ['object']],
    ]),
  );
  expect(found.refused).toHaveLength(3);
  expect(found.unused).toEqual({ events: ['view_cart'], page: ['product', 'brand'] });
  expect(found.neverSeen).toEqual(['viewed', 'size']);
  expect(found.text).toContain('viewed ("Zelte") was refused once');
  expect(await readNoted(tab)).toEqual([]);
});

test('10.6 what was noted under one customer account never reaches the next', async ({
  browser3,
  server,
}) => {
  const account = (given: object | null) =>
    `<script type="application/json" data-taktvoll-account>${JSON.stringify(given)}</script>`;
  const signals = {
    viewed: { ...CATEGORY, from: 'viewed-category' },
    segment: { derivation: 'stated', origin: 'first-party', from: 'account-segment' },
    bought: { derivation: 'purchase', origin: 'first-party', from: 'bought-product' },
  } as const;
  const pageOf = (given: object | null, scripts: readonly string[] = []) =>
    server.page(signalPage(signals, { body: account(given), scripts }));
  const on = new Date(Date.now() - 86_400_000).toISOString();
  const lena = pageOf(
    {
      account: '7f3a9c',
      segments: ['club'],
      purchases: [
        { product: 'stadtpark', on },
        { product: 'pram', on: '2019-01-01' },
      ],
    },
    [push(viewItem(shoe))],
  );
  const tab = await browser3.openTab(lena);
  await expectNoted(tab, [
    ['viewed', 'running', 'dataLayer'],
    ['segment', 'club', 'account'],
    ['bought', 'stadtpark', 'account'],
  ]);
  // The server says less: what it no longer says is gone.
  await tab.goto(pageOf({ account: '7f3a9c', segments: [] }));
  await expectNoted(tab, [['viewed', 'running', 'dataLayer']]);
  await tab.goto(pageOf({ account: '41d0be', segments: ['new'] }));
  await expectNoted(tab, [['segment', 'new', 'account']]);
  await tab.goto(pageOf(null));
  await expectNoted(tab, []);
});

test('10.4 what the shopper had forgotten is not noted again, whoever says it', async ({
  browser3,
  server,
}) => {
  const tab = await browser3.openTab(
    server.page(signalPage({ viewed: CATEGORY }, { scripts: [push(viewItem(shoe))] })),
  );
  await expectNoted(tab, [['viewed', 'running', 'dataLayer']]);
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        (window as unknown as ShopPage).taktvoll.push(({ preferences }) => {
          preferences.forget({ signal: 'viewed', value: 'running' }).then(resolve, reject);
        });
      }),
  );
  await expectNoted(tab, []);
  await tab.reload();
  await expectNoted(tab, []);
  expect((await readDiagnostics(tab)).refused).toEqual([
    expect.objectContaining({ signal: 'viewed', reason: 'FORGOTTEN' }),
  ]);
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        (window as unknown as ShopPage).taktvoll.push(({ preferences }) => {
          preferences
            .correct({ signal: 'viewed', from: 'running', to: 'rain' })
            .then(resolve, reject);
        });
      }),
  );
  await expectNoted(tab, [['viewed', 'rain', 'shopper']]);
});
