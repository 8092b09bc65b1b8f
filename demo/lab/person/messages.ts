import type { Format, Trigger } from '../../../src/model/config.js';
import type { Outcome } from '../../../src/model/decision.js';
import type { ReasonCode } from '../../../src/model/reason-codes.js';
import type { Language } from '../language.js';
import type { MarkKind, TickKind } from './marks-of-walk.js';
import type { PersonSide } from './person-side.js';
import type { NoteStep, PageViewStep, ReactionStep } from './person-step.js';

export interface TimesInZone {
  /** With the day of the week. */
  readonly moment: (at: number) => string;
  readonly clock: (at: number) => string;
}

/** What is said of one person's weeks, in one language. */
export interface PersonMessages {
  readonly language: Language;
  readonly number: (value: number) => string;
  readonly day: (day: Date) => string;
  /** Of a column. */
  readonly shortDay: (day: Date) => string;
  /** Made once for many: it is slow to make. */
  readonly timesIn: (timeZone: string) => TimesInZone;
  /** `tomorrow at 09:30`, seen from then. */
  readonly until: (until: number, at: number, timeZone: string) => string;

  readonly waiting: string;
  readonly empty: string;
  readonly sides: Readonly<Record<PersonSide, string>>;
  readonly side: string;

  readonly chooser: string;
  readonly previousPerson: string;
  readonly nextPerson: string;
  readonly shopper: string;
  readonly ofAll: (count: number) => string;
  readonly name: (name: string) => string;

  readonly difference: {
    readonly same: (shown: number) => string;
    readonly sameNumber: (shown: number) => string;
    readonly other: (before: number, now: number) => string;
    readonly heldBy: (limit: string, before: number, now: number) => string;
  };

  readonly timeline: string;
  readonly keys: string;
  readonly legend: Readonly<Record<MarkKind | TickKind, string>>;
  readonly lane: (side: PersonSide, shown: number, held: number) => string;

  readonly story: string;
  readonly choose: string;
  readonly outcomes: Readonly<Record<Outcome | 'kept' | 'unmatched', string>>;
  readonly pageViews: Readonly<Record<PageViewStep['type'], string>>;
  readonly reactions: Readonly<Record<ReactionStep['kind'], string>>;
  readonly notes: Readonly<Record<NoteStep['kind'], string>>;
  readonly facts: {
    readonly page: string;
    readonly product: string;
    readonly placement: string;
    readonly trigger: string;
    readonly offer: string;
    readonly creative: string;
    readonly campaign: string;
    readonly format: string;
    readonly points: string;
    readonly reason: string;
    readonly until: string;
    readonly value: string;
  };
  readonly triggers: Readonly<Record<Trigger, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly back: string;
  readonly next: string;
  readonly previousStep: string;
  readonly nextStep: string;
  readonly position: (step: number, of: number) => string;

  readonly trace: string;
  readonly traceLoading: string;
  readonly noTrace: string;
  readonly traceEmpty: string;
  readonly mayShow: string;
  readonly refusedBy: string;
  readonly personal: string;
  readonly impersonal: string;
  readonly uses: (signals: readonly string[]) => string;
  readonly scored: (points: number) => string;
  readonly applies: string;
  readonly appliesNot: (rules: number) => string;
  readonly untilThen: (moment: string) => string;
  readonly invalid: (offers: readonly string[]) => string;

  readonly list: string;
  readonly visit: (
    when: string,
    counts: { pageViews: number; shown: number; held: number },
  ) => string;
}
