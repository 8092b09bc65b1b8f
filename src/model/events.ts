import type { Format } from './config.js';

/** Epoch milliseconds, or an ISO 8601 timestamp with its zone. */
export type Instant = number | string;

interface At {
  readonly at: Instant;
}

/** Names one impression: by its id where the page rendered it, else the latest of that offer (and placement). */
interface OfOffer {
  readonly offer: string;
  readonly creative?: string;
  readonly placement?: string;
  /** Id of the impression meant, as the decision gave it. */
  readonly impression?: string;
}

/** One value of a signal that the server handed over; `at` of a purchase, else it is true now. */
export interface AccountFact {
  readonly name: string;
  readonly value: string;
  readonly at?: Instant;
  readonly orderId?: string;
}

/** One value that had been noted of a signal. */
export interface NotedEvent {
  /** Epoch ms. */
  readonly at: number;
  readonly value: string;
  readonly source?: string | undefined;
  readonly orderId?: string | undefined;
}

/** One thing that happened to the shopper; `applyEvent` takes these, in any order. */
export type ShopperEvent =
  | (At & { readonly type: 'page-view'; readonly path?: string })
  | (At & {
      readonly type: 'signal';
      readonly name: string;
      readonly value: string;
      /** Who took it; stamped by the client, never by its caller. */
      readonly source?: string | undefined;
      /** Of a purchase: it is noted once for each order. */
      readonly orderId?: string | undefined;
    })
  /** What was noted goes, and is not noted again until `unforget` or until the shopper states it. */
  | (At & {
      readonly type: 'forget' | 'unforget';
      readonly signal: string;
      /** Default: all values. */
      readonly value?: string;
    })
  /** The shopper says what is true instead: `from` is forgotten, `to` is stated. */
  | (At & {
      readonly type: 'correct';
      readonly signal: string;
      readonly from: string;
      readonly to: string;
    })
  /** A `forget` or `correct` is taken back by whoever still holds what it removed. */
  | (At & {
      readonly type: 'restore';
      readonly signal: string;
      readonly noted: readonly NotedEvent[];
      /** Values that may be noted again, and values that may not: `null` stands for all. */
      readonly allowed?: readonly (string | null)[];
      readonly forgotten?: readonly (string | null)[];
      /** What the shopper stated in its place: goes. */
      readonly instead?: string | undefined;
    })
  /** Consent to personalisation was taken back: what was noted goes. */
  | (At & { readonly type: 'withdrawal' })
  /** What the shop's server says of the customer account; it replaces what it said before. */
  | (At & {
      readonly type: 'account';
      /** The account, in the server's opaque words. Absent: nobody is logged in. */
      readonly key?: string;
      readonly facts?: readonly AccountFact[];
      /** What was noted outlives a logout, until another account comes. Default false. */
      readonly keepsOnLogout?: boolean;
    })
  /** Rendered (and reserved, where no reservation is named). `score` feeds the daily budget. */
  | (At &
      OfOffer & {
        readonly type: 'impression';
        readonly format?: Format | undefined;
        readonly score?: number;
      })
  | (At &
      OfOffer & {
        readonly type: 'viewable-impression';
        readonly format?: Format | undefined;
        readonly score?: number;
      })
  /** The reservation was not used: the impression is given back. */
  | (At & OfOffer & { readonly type: 'release' })
  | (At & OfOffer & { readonly type: 'click' })
  | (At & OfOffer & { readonly type: 'dismissal' })
  | (At & {
      readonly type: 'conversion';
      readonly campaign?: string;
      readonly offer?: string;
      readonly orderId?: string;
      readonly products?: readonly string[];
    })
  | (At & { readonly type: 'mute' | 'unmute'; readonly topic?: string; readonly offer?: string })
  /** Nothing at all is shown until `resume`. */
  | (At & { readonly type: 'pause' | 'resume' })
  /** Nothing is shown that scores `level` (0 to 100) or more; `null`: as the shop set it. */
  | (At & { readonly type: 'tighten'; readonly level: number | null })
  /** Nothing personal is shown until `switch-on`. */
  | (At & { readonly type: 'switch-off' | 'switch-on' });

export type ShopperEventType = ShopperEvent['type'];
