/** What a shopper did with one article. */
export interface ShoppingEvent {
  /** Number of the article. */
  readonly aid: number;
  /** Epoch ms. */
  readonly ts: number;
  readonly type: 'clicks' | 'carts' | 'orders';
}

/** One shopper: one line of a session file. */
export interface ShoppingSession {
  readonly session: number | string;
  readonly events: readonly ShoppingEvent[];
}
