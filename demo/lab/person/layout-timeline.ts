import type { PersonMark, PersonMarks, PersonTick } from './marks-of-walk.js';
import { PERSON_SIDES, type PersonSide } from './person-side.js';

export interface PlacedMark extends PersonMark {
  readonly x: number;
  readonly y: number;
}

export interface PlacedTick extends PersonTick {
  readonly x: number;
  readonly y: number;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
  readonly left: number;
  /** A mark takes a square of this size. */
  readonly cell: number;
  readonly lanes: Readonly<Record<PersonSide, { readonly head: number; readonly base: number }>>;
  readonly marks: readonly PlacedMark[];
  readonly ticks: readonly PlacedTick[];
}

/** Largest first: the first that keeps the lanes low is taken. */
const CELLS = [13, 11, 9, 7] as const;
const LANE = 150;
const LEAST_LANE = 52;
const HEAD = 26;
const TICKS = 12;
const AXIS = 30;
const EDGE = 4;
/** Below this nobody can point at a day; the timeline then scrolls. */
const LEAST_COLUMN = 9;

/** Where each mark stands: stacked by day, from the bottom up in the order of time. */
export function layoutTimeline({ days, marks, ticks }: PersonMarks, given: number): TimelineLayout {
  const columnWidth = Math.max(LEAST_COLUMN, (given - 2 * EDGE) / Math.max(1, days.length));
  const width = Math.max(given, Math.floor(columnWidth * days.length + 2 * EDGE));
  const stacks = countIn(marks);
  const rowsFor = (cell: number): number => {
    const wide = perRow(columnWidth, cell);
    return Math.ceil(Math.max(0, ...stacks.values()) / wide);
  };
  const cell = CELLS.find((size) => rowsFor(size) * size <= LANE) ?? CELLS.at(-1)!;
  const lane = Math.max(LEAST_LANE, rowsFor(cell) * cell + 4);
  const lanes = {
    before: { head: 0, base: HEAD + lane },
    now: { head: HEAD + lane + TICKS + 10, base: 2 * (HEAD + lane) + TICKS + 10 },
  };
  const wide = perRow(columnWidth, cell);
  const placed = new Map<string, number>();
  return {
    width,
    columnWidth,
    left: EDGE,
    cell,
    height: lanes.now.base + TICKS + AXIS,
    lanes,
    marks: marks.map((mark) => {
      const key = keyOf(mark);
      const index = placed.get(key) ?? 0;
      placed.set(key, index + 1);
      const inStack = stacks.get(key)!;
      // The last row of a stack stands in the middle, as the others do.
      const inRow = Math.min(wide, inStack);
      const start = EDGE + mark.column * columnWidth + (columnWidth - inRow * cell) / 2;
      return {
        ...mark,
        x: start + ((index % wide) + 0.5) * cell,
        y: lanes[mark.side].base - (Math.floor(index / wide) + 0.5) * cell - 3,
      };
    }),
    ticks: PERSON_SIDES.flatMap((side) => {
      const own = ticks.filter((tick) => tick.side === side);
      const views = countIn(own);
      const seen = new Map<string, number>();
      return own.map((tick) => {
        const key = keyOf(tick);
        const index = seen.get(key) ?? 0;
        seen.set(key, index + 1);
        const share = (index + 1) / (views.get(key)! + 1);
        return {
          ...tick,
          x: EDGE + (tick.column + 0.1 + 0.8 * share) * columnWidth,
          y: lanes[side].base + TICKS / 2,
        };
      });
    }),
  };
}

const perRow = (columnWidth: number, cell: number): number =>
  Math.max(1, Math.floor(columnWidth / cell));

type Placed = Pick<PersonTick, 'side' | 'column'>;

const keyOf = ({ side, column }: Placed): string => `${side}/${column}`;

function countIn(marks: readonly Placed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(keyOf(mark), (counts.get(keyOf(mark)) ?? 0) + 1);
  return counts;
}
