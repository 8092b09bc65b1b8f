import type { SignalConfig } from './config.js';
import type { Labels } from './decision.js';
import type { HeldBack } from './explanation.js';

/** All that is known of the shopper on this device and what was done with it, for *Offer settings*. */
export interface Overview {
  /** Epoch ms at which it was read. */
  readonly at: number;
  readonly timeZone: string;
  /** Newest first; what has expired is used no more, and not listed. */
  readonly noted: readonly NotedValue[];
  /** Products of purchases that the page told of; they are not offered again for a while. */
  readonly bought: readonly BoughtProduct[];
  /** The last 50 impressions, newest first, those withheld for comparison among them. */
  readonly shown: readonly ShownOffer[];
  /**
   * The last 20 offers that were held back, newest first, each with its reason of then. `until` is
   * worked out now: absent where the reason does not hold any more, or time does not lift it.
   */
  readonly held: readonly HeldBack[];
  readonly choices: ShopperChoices;
  /** Topics that offers of the config belong to, and those above them, in the order of the file. */
  readonly topics: readonly TopicChoice[];
  /** False where nothing outlives the page. */
  readonly isRemembered: boolean;
}

/** One value of a signal that is held. Of a signal that this config does not declare, only that. */
export interface NotedValue
  extends Partial<Pick<SignalConfig, 'derivation' | 'origin' | 'domain' | 'label'>> {
  readonly signal: string;
  readonly value: string;
  readonly valueLabel?: Labels | undefined;
  /** Who took the newest: `page`, `dataLayer`, `page-context`, `account`, `shopper`. */
  readonly source?: string | undefined;
  /** Epoch ms, ascending. */
  readonly times: readonly number[];
  /** Epoch ms at which the newest of it goes. */
  readonly expiresAt: number;
}

export interface BoughtProduct {
  readonly product: string;
  /** Epoch ms, ascending. */
  readonly times: readonly number[];
}

export interface ShownOffer {
  /** Id of the impression. */
  readonly impression: string;
  readonly offer: string;
  readonly campaign?: string | undefined;
  readonly topic?: string | undefined;
  readonly creative?: string | undefined;
  readonly placement?: string | undefined;
  readonly at: number;
  /** `withheld`: for comparison. */
  readonly outcome: 'seen' | 'ignored' | 'clicked' | 'dismissed' | 'withheld';
  readonly score: number;
}

export interface ShopperChoices {
  readonly isPaused: boolean;
  /** Everything personal is switched off. */
  readonly isOff: boolean;
  /** The slider: the score that nothing personal reaches; `null` where it is left to the shop. */
  readonly level: number | null;
  /** The shop's own limit, above which the slider changes nothing. */
  readonly shopLevel: number;
  readonly mutedOffers: readonly string[];
  readonly forgotten: readonly { readonly signal: string; readonly value?: string }[];
}

export interface TopicChoice {
  readonly topic: string;
  readonly parent?: string | undefined;
  readonly label?: Labels | undefined;
  /** Itself or one above it. */
  readonly isResting: boolean;
  /** The topic to be unmuted where it rests: itself, or the one above that was muted. */
  readonly restsBy?: string | undefined;
}
