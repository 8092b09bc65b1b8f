import type { SignalConfig } from '../model/config.js';

type From = NonNullable<SignalConfig['from']>;
type Word = Exclude<From, readonly unknown[]>;
export type SourceRule = Exclude<Extract<From, readonly unknown[]>[number], string>;

/** What each word of the config stands for: the events that GA4 has, and what pages say. */
const COMMON: Readonly<Record<Word, readonly SourceRule[]>> = {
  'viewed-category': [{ event: 'view_item', read: 'category' }, { page: 'category' }],
  'viewed-product': [{ event: 'view_item', read: 'item_id' }, { page: 'product' }],
  'viewed-brand': [{ event: 'view_item', read: 'item_brand' }, { page: 'brand' }],
  'basket-category': [{ event: 'add_to_cart', read: 'category' }],
  'basket-product': [{ event: 'add_to_cart', read: 'item_id' }],
  'bought-category': [{ event: 'purchase', read: 'category' }, { account: 'categories' }],
  'bought-product': [{ event: 'purchase', read: 'item_id' }, { account: 'products' }],
  searched: [
    { event: 'search', read: 'search_term' },
    { event: 'view_search_results', read: 'search_term' },
  ],
  'account-segment': [{ account: 'segments' }],
};

/** Where the values of a signal come from, each source by itself; none where the page calls. */
export const sourcesOf = ({ from }: SignalConfig): readonly SourceRule[] =>
  (from === undefined ? [] : [from].flat()).flatMap((rule) =>
    typeof rule === 'string' ? COMMON[rule] : [rule],
  );
