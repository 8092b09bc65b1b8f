import type { Assumptions } from '../../../src/simulation/assumptions.js';
import type { AdvisorMessages } from '../advisor/messages.js';
import type { LimitsMessages } from '../limits/messages.js';

/** Words of the page around its parts. */
export interface PageMessages {
  readonly title: string;
  readonly skip: string;
  readonly name: string;
  readonly question: string;
  readonly lead: string;
  readonly toShop: string;
  readonly otherLanguage: string;
  readonly presetsLabel: string;
  readonly presetFile: string;
  readonly presetFileHint: string;
  readonly presetHints: Readonly<Record<'gentle' | 'balanced' | 'bold', string>>;
  readonly before: string;
  readonly now: string;
  readonly figures: {
    readonly perDay: string;
    readonly reach: string;
    /** @param base of so many shoppers. */
    readonly closed: (base: number) => string;
    readonly heldBack: (base: number) => string;
  };
  /** A link to the person, in place of the figures of a crowd. */
  readonly onePerson: string;
  readonly fileLabel: string;
  readonly open: string;
  readonly download: string;
  readonly share: string;
  readonly undo: string;
  readonly redo: string;
  readonly panels: Readonly<Record<'limits' | 'json' | 'changes', string>>;
  readonly panelsLabel: string;
  readonly pictures: string;
  readonly person: string;
  readonly shoppers: string;
  readonly assumptions: string;
  readonly assumptionsBadge: string;
  readonly assumptionsHint: string;
  readonly assume: Readonly<Record<keyof Assumptions, string>>;
  readonly assumptionProblem: string;
  readonly resetAssumptions: string;
  readonly pages: (name: string) => string;
  readonly everyPage: string;
  readonly live: string;
  readonly stop: string;
  readonly resume: string;
  readonly replaying: string;
  readonly pricing: string;
  readonly stopped: string;
  readonly tooSlow: string;
  readonly replayed: (facts: ReplayFacts) => string;
  readonly syntheticNote: string;
  readonly numbers: string;
  readonly closeNotice: string;
  readonly errors: (count: number) => string;
  readonly advisor: AdvisorMessages;
  readonly limits: LimitsMessages;
}

export interface ReplayFacts {
  readonly shoppers: number;
  readonly decisions: number;
  readonly perSecond: number;
  readonly threads: number;
  readonly tookMs: number;
}
