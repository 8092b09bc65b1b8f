import type { Instant } from './events.js';
import type { SignalRefusal } from './signal-refusal.js';

/** A value that came, from the page or an adapter, whatever became of it. */
export interface ArrivedValue {
  readonly name: string;
  readonly value: unknown;
  readonly source?: string | undefined;
  readonly orderId?: string | undefined;
  /** Epoch ms. */
  readonly at: number;
  /** Of a purchase in the customer account: its day. */
  readonly on?: Instant | undefined;
  /** Why it was turned away before the config was asked; absent where it was not. */
  readonly refusal?: SignalRefusal | undefined;
}

/** What was seen on this page since it was loaded: in memory, for diagnostics alone. */
export interface SeenOnPage {
  readonly values: ArrivedValue[];
  /** Names of events of the dataLayer that no signal reads. */
  readonly unusedEvents: Set<string>;
}

export interface RefusedSignal {
  readonly signal: string;
  readonly reason: SignalRefusal;
  readonly count: number;
  /** Epoch ms. */
  readonly lastAt: number;
  /** Up to three of the values, where the reason is in them and they may be shown. */
  readonly values: readonly string[];
}

/** How the shop's signals do on this page; nothing of it is stored. */
export interface Diagnostics {
  readonly refused: readonly RefusedSignal[];
  readonly unused: {
    /** Events of the dataLayer that happened here, and that no declared signal reads. */
    readonly events: readonly string[];
    /** What the page says of itself, and no declared signal reads: `category`, `product` … */
    readonly page: readonly string[];
  };
  /** Declared signals that neither came on this page nor are held from before. */
  readonly neverSeen: readonly string[];
  /** All of it in sentences. */
  readonly text: string;
}
