import type { FrequencyCapConfig, Trigger } from '../model/config.js';
import type { CreepinessFloor } from '../model/creepiness.js';
import type { FactKind } from '../model/messages.js';
import type { ReasonCode } from '../model/reason-codes.js';

/** A condition of an audience that this shopper does not meet. */
export interface UnmetCondition {
  readonly kind: FactKind;
  /** The shop's word for the value, or the value in quotes. */
  readonly what: string;
  /** True where it was noted and must not have been. */
  readonly isDenied: boolean;
  /** Where it was noted, but not often or not recently enough. */
  readonly interest?: number | undefined;
  readonly least?: number | undefined;
}

/** What a rule saw when it refused. Instants in epoch ms; each code reads what concerns it. */
export interface RefusalFacts {
  readonly now: number;
  readonly timeZone: string;
  /** From when time alone would let the offer appear; absent where it does not. */
  readonly until?: number | undefined;
  /** When that happened which it refuses for: a purchase, an end, a beginning. */
  readonly since?: number | undefined;
  readonly path?: string | undefined;
  /** The shop's off-switch, or a mute, covers only what is personal, or a topic. */
  readonly isPartly?: boolean | undefined;
  readonly mayStore?: boolean | undefined;
  readonly share?: number | undefined;
  readonly unmet?: readonly UnmetCondition[] | undefined;
  /** One of the conditions would do. */
  readonly isAny?: boolean | undefined;
  /** Without consent nobody looked whether they are met. */
  readonly isUnknown?: boolean | undefined;
  /** How often it happened: dismissals, impressions in a row, pages of this visit. */
  readonly count?: number | undefined;
  /** How many there must be. */
  readonly needed?: number | undefined;
  /** How personal it is, and from where on it is held back; 0 to 100. */
  readonly score?: number | undefined;
  readonly limit?: number | undefined;
  /** Why it is held back whatever the points are. */
  readonly floor?: CreepinessFloor | undefined;
  readonly cap?: FrequencyCapConfig | undefined;
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
}

/** Why one candidate comes before another. */
export type Precedence = 'priority' | 'language' | 'interest' | 'seen' | 'tie';

/** Why an offer does or does not appear, in one sentence each, for whoever looks after a shop. */
export interface RefusalWords {
  /** As in the `lang` attribute. */
  readonly language: string;
  readonly quote: (text: string) => string;
  /** An instant, seen from now: `tomorrow at 09:30`. */
  readonly moment: (at: number, now: number, timeZone: string) => string;
  readonly codes: Readonly<Record<ReasonCode, (facts: RefusalFacts) => string>>;

  readonly shown: (creative: string) => string;
  /** It was shown earlier in the visit, and stays. */
  readonly stays: (creative: string) => string;
  readonly withheld: string;
  /** It fills another slot of this page. */
  readonly elsewhere: string;
  readonly outranked: (winner: string, by: Precedence) => string;
  /** It would be shown, but the place has an offer that stays. */
  readonly taken: (winner: string) => string;
  readonly invalid: string;
  readonly waits: Readonly<Record<Trigger, (value: string) => string>>;
  /** It waits, and when it has waited it is refused all the same. */
  readonly waitsInVain: (waits: string, refusal: string) => string;
  /** The name of a trigger, on a button and in a list. */
  readonly triggers: Readonly<Record<Trigger, (value: string) => string>>;
}
