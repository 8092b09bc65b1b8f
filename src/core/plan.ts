import type { Explicitness, Format, SignalConfig, Trigger } from '../model/config.js';
import type { Problem } from '../model/problem.js';
import type { AudienceMatcher } from './audience/compile-audience.js';
import type { History } from './history/history.js';
import type { Rule } from './rule.js';
import type { State } from './state/state.js';
import type { CalendarUnit } from './time/calendar.js';
import type { Zone } from './time/zone.js';

/** A config made ready for deciding: every limit resolved, every id an integer slot. */
export interface Plan {
  /** True where the config as a whole is invalid: nothing is shown. */
  readonly isInvalid: boolean;
  readonly problems: readonly Problem[];
  readonly paused: boolean | 'personal';
  readonly validUntil: string | undefined;
  readonly timeZone: string | undefined;
  readonly requiresApproval: boolean;
  readonly holdout: number;
  readonly explore: number;
  /** Pages on which nothing is recorded. */
  readonly unobservedPages: readonly string[];
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly offers: ReadonlyMap<string, OfferPlan>;
  /** Campaign to its topic, where it has one. */
  readonly campaignTopics: ReadonlyMap<string, string | undefined>;
  /** The config as it was given, invalid parts and all: the trace names them. */
  readonly declared: unknown;
  /** Key: placement, a space, trigger. In order of priority. */
  readonly candidates: ReadonlyMap<string, readonly OfferPlan[]>;
  readonly slots: Slots;
  /** The longest time that a limit looks back on impressions, in ms; counters know the rest. */
  readonly horizonMs: number;
  /** The longest pause after a dismissal, conversion or purchase, in ms. */
  readonly pauseHorizonMs: number;
  readonly zone: Zone;
  /** What was already worked out of a state; the state itself never changes. */
  readonly histories: WeakMap<State, History>;
}

/** Where each id's events are collected. Slot 0 is everything. */
export interface Slots {
  readonly placements: ReadonlyMap<string, number>;
  /** A topic with all its ancestors. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
  readonly campaigns: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, number>;
  /** Signal name, then value; only those that an audience asks for. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface SignalPlan {
  readonly name: string;
  readonly config: SignalConfig;
  readonly isContextual: boolean;
  readonly halfLifeMs: number;
  readonly keepMs: number;
  /** True for a value that the shop's list or pattern allows. */
  readonly accepts: (value: string) => boolean;
}

export interface OfferPlan {
  readonly id: string;
  /** Place in the file. */
  readonly index: number;
  readonly campaign: string | undefined;
  readonly topic: string | undefined;
  /** The topic and its ancestors. */
  readonly topics: readonly string[];
  readonly placements: readonly string[];
  readonly trigger: Trigger;
  readonly priority: number;
  readonly isService: boolean;
  readonly isApproved: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly share: number;
  readonly holdout: number;
  readonly product: string | undefined;
  readonly replenishMs: number;
  readonly audience: AudienceMatcher | undefined;
  readonly languages: readonly string[];
  readonly warmUpPageViews: number;
  /** Pages on which it is not shown; unobserved pages are among them. */
  readonly quietPages: readonly string[];
  /** From the most to the least personal. */
  readonly rungs: readonly Rung[];
  readonly slot: number;
}

/** A creative of an offer, with all that can refuse it. */
export interface Rung {
  readonly offer: OfferPlan;
  readonly creative: string;
  readonly language: string | undefined;
  readonly format: Format;
  readonly explicitness: Explicitness;
  /** Signals it uses: its `uses` and the positive places of the audience. */
  readonly flows: readonly string[];
  readonly isPersonal: boolean;
  readonly caps: readonly CapPlan[];
  readonly fatigues: readonly FatiguePlan[];
  readonly conversionPauses: readonly ConversionPausePlan[];
  readonly quietHours: readonly QuietHoursPlan[];
  /** The rules that can refuse it, in the order of the reason codes. */
  readonly rules: readonly Rule[];
}

/** A slot, or -1 for that of the asked placement. */
export type SlotRef = number;

export type WindowPlan =
  | { readonly kind: 'rolling'; readonly lengthMs: number }
  | { readonly kind: 'session' }
  | { readonly kind: 'lifetime' }
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly count: number };

export interface CapPlan {
  /** Where it counts. */
  readonly slot: SlotRef;
  readonly max: number;
  readonly window: WindowPlan;
  readonly formats: readonly Format[] | undefined;
  readonly countsViewable: boolean;
}

export interface FatiguePlan {
  readonly slot: SlotRef;
  readonly ladderMs: readonly number[];
  readonly ignored:
    | { readonly after: number; readonly pauseMs: number; readonly formats: readonly Format[] }
    | undefined;
  readonly isResetByClick: boolean;
  readonly isResetByConversion: boolean;
}

export interface ConversionPausePlan {
  readonly slot: SlotRef;
  readonly pauseMs: number;
}

export interface QuietHoursPlan {
  /** Ms after midnight. */
  readonly fromMs: number;
  readonly toMs: number;
}
