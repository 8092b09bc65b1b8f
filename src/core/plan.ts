import type { Explicitness, Format, SignalConfig, Trigger } from '../model/config.js';
import type { DecisionRequest } from '../model/decision.js';
import type { Problem } from '../model/problem.js';
import type { ReasonCode } from '../model/reason-codes.js';
import type {
  CapPlan,
  ConversionPausePlan,
  FatiguePlan,
  QuietHoursPlan,
} from './config/limit-plans.js';
import type { History } from './history/history.js';
import type { State } from './state/state.js';
import type { Offset } from './time/calendar.js';
import type { Zone } from './time/zone.js';

/** A config made ready for deciding: every limit resolved, every id an integer slot. */
export interface Plan {
  /** True where the config as a whole is invalid: nothing is shown. */
  readonly isInvalid: boolean;
  readonly problems: readonly Problem[];
  readonly paused: boolean | 'personal';
  readonly validUntil: string | undefined;
  readonly timeZone: string | undefined;
  /** False where no consent source is listed: everything counts as denied. */
  readonly hasConsentSource: boolean;
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

/** An audience made ready: `matches` is asked for every candidate of every decision. */
export interface AudienceMatcher {
  readonly matches: (situation: Situation) => boolean;
  /** The conditions on stored signals. By time alone they only ever turn from true to false. */
  readonly leaves: readonly ((situation: Situation) => boolean)[];
  /** Signals at positive places, in the order of the config. */
  readonly flows: readonly string[];
  /** True where a `not` could turn true as what it denies expires. */
  readonly hasNot: boolean;
  /** The greatest interest over the positive places. */
  readonly interest: (situation: Situation) => number;
}

/** What of a plan stands before its offers are compiled. */
export type PlanBasics = Pick<Plan, 'paused' | 'validUntil' | 'requiresApproval'>;

/** One limit. A rule a file; the order in which they are asked stands in `rules.ts`. */
export interface Rule {
  readonly code: ReasonCode;
  /** Whether it can ever refuse the creative: asked once, when the config is compiled. */
  readonly binds: (rung: Rung, plan: PlanBasics) => boolean;
  /**
   * Epoch ms from which the creative passes: at or before the instant asked about, it passes now;
   * later, it is refused until then; `Infinity`, time alone does not lift it.
   */
  readonly passesAt: (rung: Rung, situation: Situation) => number;
  /** The same question without the instant, where that is much cheaper to answer. */
  readonly refuses?: (rung: Rung, situation: Situation) => boolean;
}

/** All that a rule may look at: one instant, one page, one shopper. */
export interface Situation {
  readonly plan: Plan;
  readonly state: State;
  readonly history: History;
  readonly request: DecisionRequest;
  /** Epoch ms. */
  readonly at: number;
  readonly maySignals: boolean;
  readonly mayStore: boolean;
  /** Offset of the shop's zone, for its dates: the shopper's where it gives none. */
  readonly shopOffset: Offset;
  /** Offset of the shopper's zone. */
  readonly offset: Offset;
}
