/** What a shopper did with one article. */
export interface ShoppingEvent {
  /** Number of the article. */
  readonly aid: number;
  /** Epoch ms. */
  readonly ts: number;
  readonly type: 'clicks' | 'carts' | 'orders';
}

/**
 * A page view: of what was recorded, the page on which visits begin (`visit`), or that of the
 * article's category (`list`).
 */
export type PageEvent = Omit<ShoppingEvent, 'type'> & {
  readonly type: ShoppingEvent['type'] | 'visit' | 'list';
};

/** One shopper: one line of a session file, which knows no other pages than those of articles. */
export interface ShoppingSession {
  readonly session: number | string;
  readonly events: readonly PageEvent[];
}
