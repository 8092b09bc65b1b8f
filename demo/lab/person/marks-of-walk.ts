import { calendarDays } from './calendar-days.js';
import { isHeld } from './is-held.js';
import { type ChosenStep, PERSON_SIDES, type PersonSide } from './person-side.js';
import type { PersonStep, Walk } from './person-step.js';

/** What stands in the timeline as a mark of its own. */
export type MarkKind =
  | 'shown'
  | 'held'
  | 'withheld'
  | 'click'
  | 'dismissal'
  | 'choice'
  | 'conversion';

/** There are many, and each alone says little: they stand in a row below. */
export type TickKind = 'page-view' | 'signal';

export interface PersonMark extends ChosenStep {
  readonly kind: MarkKind;
  /** Which column. */
  readonly column: number;
}

export interface PersonTick extends ChosenStep {
  readonly kind: TickKind;
  readonly column: number;
}

export interface PersonMarks {
  /** Days since 1970, a column each; with a month or more of silence in between they leave it out. */
  readonly days: readonly number[];
  /** In the order of time, those of before first. */
  readonly marks: readonly PersonMark[];
  /** Views of pages, and what was noted. */
  readonly ticks: readonly PersonTick[];
}

/** A longer span is not drawn day by day: only days on which something happened are. */
const MOST_DAYS = 62;

/** What of a walk stands in its timeline, and on which day. */
export function marksOfWalk(walk: Walk): PersonMarks {
  const dayOf = calendarDays(walk.timeZone);
  const steps = PERSON_SIDES.flatMap((side) =>
    walk[side].map((of, step) => ({ side, step, of, day: dayOf(of.at) })),
  );
  const days = columnsFor(steps.map(({ day }) => day));
  const columns = new Map(days.map((day, column) => [day, column]));
  const marks: PersonMark[] = [];
  const ticks: PersonTick[] = [];
  for (const { side, step, of, day } of steps) {
    const column = columns.get(day)!;
    const kind = kindOf(of);
    if (of.kind === 'page-view' || of.kind === 'signal') {
      ticks.push({ side, step, column, kind: of.kind });
    } else if (kind) marks.push({ side, step, column, kind });
  }
  return { days, marks, ticks };
}

function columnsFor(given: readonly number[]): readonly number[] {
  const days = [...new Set(given)].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || last - first >= MOST_DAYS) return days;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What nothing held back, and an offer that stays, are in the list and no news. */
export function kindOf(step: PersonStep): MarkKind | undefined {
  switch (step.kind) {
    case 'decision':
      if (step.outcome === 'holdout') return 'withheld';
      if (step.outcome === 'hold') return isHeld(step) ? 'held' : undefined;
      return step.kept ? undefined : 'shown';
    case 'page-view':
    case 'viewable':
    case 'signal':
      return undefined;
    default:
      return step.kind;
  }
}

/** How many of a kind there are. */
export const countKind = (
  { marks }: Pick<PersonMarks, 'marks'>,
  side: PersonSide,
  kind: MarkKind,
): number => marks.filter((mark) => mark.side === side && mark.kind === kind).length;
