import type { Format } from '../model/config.js';
import type { CreepinessFloor, CreepinessPart } from '../model/creepiness.js';
import type { Outcome } from '../model/decision.js';

/** What the preview and the debug panel say about themselves, in one language. */
export interface PanelWords {
  readonly language: string;
  readonly formats: Readonly<Record<Format, string>>;
  readonly place: (placement: string) => string;
  readonly noPlace: string;

  readonly preview: string;
  /** Nothing is counted, nothing is sent. */
  readonly harmless: string;
  /** On each previewed offer. */
  readonly mark: string;
  readonly settings: string;
  readonly leave: string;
  readonly reset: string;
  readonly whatAppears: string;
  readonly byRules: string;
  readonly chosen: string;
  readonly rulesSay: (sentence: string) => string;
  readonly show: (creative: string, offer: string) => string;
  readonly showAgain: string;
  readonly jump: (placement: string) => string;
  readonly goThere: string;
  readonly noTemplate: string;
  readonly fire: (trigger: string) => string;
  readonly elsewhere: string;
  readonly appearsIn: (placements: string) => string;
  readonly shopper: string;
  readonly newShopper: string;
  readonly newShopperDone: string;
  readonly pageOfVisit: string;
  readonly time: string;
  readonly now: string;
  readonly zone: (timeZone: string) => string;
  readonly consent: string;
  readonly storage: string;
  readonly personalisation: string;
  readonly interests: string;
  readonly interestsHint: string;
  readonly context: (signal: string) => string;
  readonly noSignals: string;
  readonly otherValue: (signal: string) => string;
  readonly add: string;
  readonly less: (what: string) => string;
  readonly more: (what: string) => string;
  readonly times: (count: number) => string;
  readonly log: string;
  readonly nothingLogged: string;
  readonly logged: {
    readonly impression: (offer: string) => string;
    readonly 'viewable-impression': (offer: string) => string;
    readonly click: (offer: string) => string;
    readonly dismissal: (offer: string) => string;
    readonly conversion: (offer: string) => string;
  };

  readonly debug: string;
  readonly observes: string;
  readonly collapse: string;
  readonly expand: string;
  readonly move: string;
  readonly close: string;
  readonly whyNot: string;
  readonly decisions: string;
  readonly noDecision: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly kept: string;
  readonly allRules: string;
  readonly passes: string;
  readonly refuses: string;
  readonly personal: string;
  readonly impersonal: string;
  readonly uses: (signals: string) => string;
  readonly until: (moment: string) => string;
  /** How personal a creative is. */
  readonly score: {
    readonly of: (score: string, limit: string) => string;
    /** Of what everyone sees: no limit binds it. */
    readonly ofAll: (score: string) => string;
    readonly vetoed: string;
    readonly floors: Readonly<Record<CreepinessFloor, string>>;
    readonly parts: Readonly<Record<CreepinessPart, string>>;
  };
}
