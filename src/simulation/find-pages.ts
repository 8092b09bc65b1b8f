import type { PageEvent, ShoppingSession } from './sessions.js';
import { pageOfEvent, type ShopPage, type ShopPages } from './shop-pages.js';

/** The page that a shopper's event stands for. */
export type PageOf = (shopper: Pick<ShoppingSession, 'session'>, event: PageEvent) => ShopPage;

/** Fills in each page of each product once: shoppers come back to the same few. */
export function findPages(pages: ShopPages): PageOf {
  const filled = new Map<string, ShopPage>();
  const isOfOrder = Object.fromEntries(
    Object.entries(pages.events).map(([type, page]) => [
      type,
      JSON.stringify(pages.pages[page]).includes('{order}'),
    ]),
  );
  return (shopper, event) => {
    if (isOfOrder[event.type]) return pageOfEvent(pages, shopper, event);
    const key = `${event.type} ${event.aid % pages.products.length}`;
    const page = filled.get(key) ?? pageOfEvent(pages, shopper, event);
    filled.set(key, page);
    return page;
  };
}
