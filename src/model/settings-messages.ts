import type { FactKind, FactWording } from './messages.js';
import type { ShownOffer } from './overview.js';
import type { ReasonCode } from './reason-codes.js';

/** Who told the shop what was noted. */
export type NotedOrigin = 'site' | 'account' | 'shopper' | 'partner' | 'third-party' | 'unknown';

/** All that *Offer settings* says in one language. Times and `now` in epoch ms. */
export interface SettingsMessages {
  /** As in the `lang` attribute. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  /** As in *Why this?*: the same fact is the same sentence everywhere. */
  readonly facts: Readonly<Record<FactKind, (what: string, when: string) => FactWording>>;
  readonly days: (times: readonly number[], now: number, timeZone: string) => string;
  /** `today at 14:05` */
  readonly moment: (at: number, now: number, timeZone: string) => string;
  /** `12 May`, with the year where it is another one. */
  readonly date: (at: number, now: number, timeZone: string) => string;
  /** *Not before Thursday.* */
  readonly earliest: (at: number, now: number, timeZone: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly quote: (text: string) => string;

  /** Behind a figure, while the names are not shown: `7 notes – show`. */
  readonly reveal: (count: string) => string;

  readonly title: string;
  readonly close: string;
  readonly intro: string;
  /** Without consent to storage. */
  readonly unremembered: string;
  /** With it, where the browser cannot store. */
  readonly unstorable: string;
  readonly undo: string;
  readonly failed: string;
  readonly privacy: (shop: string) => string;

  readonly level: {
    readonly title: string;
    readonly label: string;
    /** @param share of what the shop lets it be, 0 to 1. @param limit the score that is not reached. */
    readonly describe: (share: number, limit: number) => string;
    readonly onlyLess: string;
    readonly changed: string;
    readonly off: string;
    readonly offEffect: string;
    readonly isOff: string;
    readonly isOn: string;
    readonly pause: string;
    readonly pauseEffect: string;
    readonly isPaused: string;
    readonly isResumed: string;
  };
  readonly noted: {
    readonly title: string;
    /** How many, of how many kinds: all that is said before the shopper asks for more. */
    readonly count: (values: number, signals: number) => string;
    readonly none: string;
    readonly origins: Readonly<Record<NotedOrigin, string>>;
    /** @param origin one of `origins`. */
    readonly about: (origin: string, until: string) => string;
    readonly forget: (what: string) => string;
    readonly forgotten: string;
    readonly allow: string;
    readonly correct: string;
    readonly correctLabel: (what: string) => string;
    readonly correctPlaceholder: string;
    readonly save: string;
    readonly cancel: string;
    readonly corrected: string;
    readonly notCorrected: string;
    readonly forgottenTitle: string;
    readonly forgottenAll: (signal: string) => string;
    readonly allowed: string;
    readonly boughtTitle: string;
    readonly boughtNote: string;
  };
  readonly shown: {
    readonly title: string;
    readonly count: (today: number) => string;
    readonly none: string;
    readonly noneToday: string;
    readonly earlier: (count: number) => string;
    readonly outcomes: Readonly<Record<ShownOffer['outcome'], string>>;
    /** @param when `moment`. @param score how personal it was, 0 to 100. */
    readonly about: (when: string, outcome: string, score: number) => string;
    readonly find: string;
    readonly hide: string;
    readonly hidden: string;
  };
  readonly held: {
    readonly title: string;
    readonly count: (held: number) => string;
    readonly none: string;
    /** @param when `moment`. @param reason one of `reasons`. */
    readonly about: (when: string, reason: string) => string;
    /** Why an offer was held back, for shoppers: by which limit. */
    readonly reasons: Readonly<Record<ReasonCode, string>>;
    /** @param days as `days` gives them. */
    readonly withheld: (days: string) => string;
  };
  readonly topics: {
    readonly title: string;
    readonly count: (resting: number) => string;
    readonly intro: string;
    readonly rest: (topic: string) => string;
    readonly restsWith: (topic: string) => string;
    readonly rested: string;
    readonly back: string;
  };
  readonly hiddenOffers: {
    readonly title: string;
    readonly count: (offers: number) => string;
    readonly show: string;
    readonly shown: string;
  };
  readonly data: {
    readonly title: string;
    readonly export: string;
    readonly exportEffect: string;
    /** Name of the file, without its ending. */
    readonly file: (day: string) => string;
    readonly exported: string;
    readonly import: string;
    readonly importEffect: string;
    readonly imported: string;
    readonly notImported: (file: string) => string;
    readonly erase: string;
    readonly eraseEffect: string;
    readonly erased: string;
    readonly question: string;
    readonly questionEffect: string;
    readonly offQuestion: string;
    readonly eraseAll: string;
    readonly eraseKeepsOff: string;
    readonly eraseWithOff: string;
    readonly cancel: string;
  };
}
