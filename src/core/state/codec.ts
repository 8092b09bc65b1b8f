import type { Counter, Entry, EntryKind, State } from './state.js';

/** The version of the stored form; a greater one was written by a newer script. */
export const STATE_VERSION = 1;

const KINDS: readonly EntryKind[] = [
  'signal',
  'impression',
  'click',
  'dismissal',
  'conversion',
  'purchase',
];

/** Columns of a row, in their stored order: add new ones at the end. */
const COLUMNS = [
  'renderedAt',
  'viewableAt',
  'score',
  'ghost',
  'service',
  'impressions',
  'viewable',
  'offer',
  'campaign',
  'topic',
  'placement',
  'id',
  'creative',
  'format',
  'name',
  'value',
  'source',
  'orderId',
] as const;
/** From here on columns hold texts, stored as places in a table. */
const FIRST_TEXT = 7;

type Row = readonly number[];
type Cells = Record<string, string | number | undefined>;

/** The stored form of a state: one JSON text, ids interned, kinds as numbers. */
export function encodeState(state: State): string {
  const texts = new Map<string, number>();
  const place = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  /** A mask of the columns that are present, then their values. */
  const rowOf = (of: Entry | Counter, ...head: number[]): Row => {
    const values: number[] = [];
    let mask = 0;
    COLUMNS.forEach((column, index) => {
      const value = (of as unknown as Cells)[column];
      if (value === undefined) return;
      mask += 2 ** index;
      values.push(typeof value === 'string' ? place(value) : value);
    });
    return [...head, mask, ...values];
  };
  const { seed, replica, revision, visits, settings } = state;
  const log = state.log.map((entry) => rowOf(entry, KINDS.indexOf(entry.kind), entry.at));
  const counters = state.counters.map((counter) => rowOf(counter));
  return JSON.stringify([
    STATE_VERSION,
    seed,
    replica,
    revision,
    [...texts.keys()],
    log,
    visits.map(({ from, to, pageViews }) => [from, to, pageViews]),
    counters,
    settings,
  ]);
}

/**
 * Reads the stored form.
 * @returns the state, or the version of a newer script that wrote it.
 * @throws anything, where the text is not what a script like this wrote.
 */
export function decodeState(text: string): State | number {
  const [version, seed, replica, revision, texts, log, visits, counters, settings] =
    JSON.parse(text);
  if (version > STATE_VERSION) return version;
  if (!settings) throw new TypeError('The stored state is not complete.');
  const cellsOf = (cells: Cells, row: Row, from: number): Cells => {
    let next = from;
    for (let mask = row[next++]!; mask; mask &= mask - 1) {
      const column = 31 - Math.clz32(mask & -mask);
      const value = row[next++]!;
      cells[COLUMNS[column]!] = column < FIRST_TEXT ? value : texts[value];
    }
    return cells;
  };
  return {
    seed,
    replica,
    revision,
    log: log.map((row: Row) => cellsOf({ kind: KINDS[row[0]!], at: row[1] }, row, 2)),
    visits: visits.map(([from, to, pageViews]: Row) => ({ from, to, pageViews })),
    counters: counters.map((row: Row) => cellsOf({}, row, 0)),
    settings,
    size: text.length,
  };
}
