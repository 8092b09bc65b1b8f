import type { Trigger } from './config.js';
import type { Consent } from './consent.js';
import type { Decision, DecisionTrace } from './decision.js';
import type { Diagnostics } from './diagnostics.js';
import type { ShopperEvent } from './events.js';
import type { Explanation, ExplanationDetails } from './explanation.js';
import type { Overview } from './overview.js';

/** What a page may ask for. */
export interface PlacementRequest {
  readonly placement: string;
  /** Default `page-view`. */
  readonly trigger?: Trigger | undefined;
  /**
   * How the shopper can learn why: `none` (default) refuses whatever is personal, since nothing
   * personal may appear without an explanation within reach.
   */
  readonly why?: 'none' | 'on-tap' | 'visible';
}

/** What a slot may ask besides. */
export interface SlotRequest extends PlacementRequest {
  /** Offers whose trigger fired. Default: all of the trigger. */
  readonly fired?: readonly string[] | undefined;
  /** The impression that is shown: asked is only whether it may stay. */
  readonly stays?: string | undefined;
  /** Where it would be shown: two slots may name the same placement. */
  readonly slot?: Element | string;
  /** Whether it can show a creative. One that cannot keeps the offer from no other slot. */
  readonly canShow?: (offer: string, creative: string) => boolean;
}

/** A decision as the page gets it, after it was committed. */
export interface PageDecision
  extends Omit<
    Decision,
    'reason' | 'until' | 'refusals' | 'trace' | 'grounds' | 'reasoning' | 'disclosure' | 'record'
  > {
  /**
   * Say so when the creative is on the page: with its element, *viewable* is observed as well.
   * Resolves when it is committed; the impression is then no longer given back.
   */
  rendered(element?: Element): Promise<void>;
  /** Each resolves when it is committed, or could not be and waits for the next transaction. */
  clicked(): Promise<void>;
  dismissed(): Promise<void>;
  /**
   * It left the page without having been dismissed, or never came: then its reservation is given
   * back. Ends an interruption: until then no other slide-in or overlay appears, in any tab.
   */
  closed(): void;
  /** Why nothing is shown and until when, and all that it was made of. Loaded on first use. */
  trace(): Promise<DecisionTrace>;
  /** Opens *Why this?* over the page; focus returns to the anchor. Loaded on first use. */
  openWhy(anchor: HTMLElement): Promise<void>;
  /** Why the shopper sees it, in their language. Loaded on first use. */
  explanation(language?: string): Promise<Explanation>;
  /** What is folded away under it: points, what was not used, who, price, text. Loaded on first use. */
  details(language?: string): Promise<ExplanationDetails>;
}

/** What `client.on` tells of. */
export interface ClientEvents {
  readonly decision: PageDecision;
  readonly impression: PageDecision;
  readonly 'viewable-impression': PageDecision;
  readonly click: PageDecision;
  readonly dismissal: PageDecision;
  readonly conversion: Conversion;
  /** This slide-in or overlay has to go: the page goes away, or another tab interrupts. */
  readonly close: PageDecision;
  /** A further page view without a load: a route of a single-page shop. */
  readonly 'page-view': undefined;
  /** The shopper is back on the page, from another tab or out of the back/forward cache. */
  readonly return: undefined;
  /** What the page named with `client.event`. */
  readonly event: string;
  /**
   * Limits, choices, consent or what is remembered changed, here or in another tab: what is shown may
   * have to go.
   */
  readonly change: undefined;
  /** The shopper wants what they chose to be remembered: time to open the consent settings. */
  readonly 'consent-wanted': undefined;
  readonly 'configuration-error': { readonly code: ReportCode; readonly detail: string };
}

/** What can be wrong with a shop's integration; the words are loaded only then. */
export type ReportCode =
  | 'CONFIG_MISSING'
  | 'CONFIG_NOT_JSON'
  | 'CONFIG_TOO_LARGE'
  | 'CONFIG_INVALID'
  | 'MAIN_CHUNK_MISSING'
  | 'CONFIG_CHUNK_MISSING'
  | 'PERSONAL_CHUNK_MISSING'
  | 'NO_CONSENT_SOURCE'
  | 'CONSENT_CHUNK_MISSING'
  | 'CONSENT_PLATFORM_MISSING'
  | 'NOTHING_APPROVED'
  | 'STORAGE_UNAVAILABLE'
  | 'STATE_UNREADABLE'
  | 'STATE_FROM_NEWER_VERSION'
  | 'EVENT_FAILED'
  | 'SIGNAL_REFUSED'
  | 'SIGNALS_CHUNK_MISSING'
  | 'PLACEMENT_UNKNOWN'
  | 'OFFER_UNKNOWN'
  | 'CREATIVE_WITHOUT_TEMPLATE'
  | 'SCRIPT_IN_CREATIVE'
  | 'LOADED_TWICE';

export type Conversion = Omit<Extract<ShopperEvent, { type: 'conversion' }>, 'type' | 'at'>;

/** The page's side of Taktvoll. */
export interface Client {
  request(request: PlacementRequest): Promise<PageDecision>;
  /** What the shopper agreed to: the manual consent source. What is not given counts as denied. */
  setConsent(consent: Partial<Consent>): void;
  /** Something that the shopper did or said; refused unless the config declares the signal. */
  signal(name: string, value: string): void;
  conversion(conversion?: Conversion): void;
  /** Something happened on the page that an offer may wait for (`when: { trigger: 'event' }`). */
  event(name: string): void;
  /** @returns a function that ends the subscription. */
  on<Type extends keyof ClientEvents>(
    type: Type,
    handler: (event: ClientEvents[Type]) => void,
  ): () => void;
  readonly preferences: Preferences;
  /**
   * Opens *Offer settings* over the page; resolves when they are closed. Loaded on first use.
   * @param anchor gets the focus back. Default: what has it.
   */
  openSettings(anchor?: HTMLElement): Promise<void>;
  /**
   * How the shop's signals do on this page: what was refused and why, what lies unused, what never
   * came. Loaded on first use; nothing of it is stored.
   */
  diagnostics(): Promise<Diagnostics>;
  /** All that is known of the shopper on this device, for them to see. Loaded on first use. */
  overview(): Promise<Overview>;
  /** All that is remembered, as JSON text (docs/data.md). Loaded on first use. */
  exportData(): Promise<string>;
  /**
   * Takes in what `exportData` wrote, here or elsewhere: what is remembered by then stays, and each
   * event counts once. Rejects with a `TypeError` that names the place and what to do.
   */
  importData(text: string): Promise<void>;
  /**
   * Deletes all that is remembered, in every tab; until the next page nothing is stored.
   * @param options.keepsOff one bit stays, where storage was agreed to: everything personal is off.
   */
  erase(options?: { readonly keepsOff?: boolean }): Promise<void>;
}

/** The shopper's own choices. Each resolves when it is committed: the next decision obeys. */
export interface Preferences {
  pause(): Promise<void>;
  resume(): Promise<void>;
  mute(what: { topic: string } | { offer: string }): Promise<void>;
  unmute(what: { topic: string } | { offer: string }): Promise<void>;
  /**
   * Removes what was noted, of a signal or of one of its values, and notes it no more until the
   * shopper states it or `unforget`. What was removed does not come back.
   */
  forget(what: { signal: string; value?: string }): Promise<void>;
  unforget(what: { signal: string; value?: string }): Promise<void>;
  /** Forgets the wrong value and notes the right one, as stated by the shopper. */
  correct(what: { signal: string; from: string; to: string }): Promise<void>;
  /** Everything personal off. */
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  /**
   * How personal it may get at most: nothing personal that scores `level` or more. Only tightens what
   * the shop set; `null` leaves it to the shop again.
   * @param level 0 to 100. Rejects with a `TypeError` where it is anything else.
   */
  tighten(level: number | null): Promise<void>;
}

/** What the slot element needs of the client. */
export interface SlotHost extends Client {
  request(request: SlotRequest): Promise<PageDecision>;
  /**
   * Whether an offer of the placement may stand in the page's flow: then its place has to be near.
   * @param trigger of the offers meant. Default `page-view`.
   */
  isInFlow(placement: string, trigger?: Trigger): boolean;
  /**
   * Watches for the triggers of a placement, until the next page view.
   * @returns a function that stops watching.
   */
  watch(
    placement: string,
    onFired: (trigger: Trigger, offers: readonly string[]) => void,
  ): () => void;
  /** Names, once, what is wrong with the page. */
  report(code: ReportCode, detail: string): void;
  /** Fills a `<taktvoll-panel>`. Resolves to a function that ends it. Loaded on first use. */
  mountPanel(element: HTMLElement): Promise<() => void>;
  /** False where nothing outlives the page: a lever then lasts until reload, and says so. */
  isRemembered(): boolean;
}
