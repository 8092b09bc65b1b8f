import type { ConsentSourceConfig, Format, OfferConfig, Trigger } from '../model/config.js';
import type { DecisionRequest } from '../model/decision.js';
import type { ShopperEvent } from '../model/events.js';
import type { Problem } from '../model/problem.js';
import type { ReasonCode } from '../model/reason-codes.js';
import type { SignalRefusal } from '../model/signal-refusal.js';
import type { FixedPoints } from './creepiness/fixed-points.js';
import type { History } from './history/history.js';
import type { PlacementPlan } from './placement-plan.js';
import type { SignalPlan } from './signal-plan.js';
import type { SlotRef, Slots } from './slots.js';
import type { Entry, State } from './state/state.js';
import type { Offset } from './time/calendar.js';
import type { Zone } from './time/zone.js';

/**
 * A config made ready for deciding: every limit resolved, every id an integer slot. What follows
 * from the config alone is a function here, so that deciding need not know how it was written.
 */
export interface Plan {
  /** True where the config as a whole is invalid: nothing is shown. */
  readonly isInvalid: boolean;
  readonly problems: readonly Problem[];
  readonly paused: boolean | 'personal' | undefined;
  /** The end of its last day. */
  readonly expiresAt: InstantOf;
  readonly timeZone: string | undefined;
  /** Who may say what the shopper agreed to; nobody: everything counts as denied. */
  readonly consentSources: readonly ConsentSourceConfig[];
  readonly holdout: number;
  readonly explore: number;
  /** Whether nothing is recorded on a page. */
  readonly isUnobserved: (path?: string) => boolean;
  readonly signals: ReadonlyMap<string, SignalPlan>;
  readonly offers: ReadonlyMap<string, OfferPlan>;
  /** Campaign to its topic, where it has one. */
  readonly campaignTopics: ReadonlyMap<string, string | undefined>;
  /** The config as it was given, invalid parts and all: the trace names them. */
  readonly declared: unknown;
  /** By placement, then trigger; in order of priority. */
  readonly candidates: ReadonlyMap<string, ReadonlyMap<Trigger, readonly OfferPlan[]>>;
  readonly placements: ReadonlyMap<string, PlacementPlan>;
  readonly slots: Slots;
  /** Makes room in a log where it has grown long; `now` in epoch ms. */
  readonly compact: (state: State, now: number) => State;
  /** At a page view: what has expired leaves the log; then as `compact`. */
  readonly tidy: (state: State, now: number) => State;
  /** Notes a value of a signal, where nothing refuses it. With the config's code, as all checks are. */
  readonly noteSignal: (
    plan: Plan,
    state: State,
    event: Extract<ShopperEvent, { type: 'signal' }>,
    at: number,
  ) => State;
  /** Why that would note nothing; `undefined` where it would. */
  readonly refusalOfSignal: (
    plan: Plan,
    state: State,
    event: Extract<ShopperEvent, { type: 'signal' }>,
    at: number,
  ) => SignalRefusal | undefined;
  /** Mends a state after the clock was set back. Rarely needed, so it comes with the config's code. */
  readonly healClock: (state: State, at: number) => State;
  /** Remembers what a request held back, see `state/hold-back.ts`. Asked only where it did. */
  readonly holdBack: (
    taken: { readonly state: State; readonly situation: Situation },
    rules: readonly Rule[],
  ) => State;
  readonly zone: Zone;
  /** What was last worked out, and of what: neither a state nor a situation changes. */
  readonly recent: {
    state?: State;
    history?: History;
    /** The creative last scored, in which situation, and its score. */
    rung?: Rung;
    situation?: Situation | undefined;
    score?: number;
  };
}

/** A day or instant of the config, in epoch ms: a day begins in a zone, so it needs one. */
export type InstantOf = (zone: Offset) => number;

/** What a window counts: between its start and each impression's end lies `at`. */
export interface Window {
  /** The first instant that it counts. */
  readonly startsAt: (situation: Situation) => number;
  /** The instant from which it no longer counts an impression at `t` that it counts now. */
  readonly endsAt: (t: number, situation: Situation) => number;
  /** True where it reaches back past what the log holds. */
  readonly isLifetime?: boolean;
}

export interface CapPlan {
  /** Where it counts. */
  readonly slot: SlotRef;
  readonly max: number;
  readonly window: Window;
  readonly formats: readonly Format[] | undefined;
  readonly countsViewable: boolean;
}

export interface FatiguePlan {
  readonly slot: SlotRef;
  /** Pauses after the first, second, third … dismissal, in ms; the last one repeats. */
  readonly ladderMs: readonly number[];
  /** Epoch ms at which the pause is over that being ignored brings. */
  readonly ignoredUntil: ((situation: Situation) => number) | undefined;
  /** Whether an event shows renewed interest, so that fatigue starts afresh. */
  readonly isReset: (entry: Entry) => boolean;
}

export interface ConversionPausePlan {
  readonly slot: SlotRef;
  readonly pauseMs: number;
}

export interface OfferPlan {
  readonly id: string;
  /** As the file has it. */
  readonly config: OfferConfig;
  readonly campaign: string | undefined;
  readonly topic: string | undefined;
  /** Settings under which it is muted: its own, its topic's and those of the topics above. */
  readonly muteKeys: readonly string[];
  readonly trigger: Trigger;
  readonly priority: number;
  readonly isService: boolean;
  readonly isApproved: boolean;
  /** The campaign's. */
  readonly startsAt: InstantOf;
  readonly endsAt: InstantOf;
  /** When what the creative promises ends: past this it would be a false urgency. */
  readonly promiseEndsAt: InstantOf;
  readonly share: number;
  readonly holdout: number;
  readonly product: string | undefined;
  readonly replenishMs: number;
  readonly audience: AudienceMatcher;
  readonly languages: readonly string[];
  readonly warmUpPageViews: number;
  /** Whether it is not shown on a page; unobserved pages are among those. */
  readonly isQuietOn: (path?: string) => boolean;
  /** From the most to the least personal. */
  readonly rungs: readonly Rung[];
  /** Where its campaign's events are collected; one without campaign is a campaign of its own. */
  readonly campaignSlot: number;
  /** Whether an event shows renewed interest, so that a dismissal before it is forgiven. */
  readonly isReset: (entry: Entry) => boolean;
  /** Counts what was shown of it in 30 days, for the order of selection. */
  readonly seen: CapPlan;
}

/** A creative of an offer, with all that can refuse it. */
export interface Rung {
  readonly offer: OfferPlan;
  readonly creative: string;
  readonly format: Format;
  /** It demands attention: one at a time, and it never stays. */
  readonly isInterrupting: boolean;
  /** Signals it uses: its `uses` and the positive places of the audience. */
  readonly flows: readonly string[];
  readonly isPersonal: boolean;
  readonly scoring: Scoring;
  readonly caps: readonly CapPlan[];
  readonly fatigues: readonly FatiguePlan[];
  readonly conversionPauses: readonly ConversionPausePlan[];
  /**
   * For each rule, in their order: it can never refuse it, whatever happens, and need not be asked.
   * Worked out when it is first asked for; see `idleRulesOf`.
   */
  readonly idle: () => readonly boolean[];
  idleRules: readonly boolean[] | undefined;
  /** All others, once they were asked for; see `rulesOf`. */
  rules: readonly Rule[] | undefined;
  /** Epoch ms at which the quiet hours are over, where it is quiet. */
  readonly quietUntil: (situation: Situation) => number;
}

/** What the score of a creative is worked out from (specification 6.7). */
export interface Scoring {
  readonly fixed: FixedPoints;
  /** What it uses, or is about, is never used. Worked out when asked for: it reads words. */
  readonly vetoes: () => readonly ReasonCode[];
  /** It uses something that is not the shop's own. */
  readonly hasForeign: boolean;
  /** It may hold what is too old to be used. */
  readonly mayExpire: boolean;
  /** From this score on a less personal creative is tried; from `block` on it is refused. */
  readonly limit: number;
  readonly block: number;
  /** The most that the scores of a day may sum to; `Infinity` for no budget. */
  readonly dailyBudget: number;
  /**
   * The points of its signals, each as stale as it is; fresh where nothing is held.
   * @param later what is gone by then is not held.
   */
  readonly flowOf: (situation: Situation, later: number) => number;
  /** Epoch ms from which nothing is held of what is too old to be used. */
  readonly expiredUntil: (situation: Situation) => number;
  /** Whether the shopper asked for what it is about. */
  readonly hasAsked: (situation: Situation) => boolean;
  /** Whether the shopper had something forgotten of what it uses, at `since` (epoch ms) or later. */
  readonly isForgotten: (situation: Situation, since: number) => boolean;
  /** Epoch ms of the newest behaviour that it refers to; `-Infinity` where it refers to none. */
  readonly behaviourAt: (situation: Situation, later: number) => number;
}

/** An audience made ready: `matches` is asked for every candidate of every decision. */
export interface AudienceMatcher {
  readonly matches: (situation: Situation) => boolean;
  /** Epoch ms from which it will match by time alone; `Infinity` where time does not bring it. */
  readonly matchesAgainAt: (situation: Situation) => number;
  /** Signals at positive places, in the order of the config, and the value slots asked there; -1 for any value. */
  readonly flows: ReadonlyMap<string, readonly number[]>;
  /** The greatest interest over the positive places. */
  readonly interest: (situation: Situation) => number;
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
  /** Slot of the asked placement. */
  readonly placementSlot: number;
  /** Offset of the shop's zone, for its dates: the shopper's where it gives none. */
  readonly shopOffset: Offset;
  /** Offset of the shopper's zone. */
  readonly offset: Offset;
}

/**
 * One limit. A rule a file; the order in which they are asked stands in `rules.ts`. What time alone
 * does not lift only `refuses`; what it does says from when it `passesAt`. One that gives both is
 * much cheaper to ask without the instant.
 */
export interface Rule {
  readonly code: ReasonCode;
  readonly refuses?: (rung: Rung, situation: Situation, later?: number) => boolean | undefined;
  /** It refuses for points that fall with time; asked for a `later` instant, it foretells. */
  readonly isFading?: boolean;
  /** Epoch ms from which the creative passes: at or before the instant asked about, it passes now. */
  readonly passesAt?: (rung: Rung, situation: Situation) => number;
}
