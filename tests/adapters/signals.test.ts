import { describe, expect, test } from 'vitest';
import {
  candidatesOfEvent,
  eventOfEntry,
  purchaseOfEvent,
} from '../../src/adapters/signals/data-layer-event.js';
import { factsOfPage, type PageData } from '../../src/adapters/signals/page-facts.js';
import { parseJsonLd } from '../../src/adapters/signals/parse-json-ld.js';
import { accountOf } from '../../src/adapters/signals/read-account.js';
import { chooseValues } from '../../src/client/choose-values.js';
import { sourcesOf } from '../../src/client/sources-of.js';
import { compileSignals } from '../../src/core/config/compile-signals.js';

function gtag(..._given: unknown[]): unknown {
  // biome-ignore lint/complexity/noArguments: it is what gtag pushes.
  return arguments;
}

describe('10.5 events of the dataLayer', () => {
  test('are objects with event, or the arguments of gtag; nothing else is', () => {
    expect(eventOfEntry({ event: 'search', search_term: 'a' })?.name).toBe('search');
    expect(eventOfEntry(gtag('event', 'search', { search_term: 'a' }))).toEqual({
      name: 'search',
      data: { search_term: 'a' },
    });
    for (const other of [
      gtag('consent', 'update', {}),
      gtag('config', 'G-1'),
      ['event', 'search'],
      { ecommerce: null },
      { event: 7 },
      () => {},
      'event',
      null,
    ]) {
      expect(eventOfEntry(other)).toBeUndefined();
    }
  });

  test('categories of each item, the most particular first', () => {
    const items = [
      { item_category: 'Schuhe', item_category2: 'Laufschuhe', item_category3: '' },
      { item_category: 'Regen' },
    ];
    const event = { name: 'view_item', data: { ecommerce: { items } } };
    expect(candidatesOfEvent(event, 'category')).toEqual([['Laufschuhe', 'Schuhe'], ['Regen']]);
    expect(candidatesOfEvent({ name: 'x', data: { items } }, 'item_category2')).toEqual([
      ['Laufschuhe'],
      [],
    ]);
    expect(candidatesOfEvent({ name: 'x', data: { user: { size: 42 } } }, 'user.size')).toEqual([
      ['42'],
    ]);
    expect(candidatesOfEvent({ name: 'x', data: undefined }, 'category')).toEqual([]);
  });

  test('a purchase has an order, a number too, and each product once', () => {
    const items = [{ item_id: 'a' }, { item_id: 7 }, { item_id: 'a' }, {}];
    expect(
      purchaseOfEvent({ name: 'purchase', data: { ecommerce: { transaction_id: 4711, items } } }),
    ).toEqual({ orderId: '4711', products: ['a', '7'] });
  });
});

const page = (nodes: readonly unknown[], given: Partial<PageData> = {}): PageData => ({
  nodes,
  meta: new Map(),
  addresses: ['https://shop.example/stadtpark'],
  heading: undefined,
  ...given,
});
const crumbs = (...names: string[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: names.map((name, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: { '@id': index ? `/${name}` : '/', name },
  })),
});

describe('10.5 what a page says of itself', () => {
  test('a product in a graph, with its brand, its category path and the breadcrumbs', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': ['Product', 'Thing'],
          name: 'Stadtpark',
          sku: 'stadtpark',
          brand: { '@type': 'Brand', name: 'Isarlauf' },
          category: 'Schuhe > Laufschuhe',
        },
        crumbs('Start', 'Schuhe', 'Herren', 'Stadtpark'),
      ],
    };
    expect(factsOfPage(page([graph]))).toEqual({
      category: ['Laufschuhe', 'Schuhe', 'Herren'],
      product: ['stadtpark'],
      name: ['Stadtpark'],
      brand: ['Isarlauf'],
      isCatalogue: true,
    });
  });

  test('of several products the one with the address or the heading of the page', () => {
    const products = [
      { '@type': 'Product', sku: 'other', name: 'Other', url: '/other' },
      { '@type': 'https://schema.org/Product', sku: 'this', name: 'This', url: '/stadtpark' },
    ];
    expect(factsOfPage(page(products)).product).toEqual(['this']);
    const named = products.map(({ url: _, ...product }) => product);
    expect(factsOfPage(page(named, { heading: 'Other' })).product).toEqual(['other']);
    const list = factsOfPage(page(named));
    expect([list.product, list.isCatalogue]).toEqual([[], true]);
  });

  test('meta elements alone are enough; a text page is no catalogue', () => {
    const meta = new Map([
      ['og:type', 'product'],
      ['og:title', 'Stadtpark'],
      ['product:category', 'Laufschuhe'],
      ['product:retailer_item_id', 'stadtpark'],
    ]);
    expect(factsOfPage(page([], { meta }))).toMatchObject({
      category: ['Laufschuhe'],
      product: ['stadtpark'],
      name: ['Stadtpark'],
    });
    expect(factsOfPage(page([crumbs('Home', 'Help')]))).toMatchObject({
      category: ['Help'],
      isCatalogue: false,
    });
  });

  test('what is no description does no harm', () => {
    const loop: Record<string, unknown> = { '@type': 'Product', sku: 'a' };
    loop.mainEntity = loop;
    for (const nodes of [[null, 7, 'x', []], [{ '@type': 7 }], [{ '@graph': 'x' }], [loop]]) {
      expect(() => factsOfPage(page(nodes))).not.toThrow();
    }
  });

  test('JSON-LD is read as tolerantly as search engines do', () => {
    expect(parseJsonLd('<!-- {"a":1} -->')).toEqual({ a: 1 });
    expect(parseJsonLd('/*<![CDATA[*/ {"a":1} /*]]>*/')).toEqual({ a: 1 });
    expect(parseJsonLd('{"a":"two\nlines",}')).toEqual({ a: 'two lines' });
    expect(parseJsonLd('{"a":1};')).toEqual({ a: 1 });
    expect(parseJsonLd('{"a":1} //]]> ; ')).toEqual({ a: 1 });
    expect(parseJsonLd('{ oh dear')).toBeUndefined();
  });

  test('a description that is a bomb takes no time', () => {
    const spaces = ' '.repeat(250_000);
    const path = 'a > '.repeat(60_000);
    const began = performance.now();
    for (const text of [
      `{"review":"-->${spaces}x"`,
      `{"review":"]]>${spaces};${spaces}x"`,
      '['.repeat(290_000),
      '{"a":'.repeat(50_000),
      'x'.repeat(2_000_000),
    ]) {
      expect(parseJsonLd(text)).toBeUndefined();
    }
    const itemListElement = Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}` }));
    const facts = factsOfPage(
      page([
        { '@type': 'Product', category: path.replaceAll('a', () => `${Math.random()}`) },
        { '@type': 'BreadcrumbList', itemListElement },
      ]),
    );
    expect(facts.category.length).toBeLessThan(101);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('10.6 what the server says', () => {
  test('purchases with their day; null means that nobody is logged in', () => {
    const purchases = [{ product: 7, category: ['a', 'b'], on: '2026-01-14' }, 'x'];
    expect(accountOf({ account: 'k', segments: 'club', purchases })).toEqual({
      key: 'k',
      isLoggedOut: false,
      segments: ['club'],
      purchases: [
        { product: '7', categories: ['a', 'b'], on: '2026-01-14', orderId: undefined },
        { product: undefined, categories: [], on: undefined, orderId: undefined },
      ],
    });
    expect(
      [null, { account: null }, { segments: ['x'] }].map((of) => accountOf(of).isLoggedOut),
    ).toEqual([true, true, false]);
  });
});

describe('10.5 which value a word means', () => {
  const signalOf = (values?: object | string) =>
    compileSignals({ any: values === undefined ? {} : { values: values as string[] } }).get('any')!;

  test('its name, one of its labels, or what it is mapped to; each level that is listed', () => {
    const signal = signalOf({ running: { de: 'Laufschuhe' }, rain: {} });
    const choose = (...levels: string[]) =>
      chooseValues(signal, levels, { 'Herren/Regen': 'rain' });
    expect(choose(' LAUFSCHUHE', 'Schuhe')).toEqual(['running']);
    expect(choose('Rain', 'running')).toEqual(['rain', 'running']);
    expect(choose('herren/regen')).toEqual(['rain']);
    // Refused later, and named by diagnostics.
    expect(choose('Zelte', 'Outdoor')).toEqual(['Zelte']);
    expect(choose()).toEqual([]);
  });

  test('without a list the most particular one that may be noted', () => {
    expect(chooseValues(signalOf(), ['x'.repeat(65), 'Laufschuhe', 'Schuhe'], undefined)).toEqual([
      'Laufschuhe',
    ]);
  });

  test('one word stands for the sources of the usual shop', () => {
    expect(sourcesOf({ from: 'viewed-category' })).toEqual([
      { event: 'view_item', read: 'category' },
      { page: 'category' },
    ]);
    expect(sourcesOf({ from: ['searched', { page: 'brand' }] })).toHaveLength(3);
    expect(sourcesOf({})).toEqual([]);
  });
});
