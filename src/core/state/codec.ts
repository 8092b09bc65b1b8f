import type { Entry, Settings, State, Visit } from './state.js';

/** The version of the stored form; a greater one was written by a newer script. */
export const STATE_VERSION = 1;

/** A place in the table of texts, from 1; 0 where there is none. */
type Text = number;
/** 0 where there is none. */
type Value = number;

/**
 * An entry. Times are given from the entry before, and from its own time, so that numbers are small;
 * zeros at the end are left out, so what most entries lack comes last. Add new columns at the end.
 */
type Row = [
  kind: Text,
  /** Ms since the entry before. */
  at: Value,
  name: Text,
  value: Text,
  source: Text,
  offer: Text,
  campaign: Text,
  topic: Text,
  placement: Text,
  id: Text,
  creative: Text,
  format: Text,
  /** Ms since it happened, plus 1; never 0. */
  renderedAt: Value,
  viewableAt: Value,
  score: Value,
  ghost: Value,
  service: Value,
  orderId: Text,
  impressions: Value,
  viewable: Value,
];
type Stored = [
  version: number,
  seed: string,
  replica: string,
  revision: number,
  texts: readonly string[],
  log: readonly Row[],
  visits: readonly Visit[],
  settings: Settings,
  /** Not in what an earlier script wrote. */
  views?: readonly number[],
];

/** The stored form of a state: one JSON text, in which each id stands once. */
export function encodeState(state: State): string {
  const places = new Map<string, number>();
  const cellOf = (cell: string | number = 0): number => {
    if (typeof cell === 'number') return cell;
    let place = places.get(cell);
    if (!place) places.set(cell, (place = places.size + 1));
    return place;
  };
  let before = 0;
  const log = state.log.map((of) => {
    const since = (ms: number | undefined) => ms && (ms - of.at + 1 || 1);
    const row = [
      of.kind,
      of.at - before,
      of.name,
      of.value,
      of.source,
      of.offer,
      of.campaign,
      of.topic,
      of.placement,
      of.id,
      of.creative,
      of.format,
      since(of.renderedAt),
      since(of.viewableAt),
      of.score,
      of.ghost,
      of.service,
      of.orderId,
      of.impressions,
      of.viewable,
    ].map(cellOf);
    before = of.at;
    while (!row.at(-1)) row.pop();
    return row as Row;
  });
  const { seed, replica, revision, visits, views, settings } = state;
  const stored: Stored = [
    STATE_VERSION,
    seed,
    replica,
    revision,
    [...places.keys()],
    log,
    visits,
    settings,
    views,
  ];
  return JSON.stringify(stored);
}

/**
 * Reads the stored form.
 * @throws the version, a number, where a newer script wrote it; anything else, where no script did.
 */
export function decodeState(text: string): State {
  const [version, seed, replica, revision, texts, log, visits, settings, views = []]: Stored =
    JSON.parse(text);
  if (version > STATE_VERSION) throw version;
  if (!settings) throw 'incomplete';
  // Place 0, and none, is no text; a list is fast only where it has such a place.
  const known = [undefined, ...texts];
  const textAt = (place: Text = 0) => known[place];
  let before = 0;
  return {
    seed,
    replica,
    revision,
    log: log.map((row): Entry => {
      // A zero at the end is left out.
      before += row[1] || 0;
      const since = (ms: Value) => ms && before + ms - 1;
      return {
        kind: textAt(row[0]) as Entry['kind'],
        at: before,
        renderedAt: since(row[12]),
        viewableAt: since(row[13]),
        offer: textAt(row[5]),
        campaign: textAt(row[6]),
        topic: textAt(row[7]),
        placement: textAt(row[8]),
        id: textAt(row[9]),
        creative: textAt(row[10]),
        format: textAt(row[11]) as Entry['format'],
        name: textAt(row[2]),
        value: textAt(row[3]),
        source: textAt(row[4]),
        orderId: textAt(row[17]),
        score: row[14],
        ghost: row[15],
        service: row[16],
        impressions: row[18],
        viewable: row[19],
      };
    }),
    // Throws where it is none.
    visits: [...visits],
    views: [...views],
    settings,
    size: text.length,
  };
}
