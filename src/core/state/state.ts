import type { Format } from '../../model/config.js';

/**
 * One thing the shopper's device remembers. Campaign, topic and placement are kept as they were
 * when it happened: editing the config resets nothing (specification 2.5).
 */
export interface Entry {
  readonly kind: EntryKind;
  /** Epoch ms; of an impression, the instant of its reservation. */
  readonly at: number;
  readonly offer?: string | undefined;
  readonly campaign?: string | undefined;
  readonly topic?: string | undefined;
  readonly placement?: string | undefined;
  /** Impressions: its id. Clicks and dismissals: the impression they belong to, where known. */
  readonly id?: string | undefined;
  readonly creative?: string | undefined;
  readonly format?: Format | undefined;
  /** Absent or 0: not yet. */
  readonly renderedAt?: number | undefined;
  readonly viewableAt?: number | undefined;
  /** 1: drawn for comparison, withheld, and counted like a shown one. */
  readonly ghost?: number | undefined;
  /** 1: of a message that the shopper ordered, which no cap and no fatigue counts. */
  readonly service?: number | undefined;
  readonly score?: number | undefined;
  /** Signals. */
  readonly name?: string | undefined;
  /** Signals: the value. Purchases: the product. */
  readonly value?: string | undefined;
  /** Who took the value: `page`, `dataLayer`, `page-context`, `account`, `shopper`. */
  readonly source?: string | undefined;
  /** Conversions, and signals of a purchase. */
  readonly orderId?: string | undefined;
  /** Folded: how many impressions, and how many of them viewable. */
  readonly impressions?: number | undefined;
  readonly viewable?: number | undefined;
  /** Who noted it, where it came from another replica; such entries stand before all own ones. */
  readonly replica?: string | undefined;
}

export type EntryKind =
  | 'signal'
  | 'impression'
  | 'click'
  | 'dismissal'
  | 'conversion'
  | 'purchase'
  /** Impressions that left the log: only `lifetime` caps still need their number. */
  | 'folded';

/** Activity without a gap of half an hour; `from` and `to` in epoch ms. */
export type Visit = readonly [from: number, to: number, pageViews: number];

/**
 * A choice of the shopper and when it was made; the latest stands. Keys: `paused`, `off`,
 * `topic/<id>` and `offer/<id>` (muted), `score/limit` (what is not to be reached),
 * `forgotten/<signal>` and `forgotten/<signal>/<value>`.
 * `account/<hash>` says whose customer account this state was noted under. What merging needs:
 * `gone/`, `gone/<signal>`, `gone/<signal>/<value>` (what was noted up to then was removed) and
 * `folded/<replica>` (its impressions up to then are counted here).
 */
export type Settings = Readonly<Record<string, readonly [value: boolean | number, at: number]>>;

/**
 * An offer that was held back: epoch ms, placement, offer, and which rule it was (see `holdBack`).
 * To be told to the shopper; no decision reads it.
 */
export type Held = readonly [at: number, placement: string, offer: string, rule: number];

export type Adopted = readonly [replica: string, revision: number];

/** All that is remembered of one shopper on one device. Plain data; never changed in place. */
export interface State {
  /** The bytes of its UTF-8 text, a character each: what is hashed. */
  readonly seed: string;
  readonly replica: string;
  /** Raised by every change. */
  readonly revision: number;
  readonly log: readonly Entry[];
  readonly visits: readonly Visit[];
  /** When the last two pages were viewed, epoch ms, ascending. */
  readonly views: readonly number[];
  readonly settings: Settings;
  /** The latest ones, oldest first. */
  readonly held: readonly Held[];
  /** Other replicas of which the log holds entries, by name, and up to which revision of theirs. */
  readonly adopted: readonly Adopted[];
  /** Length in characters of the stored form, where it was read from storage. */
  readonly size?: number | undefined;
}

/** The most entries that the log holds. */
export const MAX_ENTRIES = 500;
/** The latest impressions stay entries of their own, so that they can be explained. */
export const MAX_SHOWN = 50;
/** The greatest length of the stored form, in characters. */
export const MAX_SIZE = 64 * 1024;

/** The state of a new shopper, as `emptyState` gives it. */
export const newState = (seed: string, replica: string): State => ({
  seed,
  replica,
  revision: 0,
  log: [],
  visits: [],
  views: [],
  settings: {},
  held: [],
  adopted: [],
});
