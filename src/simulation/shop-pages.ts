import type { PageEvent, ShoppingEvent, ShoppingSession } from './sessions.js';

/**
 * What the pages of a shop do on load, as a file (`demo/shop/pages.json`). `{product}` stands for
 * the id of the product, `{category}` and the like for its other keys, `{order}` for the order.
 */
export interface ShopPages {
  /** Article numbers of a session file are dealt out to these, one after the other. */
  readonly products: readonly Product[];
  readonly pages: Readonly<Record<string, ShopPage>>;
  /** The page that each kind of event stands for. */
  readonly events: Readonly<Record<ShoppingEvent['type'], string>> & {
    /** The page on which visits begin of which nothing else is recorded. */
    readonly visit?: string;
    /** The page that lists the articles of a category. */
    readonly list?: string;
  };
}

export type Product = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface ShopPage {
  readonly path: string;
  /** What a browser adds to the path to get the page; limits look at the path only. */
  readonly query?: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly signals?: Readonly<Record<string, string>>;
  readonly conversion?: {
    readonly orderId?: string;
    readonly campaign?: string;
    readonly products?: readonly string[];
  };
  /** In document order. */
  readonly placements: readonly string[];
  /** Those whose offers all wait for more than the page view. */
  readonly waiting?: readonly WaitingPlacement[];
}

export interface WaitingPlacement {
  readonly placement: string;
  /** Only for products with one of these values under a key: `{ "category": ["running"] }`. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** For a config without such a file: every event is a view of one page with all placements. */
export function pagesOfPlacements(placements: readonly string[]): ShopPages {
  return {
    products: [],
    pages: { everywhere: { path: '/', placements } },
    events: { clicks: 'everywhere', carts: 'everywhere', orders: 'everywhere' },
  };
}

/** The page that a shopper's event stands for, with its placeholders filled in. */
export function pageOfEvent(
  { products, pages, events }: ShopPages,
  { session }: Pick<ShoppingSession, 'session'>,
  { aid, ts, type }: PageEvent,
): ShopPage {
  const page = pages[events[type] ?? ''];
  if (!page) throw new Error(`No page stands for events of the type "${type}".`);
  const product = products[aid % products.length];
  const values: Readonly<Record<string, unknown>> = {
    ...product,
    product: product?.id,
    // One page view sells one product, so it is an order of its own.
    order: `${session}-${ts}-${aid}`,
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (hole, name: string) => `${values[name] ?? hole}`);
  const fillAll = (texts: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]));
  const { query, conversion } = page;
  return {
    path: fill(page.path),
    ...(query !== undefined && { query: fill(query) }),
    context: fillAll(page.context),
    signals: fillAll(page.signals),
    ...(conversion && {
      conversion: {
        ...conversion,
        ...(conversion.orderId !== undefined && { orderId: fill(conversion.orderId) }),
        ...(conversion.products && { products: conversion.products.map(fill) }),
      },
    }),
    placements: page.placements,
    ...(page.waiting && {
      waiting: page.waiting.filter(({ where = {} }) =>
        Object.entries(where).every(([key, of]) => of.includes(`${values[key]}`)),
      ),
    }),
  };
}
